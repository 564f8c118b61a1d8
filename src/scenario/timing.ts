import { inLanguage } from '../tour/localized.ts';
import type { BuiltMission } from './built.ts';
import type { Beat, Debrief, Line } from './mission.ts';

/** Characters a second of calm speech, and the breath between two captions in seconds. */
const pace = 16;
const breath = 0.5;
/** Seconds a caption is shown at least, and before and after the speech of a beat. */
const shortest = 1.6;
const edge = 0.7;

export interface TimedLine {
  line: Line;
  /** seconds from the beat's start */
  start: number;
  end: number;
}

/** When each line is shown while there is no recording to follow. */
export function timedLines(lines: readonly Line[], language: string): TimedLine[] {
  let at = edge;
  return lines.map((line) => {
    const start = at;
    const end = start + Math.max(shortest, inLanguage(line.text, language).length / pace);
    at = end + (line.pause ?? breath);
    return { line, start, end };
  });
}

/** Seconds of a beat or a debrief: its film's, else as long as its lines take. */
export function secondsOf(part: Beat | Debrief, language: string): number {
  const film = 'film' in part ? part.film : undefined;
  const spoken = (timedLines(part.lines, language).at(-1)?.end ?? edge) + edge;
  return Math.max(film?.seconds ?? 0, spoken);
}

/** Seconds until a beat or a debrief is over: the longest of its film, its speech in any language, and lines nobody speaks. */
export function partSeconds(
  { tracks }: BuiltMission,
  part: Beat | Debrief,
  language: string,
): number {
  const spoken = Object.values(tracks[part.id] ?? {}).map(({ seconds }) => seconds);
  const film = ('film' in part && part.film?.seconds) || 0;
  return tracks[part.id]?.[language]
    ? Math.max(film, ...spoken)
    : Math.max(film, secondsOf(part, language));
}
