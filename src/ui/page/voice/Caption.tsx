import { useEffect, useRef } from 'react';
import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { captionLine, speakerArrow } from '../../view/voice/caption.ts';
import { Icon } from '../controls/Icons.tsx';

/** What is said, as a good subtitle; an arrow points to who speaks out of view. */
export function Caption({ visit, state }: { visit: Visit; state: VisitState }) {
  const words = messages(state.settings.language).page.voice;
  const line = captionLine(state, visit.pose);
  const box = useRef<HTMLElement>(null);

  // The view turns every frame: the arrow is an attribute, written past React.
  useEffect(() => {
    const point = () => {
      const arrow = speakerArrow(visit.get(), visit.pose) ?? '';
      if (box.current && box.current.dataset.arrow !== arrow) box.current.dataset.arrow = arrow;
    };
    const { listeners } = visit.pose;
    listeners.add(point);
    const stop = visit.reconcile(point);
    point();
    return () => {
      listeners.delete(point);
      stop();
    };
  }, [visit]);

  return (
    <section
      ref={box}
      className="caption"
      aria-live="polite"
      aria-label={words.captions}
      style={{ '--caption-size': state.settings.captionSize } as React.CSSProperties}
    >
      {line && (
        <p>
          <span className="arrow left">
            <Icon name="left" />
          </span>
          <span className="line">
            {line.speaker && <b>{line.speaker}: </b>}
            {line.text}
          </span>
          <span className="arrow right">
            <Icon name="right" />
          </span>
        </p>
      )}
    </section>
  );
}
