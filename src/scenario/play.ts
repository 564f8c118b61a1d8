import { z } from '../tour/schema.ts';
import type { Mission } from './mission.ts';
import { beatOf, choicesAt, firstBeat, following } from './way.ts';

const takenSchema = z.strictObject({
  beat: z.string(),
  choice: z.string(),
  by: z.enum(['visitor', 'timer']),
});
const resultSchema = z.strictObject({
  taken: z.array(takenSchema),
  /** id of the debrief that was told */
  debrief: z.string().nullable(),
});
/** One way through a mission, to its end. */
export type Result = z.infer<typeof resultSchema>;

/** One visitor in one mission. Plain data: what is saved is what it is. */
export const playSchema = z.strictObject({
  mission: z.string(),
  /**
   * ready: its title and warning are shown; playing: the beat is seen and heard; choosing: it is over, and its
   * timer runs; debrief: guides talk about it; done: the result is shown
   */
  state: z.enum(['ready', 'playing', 'choosing', 'debrief', 'done']),
  beat: z.string(),
  taken: z.array(takenSchema),
  debrief: z.string().nullable(),
  /** ways gone to the end, the first first */
  results: z.array(resultSchema),
  /** left; nothing happens until it is resumed */
  away: z.boolean(),
});
export type Play = z.infer<typeof playSchema>;

export function createPlay(mission: Mission): Play {
  return {
    mission: mission.id,
    state: 'ready',
    beat: firstBeat(mission).id,
    taken: [],
    debrief: null,
    results: [],
    away: false,
  };
}

/** What was saved, when it still fits the mission as it is now; else a fresh start. */
export function restorePlay(mission: Mission, saved: unknown): Play {
  const { data } = playSchema.safeParse(saved);
  const fits =
    data?.mission === mission.id &&
    leadsTo(mission, data.taken, data.beat) &&
    data.results.every(({ taken }) => leadsTo(mission, taken)) &&
    [data.debrief, ...data.results.map(({ debrief }) => debrief)].every(
      (id) => id === null || mission.debriefs.some((one) => one.id === id),
    ) &&
    (data.state !== 'choosing' || choicesAt(beatOf(mission, data.beat), data.taken).length > 0) &&
    (data.state !== 'debrief' || data.debrief !== null);
  return fits && data ? data : createPlay(mission);
}

/** Whether these choices can be made one after the other, and end before this beat. */
function leadsTo(mission: Mission, taken: Play['taken'], wanted?: string): boolean {
  let chain = chainFrom(mission, firstBeat(mission).id, []);
  for (const [i, { beat, choice }] of taken.entries()) {
    const made = taken.slice(0, i);
    const at = chain.includes(beat) ? beatOf(mission, beat) : undefined;
    const chosen = at && choicesAt(at, made).find(({ id }) => id === choice);
    if (!chosen) return false;
    chain = chainFrom(mission, chosen.to, taken.slice(0, i + 1));
  }
  return wanted === undefined || chain.includes(wanted);
}

/** Beats from one to the next that asks something or ends. */
function chainFrom(mission: Mission, start: string, taken: Play['taken']): string[] {
  const chain: string[] = [];
  for (let beat = mission.beats.find(({ id }) => id === start); beat; ) {
    if (chain.includes(beat.id)) break;
    chain.push(beat.id);
    beat = beat.choices ? undefined : following(mission, beat, taken);
  }
  return chain;
}
