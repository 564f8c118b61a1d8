import { randomUUID } from 'node:crypto';
import type { Db } from '../store/tables.ts';

export const auditDays = 400;

export type Deed =
  | 'login'
  | 'login-failed'
  | 'login-locked'
  | 'logout'
  | 'slot-added'
  | 'slot-withdrawn'
  | 'slot-grown'
  | 'booking-confirmed'
  | 'booking-erased'
  | 'booking-told'
  | 'export-bookings'
  | 'export-figures'
  | 'password-changed';

/** Writes down who did what. `about` is an id, never a visitor's name or address. */
export async function noteDeed(
  db: Db,
  account: string,
  what: Deed,
  about: string,
  now: number,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), at: now, account, what, about })
    .execute();
}

export function lastDeeds(db: Db, most = 300) {
  return db.selectFrom('audit').selectAll().orderBy('at', 'desc').limit(most).execute();
}
