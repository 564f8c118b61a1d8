import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';

export const day = 86_400_000;

/** Days after a talk in which its visitor can still be reached. */
export const contactDays = 30;

/** Hours in which a booking has to be confirmed by mail. */
export const pendingHours = 48;

/** Forgets who booked: what stays is that somebody did. */
export async function wipe(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('booking')
    .set({ name: '', email: '', phone: '', purged: now })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('mail').where('booking', '=', id).execute();
  await db
    .insertInto('purge')
    .values({ booking: id, at: now })
    .onConflict((same) => same.column('booking').doNothing())
    .execute();
}

/**
 * Wipes what is due: contact data thirty days after the talk, of who never confirmed after two days, of who was told
 * that the talk is off.
 * @returns ids of bookings wiped
 */
export async function purgeDue(store: Store, now: number): Promise<string[]> {
  const wiped = await store.write(async (db) => {
    const due = await db
      .selectFrom('booking')
      .innerJoin('slot', 'slot.id', 'booking.slot')
      .select(['booking.id', 'booking.state'])
      .where('booking.purged', 'is', null)
      .where((row) =>
        row.or([
          row('slot.starts', '<', now - contactDays * day),
          row.and([
            row('booking.state', '=', 'pending'),
            row('booking.changed', '<', now - pendingHours * 3_600_000),
          ]),
          row.and([
            row('booking.state', '=', 'withdrawn'),
            row.exists(
              row
                .selectFrom('mail')
                .select('mail.id')
                .whereRef('mail.booking', '=', 'booking.id')
                .where('mail.sent', 'is not', null)
                .whereRef('mail.made', '>=', 'booking.changed'),
            ),
          ]),
        ]),
      )
      .execute();
    for (const { id, state } of due) {
      if (state === 'pending')
        await db.updateTable('booking').set({ state: 'cancelled' }).where('id', '=', id).execute();
      await wipe(db, id, now);
    }
    return due.map(({ id }) => id);
  });
  await store.forget();
  return wiped;
}
