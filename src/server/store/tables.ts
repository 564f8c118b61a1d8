import type { Generated, Kysely } from 'kysely';
import type { TruckTables } from './truck.ts';

/** Times are milliseconds since 1970, ids and JSON are text: the same on both databases. */
export interface Tables extends TruckTables {
  slot: {
    id: string;
    starts: number;
    minutes: number;
    kind: string;
    place: string;
    language: string;
    capacity: number;
    /** open: can be booked; withdrawn: it does not take place */
    state: string;
  };
  booking: {
    id: string;
    slot: string;
    /** 0 to capacity - 1 while active, else null */
    seat: number | null;
    /** pending, waiting, active, cancelled (by the visitor), withdrawn (by the house) */
    state: string;
    name: string;
    email: string;
    phone: string;
    language: string;
    origin: string;
    /** made by whoever books: a repeated post books once */
    key: string;
    /** sha-256 of the secret in the link */
    token: string;
    /** of the calendar entry: counts changes */
    sequence: Generated<number>;
    made: number;
    changed: number;
    reminded: number | null;
    /** when name, address and phone were wiped */
    purged: number | null;
  };
  mail: {
    id: string;
    /** what it is about, so that it is written once: "booked:<booking>:0" */
    about: string;
    booking: string;
    address: string;
    subject: string;
    body: string;
    calendar: string;
    method: string;
    made: number;
    /** not before */
    due: number;
    tries: Generated<number>;
    sent: number | null;
    /** given up; the recruiter sees it */
    failed: string | null;
  };
  figure: {
    id: string;
    visit: string;
    at: number;
    day: string;
    tour: string;
    place: string;
    device: string;
    language: string;
    type: string;
    name: string;
    thing: string;
    part: string;
    seconds: number;
    looks: string;
  };
  /** days whose rollup is older than their figures */
  stale_day: { day: string };
  rollup: {
    day: string;
    tour: string;
    place: string;
    kind: string;
    a: string;
    b: string;
    count: number;
    sum: number;
  };
  account: {
    name: string;
    password: string;
    /** failures since the last success, and until when nobody gets in */
    failures: Generated<number>;
    locked: Generated<number>;
    made: number;
  };
  session: { token: string; account: string; made: number; seen: number };
  audit: { id: string; at: number; account: string; what: string; about: string };
  /** bookings whose contact data was wiped: a restore wipes them again */
  purge: { booking: string; at: number };
  /** who does a chore, until when: one of several instances */
  chore: { name: string; until: number };
}

/** A connection or a transaction. */
export type Db = Kysely<Tables>;
