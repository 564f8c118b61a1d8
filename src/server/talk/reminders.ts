import type { Store } from '../store/store.ts';
import type { Desk } from './bookings.ts';
import { lockSlot } from './slots.ts';

const day = 86_400_000;

/** Reminds of talks a day ahead, each once. Who booked within that day needs no reminding. */
export async function remind(
  store: Store,
  deskAt: (now: number) => Desk,
  now: number,
): Promise<number> {
  return store.write(async (db) => {
    const due = await db
      .selectFrom('booking')
      .innerJoin('slot', 'slot.id', 'booking.slot')
      .select(['booking.id', 'booking.slot'])
      .where('booking.state', '=', 'active')
      .where('booking.reminded', 'is', null)
      .where('slot.state', '=', 'open')
      .where('slot.starts', '>', now)
      .where('slot.starts', '<=', now + day)
      .where((row) => row('booking.changed', '<', row('slot.starts', '-', day)))
      .orderBy('booking.slot')
      .limit(200)
      .execute();
    for (const { id, slot: slotId } of due) {
      const slot = await lockSlot(db, slotId);
      const booking = await db
        .updateTable('booking')
        .set({ reminded: now })
        .where('id', '=', id)
        .where('state', '=', 'active')
        .where('reminded', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (booking && slot) await deskAt(now).write(db, 'reminder', booking, slot);
    }
    return due.length;
  });
}
