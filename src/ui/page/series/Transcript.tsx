import { messages } from '../../../text/messages.ts';

/** A sentence of a film. */
export interface Line {
  /** seconds */
  start: number;
  speaker: string | null;
  text: string;
}

interface TranscriptProps {
  lines: Line[];
  language: string;
  /** shows the film from there, seconds */
  onJump: (seconds: number) => void;
}

/** All that is said, to be read; each sentence leads to its place in the film. */
export function Transcript({ lines, language, onJump }: TranscriptProps) {
  const words = messages(language).series;
  if (lines.length === 0) return null;
  return (
    <details className="transcript">
      <summary>{words.transcript}</summary>
      <ol>
        {lines.map(({ start, speaker, text }, i) => (
          <li key={start}>
            <button
              type="button"
              aria-label={words.jump(text, words.clock(start))}
              onClick={() => onJump(start)}
            >
              {words.clock(start)}
            </button>
            <p>
              {speaker && speaker !== lines[i - 1]?.speaker && <b>{speaker}: </b>}
              {text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A cue as the browser read it: `<v Name>` has become an element with the name. */
export function lineOf(cue: VTTCue): Line {
  const words = cue.getCueAsHTML();
  const speaker = words.querySelector('[title]')?.getAttribute('title') ?? null;
  return { start: cue.startTime, speaker, text: (words.textContent ?? '').trim() };
}
