import { useEffect, useId, useRef } from 'react';
import { missionWords } from '../../../../text/film/missions.ts';
import type { Asking } from '../../../view/mission/moment.ts';
import { sourceOf } from '../../ownGestures.ts';
import type { ScreenProps } from '../screens.ts';
import { Ring } from './Ring.tsx';

/** What is asked, and two to four answers. */
export function Choosing({ visit, state, asking }: ScreenProps & { asking: Asking }) {
  const words = missionWords(state.settings.language);
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const { ask, choices, time, inPeace } = asking;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lie in a grid, and these are buttons
    <div
      ref={box}
      className="choosing"
      role="group"
      aria-labelledby={heading}
      tabIndex={-1}
      data-solid
    >
      <div className="question">
        {time && (
          <Ring {...time} still={state.mission?.held ?? false} language={state.settings.language} />
        )}
        <h2 id={heading}>{ask}</h2>
      </div>
      <ol>
        {choices.map(({ id, key, text, action }) => (
          <li key={id}>
            <button type="button" onClick={(event) => visit.dispatch(action, sourceOf(event))}>
              <i aria-hidden="true">{key}</i>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="beside">
        <button
          type="button"
          className="text-link"
          onClick={(event) => visit.dispatch({ type: 'mission/replay' }, sourceOf(event))}
        >
          {words.replay}
        </button>
        {time && (
          <button
            type="button"
            className="text-link"
            onClick={() => {
              visit.dispatch({ type: 'settings/change', change: { choiceTime: 'off' } }, 'button');
              // the button goes with the time it stopped, and the keys of the answers follow the focus
              box.current?.focus({ preventScroll: true });
            }}
          >
            {words.timeOff}
          </button>
        )}
        {inPeace && <span>{words.inPeace}</span>}
      </p>
    </div>
  );
}
