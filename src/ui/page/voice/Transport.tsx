import { useEffect, useRef } from 'react';
import { messages } from '../../../text/messages.ts';
import type { Pack } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { tellingLine } from '../../view/voice/tellingLine.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';

/** Pause, go on, stop, and how far it is. */
export function Transport({ visit, state, pack }: { visit: Visit; state: VisitState; pack: Pack }) {
  const words = messages(state.settings.language).page.voice;
  const line = tellingLine(state, pack);
  if (!line || line.state === 'finishing') return null;
  const paused = line.state === 'paused';
  return (
    <section className="transport" aria-label={words.label} data-solid>
      <button
        type="button"
        aria-label={paused ? words.resume : words.pause}
        onClick={(event) =>
          visit.dispatch({ type: paused ? 'narration/resume' : 'narration/pause' }, sourceOf(event))
        }
      >
        <Icon name={paused ? 'play' : 'pause'} />
      </button>
      <div className="told">
        <p>
          {line.state === 'waiting' ? words.waiting : line.title}
          <span>{line.guide}</span>
        </p>
        {line.seconds !== null && (
          <Progress
            key={line.id}
            visit={visit}
            id={line.id}
            from={line.from}
            seconds={line.seconds}
            running={line.state === 'playing'}
          />
        )}
      </div>
      <button
        type="button"
        aria-label={words.stop}
        onClick={(event) => visit.dispatch({ type: 'narration/hush' }, sourceOf(event))}
      >
        <Icon name="stop" />
      </button>
    </section>
  );
}

interface ProgressProps {
  visit: Visit;
  id: string;
  /** seconds */
  from: number;
  seconds: number;
  running: boolean;
}

/** The browser moves the line; every sentence puts it right. */
function Progress({ visit, id, from, seconds, running }: ProgressProps) {
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    const put = (at: number) => run(bar.current, at / seconds, 0);
    put(from);
    return visit.witness((action) => {
      if (action.type !== 'narration/cue' || action.id !== id) return;
      put(action.seconds);
      if (visit.get().telling?.state === 'playing') run(bar.current, 1, seconds - action.seconds);
    });
  }, [visit, id, from, seconds]);

  useEffect(() => {
    const share = shown(bar.current);
    if (running) run(bar.current, 1, seconds * (1 - share));
    else run(bar.current, share, 0);
  }, [running, seconds]);

  return (
    <span className="progress">
      <i ref={bar} />
    </span>
  );
}

function shown(bar: HTMLElement | null): number {
  return bar ? new DOMMatrixReadOnly(getComputedStyle(bar).transform).a : 0;
}

function run(bar: HTMLElement | null, share: number, seconds: number): void {
  if (!bar) return;
  bar.style.transition = seconds > 0 ? `transform ${seconds.toFixed(2)}s linear` : 'none';
  bar.style.transform = `scaleX(${Math.min(1, Math.max(0, share))})`;
  // Read, so that a jump is not smoothed into the run that follows it.
  if (seconds === 0) bar.getBoundingClientRect();
}
