import type { Listed, SlotList, ToDo } from '../../contract/office.ts';
import type { Db } from '../store/tables.ts';

const day = 86_400_000;

/** Slots from a moment to another, with their bookings. */
export async function slotLists(db: Db, from: number, to: number): Promise<SlotList[]> {
  const slots = await db
    .selectFrom('slot')
    .selectAll()
    .where('starts', '>=', from)
    .where('starts', '<', to)
    .orderBy('starts')
    .orderBy('id')
    .limit(2000)
    .execute();
  const bookings = await db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot')
    .selectAll('booking')
    .where('slot.starts', '>=', from)
    .where('slot.starts', '<', to)
    .orderBy('booking.made')
    .orderBy('booking.id')
    .execute();
  const letters = await db
    .selectFrom('mail')
    .select(['booking', 'sent', 'failed'])
    .orderBy('made')
    .execute();
  const letterOf = new Map(
    letters.map(({ booking, sent, failed }) => [
      booking,
      sent !== null
        ? ('sent' as const)
        : failed !== null
          ? ('failed' as const)
          : ('waiting' as const),
    ]),
  );
  return slots.map((slot) => ({
    ...slot,
    bookings: bookings
      .filter((one) => one.slot === slot.id)
      .map((one) => ({ ...one, letter: letterOf.get(one.id) ?? null })),
  }));
}

/** What the recruiter has to do by hand. */
export function toDo(lists: SlotList[], mails: boolean, now: number): ToDo[] {
  const what = (slot: SlotList, booking: Listed): ToDo['what'] | null => {
    const reached = mails && booking.letter !== 'failed';
    if (booking.purged !== null || slot.starts < now - day || reached) return null;
    if (booking.state === 'pending') return 'confirm';
    return booking.state === 'withdrawn' ? 'tell' : null;
  };
  return lists.flatMap((slot) =>
    slot.bookings.flatMap((booking) => {
      const act = what(slot, booking);
      return act ? [{ slot, booking, what: act }] : [];
    }),
  );
}
