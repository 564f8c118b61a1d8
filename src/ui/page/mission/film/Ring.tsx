import { missionWords } from '../../../../text/film/missions.ts';

interface RingProps {
  /** seconds */
  all: number;
  left: number;
  still: boolean;
  language: string;
}

/** The time to choose, as a ring that closes calmly. It says its number only to those who ask. */
export function Ring({ all, left, still, language }: RingProps) {
  return (
    <span
      className="ring"
      role="timer"
      aria-live="off"
      aria-label={missionWords(language).time(left)}
      data-waits={still || undefined}
    >
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="20" />
        <circle
          className="left"
          cx="24"
          cy="24"
          r="20"
          pathLength={1}
          style={{ strokeDashoffset: 1 - Math.max(0, left - (still ? 0 : 1)) / all }}
        />
      </svg>
    </span>
  );
}
