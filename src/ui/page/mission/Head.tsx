import { missionWords } from '../../../text/film/missions.ts';
import { messages } from '../../../text/messages.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { Icon } from '../controls/Icons.tsx';
import { LanguageSwitch } from '../controls/LanguageSwitch.tsx';
import { sourceOf } from '../ownGestures.ts';
import { Fitting } from './Fitting.tsx';
import type { ScreenProps } from './screens.ts';

/** The way back, help, and the language. */
export function Head({ visit, state, onRead }: ScreenProps) {
  const words = messages(state.settings.language);
  const mission = missionWords(state.settings.language);
  const id = state.mission?.id ?? null;
  const back: VisitAction = id === null ? { type: 'mission/close' } : { type: 'mission/open' };
  return (
    <header className="mission-head">
      <button
        type="button"
        className="plain"
        onClick={(event) => visit.dispatch(back, sourceOf(event))}
      >
        <Icon name="left" />
        {id === null ? mission.back : mission.all}
      </button>
      <span className="aside">
        <button
          type="button"
          className="plain"
          aria-haspopup="dialog"
          onClick={() => onRead('help')}
        >
          <Fitting long={words.page.links.help} short={mission.help} />
        </button>
        <LanguageSwitch visit={visit} state={state} />
      </span>
    </header>
  );
}
