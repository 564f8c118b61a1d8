import { useState } from 'react';
import { missionWords } from '../../../../text/film/missions.ts';
import { messages } from '../../../../text/messages.ts';
import { choiceTimes } from '../../../../visit/settings.ts';
import type { Moment } from '../../../view/mission/moment.ts';
import { Icon } from '../../controls/Icons.tsx';
import { Choice } from '../../controls/Settings.tsx';
import { Sheet } from '../../controls/Sheet.tsx';
import { CaptionSettings, changeSettings, SoundSettings } from '../../menu/VoiceSettings.tsx';
import { sourceOf } from '../../ownGestures.ts';
import { Tool } from '../../toolbar/Tool.tsx';
import { Fitting } from '../Fitting.tsx';
import type { ScreenProps } from '../screens.ts';

interface BarProps extends ScreenProps {
  moment: Moment;
  onSaid: () => void;
}

/** The way out, help, and what a film has: pause, captions, sound, on. */
export function Bar({ visit, state, moment, onSaid, onRead }: BarProps) {
  const [open, setOpen] = useState(false);
  const { language, captions, muted } = state.settings;
  const words = messages(language);
  const mission = missionWords(language);
  const set = (to: boolean) => {
    setOpen(to);
    visit.dispatch({ type: 'mission/hold', held: to }, 'button');
  };
  return (
    <div className="bar">
      <button
        type="button"
        className="plain out"
        onClick={(event) => visit.dispatch({ type: 'mission/leave' }, sourceOf(event))}
      >
        <Icon name="left" />
        <Fitting long={mission.leave} short={mission.leaveShort} />
      </button>
      <div className="tools" role="toolbar" aria-label={words.page.tools.label}>
        <button
          type="button"
          className="plain help-tool"
          aria-haspopup="dialog"
          onClick={() => onRead('help')}
        >
          <Fitting long={words.page.links.help} short={mission.help} />
        </button>
        <Tool
          word={moment.held ? mission.goOn : mission.hold}
          icon={moment.held ? 'play' : 'pause'}
          lit={moment.held}
          onUse={(event) =>
            visit.dispatch({ type: 'mission/hold', held: !moment.held }, sourceOf(event))
          }
        />
        <Tool
          word={words.page.tools.captions}
          icon={captions ? 'captions' : 'captionsOff'}
          onUse={() => changeSettings(visit, { captions: !captions })}
        />
        <span className="roomy">
          <Tool
            word={muted ? words.series.unmute : words.series.mute}
            icon={muted ? 'muted' : 'sound'}
            onUse={() => changeSettings(visit, { muted: !muted })}
          />
        </span>
        <Tool word={mission.settings} icon="menu" dialog onUse={() => set(true)} />
        {!moment.asking && (
          <Tool
            word={mission.onward}
            icon="right"
            onUse={(event) => visit.dispatch({ type: 'mission/continue' }, sourceOf(event))}
          />
        )}
      </div>
      {open && (
        <Sheet
          title={mission.settings}
          closeWord={words.page.close}
          onClose={() => set(false)}
          side
        >
          <div className="menu">
            <Choice
              legend={mission.choiceTime}
              value={state.settings.choiceTime}
              options={choiceTimes.map((value) => ({
                value,
                label: mission.choiceTimes[value],
              }))}
              onChoose={(choiceTime) => changeSettings(visit, { choiceTime })}
            />
            <section>
              <h3>{words.page.menu.captions}</h3>
              <CaptionSettings visit={visit} state={state} />
            </section>
            <section>
              <h3>{words.page.menu.sound}</h3>
              <SoundSettings visit={visit} state={state} />
            </section>
            <p>
              <button
                type="button"
                className="text-link"
                aria-haspopup="dialog"
                onClick={() => {
                  setOpen(false);
                  onSaid();
                }}
              >
                {mission.transcript}
              </button>
            </p>
          </div>
        </Sheet>
      )}
    </div>
  );
}
