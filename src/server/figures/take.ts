import type { Figure, FigureBatch } from '../../contract/figures.ts';
import { dayOf } from '../core/days.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** Days single figures are kept; afterwards only what they add up to. */
export const rawDays = 90;
const day = 86_400_000;

type Row = Tables['figure'];

/**
 * Keeps the events of a batch that are new.
 * @returns `taken` new ones, `known` that had come before, `old` that are too old to count; once they are safe on disk
 */
export async function takeFigures(
  store: Store,
  batch: FigureBatch,
  now: number,
): Promise<{ taken: number; known: number; old: number }> {
  const rows = batch.events.map((event) => rowOf(batch, event, now));
  const fresh = rows.filter(({ at }) => at > now - rawDays * day);
  if (fresh.length === 0) return { taken: 0, known: 0, old: rows.length };
  const taken = await store.write(async (db) => {
    const added = await db
      .insertInto('figure')
      .values(fresh)
      .onConflict((same) => same.column('id').doNothing())
      .returning('day')
      .execute();
    const days = [...new Set(added.map((row) => row.day))].sort();
    if (days.length > 0)
      await db
        .insertInto('stale_day')
        .values(days.map((one) => ({ day: one })))
        .onConflict((same) => same.column('day').doNothing())
        .execute();
    return added.length;
  });
  return { taken, known: fresh.length - taken, old: rows.length - fresh.length };
}

function rowOf(batch: FigureBatch, event: Figure, now: number): Row {
  // the device's clock may be a day off; nothing has happened in the future
  const at = Math.min(event.at + now - batch.sent, now);
  return {
    id: event.id,
    visit: batch.visit,
    at,
    day: dayOf(at),
    tour: batch.tour,
    place: batch.place,
    device: batch.device,
    language: batch.language,
    type: event.type,
    name: event.type === 'did' ? event.name : '',
    thing: event.type === 'did' ? (event.thing ?? '') : 'node' in event ? event.node : '',
    part:
      event.type === 'did' ? (event.within ?? '') : event.type === 'room' ? (event.from ?? '') : '',
    seconds: event.type === 'room' ? event.seconds : 0,
    looks: event.type === 'look' ? JSON.stringify(event.looks) : '',
  };
}
