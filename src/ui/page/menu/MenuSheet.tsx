import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import { transitions } from '../../../visit/settings.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { languageName } from '../controls/LanguageSwitch.tsx';
import { Choice, Switch } from '../controls/Settings.tsx';
import { Sheet } from '../controls/Sheet.tsx';
import { KeyList } from '../support/Accessibility.tsx';
import type { Reading } from '../support/ReadingSheet.tsx';
import { MenuActions } from './MenuActions.tsx';
import { CaptionSettings, changeSettings, SoundSettings } from './VoiceSettings.tsx';

interface MenuSheetProps {
  visit: Visit;
  state: VisitState;
  files: PackFiles;
  embedded: boolean;
  onRead: (reading: Reading) => void;
  onShare?: () => Promise<void>;
}

/** Everything a visitor may set, and the ways out. */
export function MenuSheet({ visit, state, files, embedded, onRead, onShare }: MenuSheetProps) {
  const { language, transition, reducedMotion } = state.settings;
  const words = messages(language).page;
  const close = () => visit.dispatch({ type: 'menu/toggle', open: false }, 'button');
  return (
    <Sheet
      title={words.menu.title}
      closeWord={words.close}
      onClose={close}
      side
      footer={
        <button
          type="button"
          className="text-link"
          aria-haspopup="dialog"
          onClick={() => onRead('help')}
        >
          {words.links.help}
        </button>
      }
    >
      <div className="menu">
        <MenuActions
          visit={visit}
          state={state}
          files={files}
          embedded={embedded}
          {...(onShare && { onShare })}
        />
        {state.tour.languages.length > 1 && (
          <Choice
            legend={words.language}
            value={language}
            options={state.tour.languages.map((value) => ({
              value,
              label: languageName(value),
              lang: value,
            }))}
            onChoose={(to) => changeSettings(visit, { language: to })}
          />
        )}
        <section>
          <h3>{words.menu.sound}</h3>
          <SoundSettings visit={visit} state={state} />
        </section>
        <section>
          <h3>{words.menu.captions}</h3>
          <CaptionSettings visit={visit} state={state} />
        </section>
        <section>
          <h3>{words.menu.motion}</h3>
          <Choice
            legend={words.menu.transition}
            value={transition}
            options={transitions.map((value) => ({ value, label: words.menu.transitions[value] }))}
            onChoose={(to) => changeSettings(visit, { transition: to })}
          />
          <Switch
            checked={reducedMotion}
            onSwitch={(to) => changeSettings(visit, { reducedMotion: to })}
          >
            {words.menu.reducedMotion}
          </Switch>
        </section>
        <section>
          <h3>{words.menu.keyboard}</h3>
          <KeyList language={language} />
          <Switch
            checked={state.settings.letterKeys}
            onSwitch={(to) => changeSettings(visit, { letterKeys: to })}
          >
            {words.menu.letterKeys}
          </Switch>
        </section>
        <section>
          <h3>{words.menu.tour}</h3>
          {(['about', 'expect', 'accessibility'] as const).map((one) => (
            <button
              type="button"
              className="text-link"
              aria-haspopup="dialog"
              key={one}
              onClick={() => onRead(one)}
            >
              {words.links[one]}
            </button>
          ))}
        </section>
      </div>
    </Sheet>
  );
}
