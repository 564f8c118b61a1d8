import type { Beat, Mission } from '../mission.ts';
import { secondsOf } from '../timing.ts';
import {
  beatOf,
  choicesAt,
  debriefAt,
  defaultAt,
  firstBeat,
  following,
  type Taken,
} from '../way.ts';

/** A way through a mission from its first beat to where it stops. */
export interface Path {
  beats: Beat[];
  taken: Taken[];
  /** how it stops: at an end, where nothing leads on, or where it comes round to a beat it had */
  stop: 'end' | 'dead' | 'circle';
  /** id of the debrief told after it */
  debrief: string | undefined;
  /** decisions on it whose timer has nothing to fall back on */
  adrift: string[];
}

/** More than any author can know by heart. */
export const mostPaths = 20_000;

/** Every path, as `advance` would go it; stops after `mostPaths`. */
export function pathsOf(mission: Mission): Path[] {
  const paths: Path[] = [];
  walk(firstBeat(mission), { beats: [], taken: [], adrift: [] });
  return paths;

  function walk(beat: Beat, before: Pick<Path, 'beats' | 'taken' | 'adrift'>): void {
    if (paths.length >= mostPaths) return;
    const beats = [...before.beats, beat];
    const { taken } = before;
    const stop = (how: Path['stop']) =>
      paths.push({
        ...before,
        beats,
        stop: how,
        debrief: how === 'end' ? debriefAt(mission, beat, taken)?.id : undefined,
      });
    if (before.beats.includes(beat)) return void stop('circle');
    const options = choicesAt(beat, taken);
    const adrift =
      beat.timer && options.length > 0 && !defaultAt(beat, taken)
        ? [...before.adrift, beat.id]
        : before.adrift;
    for (const { id, to } of options)
      walk(beatOf(mission, to), {
        beats,
        taken: [...taken, { beat: beat.id, choice: id, by: 'visitor' }],
        adrift,
      });
    if (options.length > 0) return;
    const next = following(mission, beat, taken);
    if (next) walk(next, { beats, taken, adrift });
    else stop(beat.end ? 'end' : 'dead');
  }
}

/** Seconds of a path with its debrief, without the time it takes to choose. */
export function pathSeconds(mission: Mission, path: Path, language: string): number {
  const debrief = mission.debriefs.find(({ id }) => id === path.debrief);
  const parts = debrief ? [...path.beats, debrief] : path.beats;
  return parts.reduce((sum, part) => sum + secondsOf(part, language), 0);
}

/** How a path is told in a message: the choices on it. */
export function pathName({ taken }: Path): string {
  return taken.length > 0 ? taken.map(({ choice }) => choice).join(' → ') : 'the only path';
}
