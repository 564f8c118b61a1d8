import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { BookingRequest } from '../../contract/talk.ts';
import type { LetterKind } from '../../text/served/letters.ts';
import { digest, type Secrets } from '../core/secrets.ts';
import type { Db, Tables } from '../store/tables.ts';

import { wipe } from './purge.ts';
import { freeSeat, lockSlot, type Slot } from './slots.ts';

export type Booking = Selectable<Tables['booking']>;

/** What bookings need of the house. */
export interface Desk {
  secrets: Secrets;
  now: number;
  /** Writes a letter about a booking, in the same transaction. */
  write(db: Db, kind: LetterKind, booking: Booking, slot: Slot): Promise<void>;
}

/** gone: withdrawn or past; full: no seat, and no wish to wait; many: this address has enough talks */
export type Refusal = 'gone' | 'full' | 'many';

const mostOfOne = 3;
const live = ['active', 'waiting', 'pending'];

/**
 * Takes a seat, a place in line, or, without `proven`, waits for an answer to a mail. The same key again gives what
 * it gave.
 */
export async function book(
  db: Db,
  request: BookingRequest,
  proven: boolean,
  desk: Desk,
): Promise<Booking | Refusal> {
  const { now, secrets } = desk;
  const before = await bookingBy(db, 'key', request.key);
  if (before) return before;
  const slot = await lockSlot(db, request.slot);
  if (slot?.state !== 'open' || slot.starts <= now) return 'gone';
  if ((await talksOf(db, request.email, now)) >= mostOfOne) return 'many';
  const seat = await freeSeat(db, slot);
  if (seat === null && !request.wait) return 'full';
  const id = randomUUID();
  const state = !proven ? 'pending' : seat === null ? 'waiting' : 'active';
  const booking = await db
    .insertInto('booking')
    .values({
      id,
      slot: slot.id,
      seat: state === 'active' ? seat : null,
      state,
      name: request.name,
      email: request.email,
      phone: request.phone,
      language: request.language,
      origin: request.from ?? '',
      key: request.key,
      token: digest(secrets.token(id)),
      made: now,
      changed: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const kinds = { pending: 'confirm', waiting: 'waiting', active: 'booked' } as const;
  await desk.write(db, kinds[state], booking, slot);
  return booking;
}

async function talksOf(db: Db, email: string, now: number): Promise<number> {
  const { count } = await db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ fn }) => fn('lower', ['booking.email']), '=', email.toLowerCase())
    .where('booking.state', 'in', live)
    .where('slot.starts', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function bookingBy(
  db: Db,
  column: 'id' | 'key' | 'token',
  value: string,
): Promise<Booking | undefined> {
  return db.selectFrom('booking').selectAll().where(column, '=', value).executeTakeFirst();
}

/** What was asked by mail, or at the office, is meant: now the seat is taken, or the place in line. */
export async function confirm(db: Db, id: string, desk: Desk): Promise<Booking | Refusal> {
  const booking = await bookingBy(db, 'id', id);
  if (!booking) return 'gone';
  const slot = await lockSlot(db, booking.slot);
  const fresh = await bookingBy(db, 'id', id);
  if (fresh?.state !== 'pending') return fresh ?? 'gone';
  if (slot?.state !== 'open' || slot.starts <= desk.now) return 'gone';
  const seat = await freeSeat(db, slot);
  const state = seat === null ? 'waiting' : 'active';
  const after = await change(db, id, { state, seat }, desk.now);
  await desk.write(db, seat === null ? 'waiting' : 'booked', after, slot);
  return after;
}

/** To another time; the seat that is left goes to who waits for it. */
export async function move(
  db: Db,
  id: string,
  to: string,
  wait: boolean,
  desk: Desk,
): Promise<Booking | Refusal> {
  const known = await bookingBy(db, 'id', id);
  if (!known) return 'gone';
  const from = known.slot;
  // always in the same order, so that two who change places do not wait for each other
  for (const one of [from, to].sort()) await lockSlot(db, one);
  const booking = await bookingBy(db, 'id', id);
  const slot = await lockSlot(db, to);
  if (!booking || !['active', 'waiting'].includes(booking.state)) return 'gone';
  if (slot?.state !== 'open' || slot.starts <= desk.now) return 'gone';
  if (to === booking.slot) return booking;
  const seat = await freeSeat(db, slot);
  if (seat === null && !wait) return 'full';
  const state = seat === null ? 'waiting' : 'active';
  const moved = { slot: to, seat, state, reminded: null };
  const after = await change(db, id, moved, desk.now);
  await desk.write(db, seat === null ? 'waiting' : 'moved', after, slot);
  await promote(db, from, desk);
  return after;
}

/** The visitor does not come: name, address and phone are wiped at once. */
export async function cancel(db: Db, id: string, desk: Desk): Promise<Booking | Refusal> {
  const known = await bookingBy(db, 'id', id);
  if (!known) return 'gone';
  await lockSlot(db, known.slot);
  const booking = await bookingBy(db, 'id', id);
  if (!booking || !live.includes(booking.state)) return booking ?? 'gone';
  await change(db, id, { state: 'cancelled', seat: null }, desk.now);
  await wipe(db, id, desk.now);
  await promote(db, booking.slot, desk);
  return (await bookingBy(db, 'id', id)) ?? 'gone';
}

/** Seats that are free go to those who wait, the first first. */
export async function promote(db: Db, id: string, desk: Desk): Promise<void> {
  const slot = await lockSlot(db, id);
  if (slot?.state !== 'open' || slot.starts <= desk.now) return;
  for (;;) {
    const seat = await freeSeat(db, slot);
    const next = await db
      .selectFrom('booking')
      .select('id')
      .where('slot', '=', id)
      .where('state', '=', 'waiting')
      .orderBy('made')
      .orderBy('id')
      .executeTakeFirst();
    if (seat === null || !next) return;
    const after = await change(db, next.id, { state: 'active', seat }, desk.now);
    await desk.write(db, 'promoted', after, slot);
  }
}

/** The house takes a time back: everybody who had it is told. */
export async function withdraw(db: Db, id: string, desk: Desk): Promise<void> {
  const slot = await lockSlot(db, id);
  if (slot?.state !== 'open') return;
  await db.updateTable('slot').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  const all = await db
    .selectFrom('booking')
    .select('id')
    .where('slot', '=', id)
    .where('state', 'in', live)
    .execute();
  for (const one of all) {
    const after = await change(db, one.id, { state: 'withdrawn', seat: null }, desk.now);
    await desk.write(db, 'withdrawn', after, slot);
  }
}

function change(
  db: Db,
  id: string,
  to: Partial<Pick<Booking, 'state' | 'seat' | 'slot' | 'reminded'>>,
  now: number,
): Promise<Booking> {
  return db
    .updateTable('booking')
    .set((row) => ({ ...to, changed: now, sequence: row('sequence', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
