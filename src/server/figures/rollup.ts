import { setImmediate as breathe } from 'node:timers/promises';
import { dayOf } from '../core/days.ts';
import type { Chore } from '../store/chores.ts';
import type { Store } from '../store/store.ts';
import { rawDays } from './take.ts';
import { createTally } from './tally.ts';

const page = 1000;

/**
 * Adds up a day anew. It reads a page at a time, so that nobody else waits; what arrives meanwhile makes the day stale
 * again.
 */
export async function rollUpDay(store: Store, day: string): Promise<void> {
  await store.write((db) => db.deleteFrom('stale_day').where('day', '=', day).execute());
  const tally = createTally();
  for (let after = ''; ; ) {
    const rows = await store.db
      .selectFrom('figure')
      .selectAll()
      .where('day', '=', day)
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    for (const row of rows) tally.add(row);
    after = rows.at(-1)?.id ?? '';
    if (rows.length < page) break;
    await breathe();
  }
  const rollups = tally.rollups();
  await store.write(async (db) => {
    await db.deleteFrom('rollup').where('day', '=', day).execute();
    for (let i = 0; i < rollups.length; i += 500)
      await db
        .insertInto('rollup')
        .values(rollups.slice(i, i + 500))
        .execute();
  });
}

/** Adds up all days to which something came. */
export async function rollUpStale(store: Store): Promise<void> {
  const stale = await store.db.selectFrom('stale_day').select('day').orderBy('day').execute();
  for (const { day } of stale) await rollUpDay(store, day);
}

/** Deletes single events after ninety days; what they add up to stays. */
export async function forgetFigures(store: Store, now: number): Promise<void> {
  await rollUpStale(store);
  // a day more than events are taken: no day is added up anew when half of it is gone
  const first = dayOf(now - (rawDays + 1) * 86_400_000);
  await store.write((db) => db.deleteFrom('figure').where('day', '<', first).execute());
}

/** Adding up takes at most a fiftieth of the time. */
export function figureChores(store: Store): Chore[] {
  let notBefore = 0;
  const work = async () => {
    if (performance.now() < notBefore) return;
    const begun = performance.now();
    await rollUpStale(store);
    const now = performance.now();
    notBefore = now + 50 * (now - begun);
  };
  return [
    { name: 'rollup', every: 60_000, work },
    { name: 'forget figures', every: 6 * 3_600_000, work: (now) => forgetFigures(store, now) },
  ];
}
