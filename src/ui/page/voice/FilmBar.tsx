import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import { yawOf } from '../../../tour/angles.ts';
import { fovHolding, seenScreen } from '../../../tour/film/screen.ts';
import type { Pack } from '../../../tour/pack.ts';
import { hotspotOf, nodeOf } from '../../../tour/tour.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { fovRange } from '../../../visit/pose.ts';
import type { Visit } from '../../../visit/store.ts';
import { presenting, type VisitState } from '../../../visit/visit.ts';
import { type FilmLine, filmLine } from '../../view/series.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';

interface FilmBarProps {
  visit: Visit;
  state: VisitState;
  pack: Pack;
}

/** The film on the screen of this room: pause, the next one, face it, show it large, turn it off. */
export function FilmBar({ visit, state, pack }: FilmBarProps) {
  const line = filmLine(state, pack);
  return line && <Bar key={state.watching?.screen} visit={visit} state={state} line={line} />;
}

function Bar({ visit, state, line }: Omit<FilmBarProps, 'pack'> & { line: FilmLine }) {
  const words = messages(state.settings.language).series;
  const [facing, setFacing] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  // The card in which the film was chosen is gone: the focus goes on to what it began.
  useEffect(() => toggle.current?.focus({ preventScroll: true }), []);
  const does = (action: VisitAction) => (event: { detail: number }) =>
    visit.dispatch(action, sourceOf(event));
  const rests = line.state === 'paused' || line.state === 'ended';
  const { next } = line;
  const screen = state.watching?.screen ?? undefined;
  const face = (event: { detail: number }) => {
    const look = facing
      ? { ...lookOf(visit), fov: fovRange.usual }
      : lookAtScreen(visit.get(), visit.pose.aspect);
    if (look) visit.dispatch({ type: 'look/at', look: { ...look, calm: true } }, sourceOf(event));
    setFacing(!facing);
  };
  const word = line.state === 'ended' ? words.again : rests ? words.resume : words.pause;
  return (
    <section className="transport film" aria-label={words.onScreen} data-solid>
      <button
        ref={toggle}
        type="button"
        aria-label={word}
        onClick={does({ type: rests ? 'film/resume' : 'film/pause' })}
      >
        <Icon name={rests ? 'play' : 'pause'} />
      </button>
      <p className="told">{line.state === 'waiting' ? words.waiting : line.title}</p>
      {line.state === 'ended' && next ? (
        <button
          type="button"
          className="worded"
          onClick={does({ type: 'film/play', id: next.id, screen })}
        >
          {words.next(next.title)}
        </button>
      ) : (
        !presenting(state) && (
          <>
            <button type="button" className="worded" aria-pressed={facing} onClick={face}>
              {facing ? words.lookAround : words.lean}
            </button>
            <button
              type="button"
              className="worded"
              onClick={does({ type: 'film/play', id: line.id })}
            >
              {words.large}
            </button>
          </>
        )
      )}
      <button type="button" aria-label={words.stop} onClick={does({ type: 'film/stop' })}>
        <Icon name="close" />
      </button>
    </section>
  );
}

/** The view that is filled by the screen, as one watches from the bed. */
function lookAtScreen({ tour, place, watching }: VisitState, aspect: number) {
  const screen = watching?.screen && hotspotOf(tour, watching.screen)?.hotspot.screen;
  if (!place || !screen) return null;
  const node = nodeOf(tour, place);
  const { bearing } = seenScreen(node, screen);
  return {
    yaw: yawOf(bearing.compass, node.heading),
    pitch: bearing.pitch,
    fov: fovHolding(screen, bearing.distance, aspect),
  };
}

function lookOf(visit: Visit) {
  const { tour, place } = visit.get();
  const { compass, pitch } = visit.pose;
  return { yaw: yawOf(compass, nodeOf(tour, place ?? tour.start).heading), pitch };
}
