import type { Selectable } from 'kysely';
import { type OpenSlot, talkKinds, talkLanguages } from '../../contract/talk.ts';
import { z } from '../../tour/schema.ts';
import type { Db, Tables } from '../store/tables.ts';

export type Slot = Selectable<Tables['slot']>;

/** A slot as the office writes it. */
export const newSlotSchema = z.strictObject({
  starts: z.int().positive(),
  minutes: z.int().min(5).max(480),
  kind: z.enum(talkKinds),
  place: z.string().trim().min(1).max(200),
  language: z.enum(talkLanguages),
  capacity: z.int().min(1).max(200),
});
export type NewSlot = z.infer<typeof newSlotSchema>;

/** Slots to come, with the seats that are left. */
export async function openSlots(db: Db, now: number): Promise<OpenSlot[]> {
  const slots = await db
    .selectFrom('slot')
    .leftJoin('booking', (join) =>
      join.onRef('booking.slot', '=', 'slot.id').on('booking.state', '=', 'active'),
    )
    .select(({ fn }) => [
      'slot.id',
      'slot.starts',
      'slot.minutes',
      'slot.kind',
      'slot.place',
      'slot.language',
      'slot.capacity',
      fn.count<number>('booking.id').as('taken'),
    ])
    .where('slot.state', '=', 'open')
    .where('slot.starts', '>', now)
    .groupBy('slot.id')
    .orderBy('slot.starts')
    .orderBy('slot.id')
    .limit(500)
    .execute();
  return slots.map(({ capacity, taken, ...slot }) => ({
    ...(slot as Omit<OpenSlot, 'seats'>),
    seats: Math.max(0, capacity - Number(taken)),
  }));
}

/** The slot, kept from others until the transaction ends. */
export async function lockSlot(db: Db, id: string): Promise<Slot | undefined> {
  return db
    .updateTable('slot')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

export function slotOf(db: Db, id: string): Promise<Slot> {
  return db.selectFrom('slot').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The lowest seat nobody has; null when it is full. */
export async function freeSeat(db: Db, { id, capacity }: Slot): Promise<number | null> {
  const taken = await db
    .selectFrom('booking')
    .select('seat')
    .where('slot', '=', id)
    .where('state', '=', 'active')
    .execute();
  const seats = new Set(taken.map(({ seat }) => seat));
  for (let seat = 0; seat < capacity; seat++) if (!seats.has(seat)) return seat;
  return null;
}
