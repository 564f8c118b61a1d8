import type { Beat, Choice, Condition, Debrief, Mission } from './mission.ts';

/** The beat, or an error that names it: callers have checked the mission. */
export function beatOf(mission: Mission, id: string): Beat {
  const beat = mission.beats.find((one) => one.id === id);
  if (!beat) throw new Error(`no beat "${id}" in the mission "${mission.id}"`);
  return beat;
}

export function firstBeat(mission: Mission): Beat {
  const [first] = mission.beats;
  if (!first) throw new Error(`no beat in the mission "${mission.id}"`);
  return first;
}

/** A choice made. */
export interface Taken {
  beat: string;
  choice: string;
  /** the timer takes its default when nobody chose */
  by: 'visitor' | 'timer';
}

export function holds(condition: Condition | undefined, taken: readonly Taken[]): boolean {
  const made = (id: string) => taken.some(({ choice }) => choice === id);
  return (
    !condition ||
    ((condition.all ?? []).every(made) &&
      (!condition.any || condition.any.some(made)) &&
      !(condition.none ?? []).some(made))
  );
}

/** The choices a visitor has at a beat, after what they chose before. */
export function choicesAt(beat: Beat, taken: readonly Taken[]): Choice[] {
  return (beat.choices ?? []).filter(({ when }) => holds(when, taken));
}

/** The choice that not choosing is; undefined where there is time enough, or nothing to fall back on. */
export function defaultAt(beat: Beat, taken: readonly Taken[]): Choice | undefined {
  return choicesAt(beat, taken).find(({ id }) => id === beat.timer?.default);
}

/** The beat after one that asks nothing; undefined where the mission ends. */
export function following(mission: Mission, beat: Beat, taken: readonly Taken[]): Beat | undefined {
  if (beat.end) return undefined;
  const to = beat.detours.find(({ when }) => holds(when, taken))?.to ?? beat.next;
  return to === undefined ? undefined : beatOf(mission, to);
}

/** What is told after the beat at which the mission ended. */
export function debriefAt(
  mission: Mission,
  beat: Beat,
  taken: readonly Taken[],
): Debrief | undefined {
  for (const id of beat.end ?? []) {
    const debrief = mission.debriefs.find((one) => one.id === id);
    if (debrief && holds(debrief.when, taken)) return debrief;
  }
  return undefined;
}

/** Beats whose films a visitor may want next, likeliest first: an author writes choices in that order. */
export function beatsAhead(mission: Mission, beat: Beat, taken: readonly Taken[]): Beat[] {
  const next = following(mission, beat, taken);
  if (next) return [next];
  const ways = choicesAt(beat, taken).map(({ id, to }) => {
    const outcome = beatOf(mission, to);
    const then: Taken[] = [...taken, { beat: beat.id, choice: id, by: 'visitor' }];
    return [outcome, following(mission, outcome, then)];
  });
  const first = ways.flatMap(([one]) => one ?? []);
  const second = ways.flatMap(([, one]) => one ?? []);
  return [...new Set([...first, ...second])];
}
