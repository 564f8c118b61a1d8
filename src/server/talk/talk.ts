import type { BookingRequest, OpenSlot } from '../../contract/talk.ts';
import { digest, type Secrets } from '../core/secrets.ts';
import type { Settings } from '../core/settings.ts';
import type { PurgeLog } from '../keep/purgeLog.ts';
import type { Chore } from '../store/chores.ts';
import type { Store } from '../store/store.ts';
import * as desk from './bookings.ts';
import type { CalendarEntry } from './calendar.ts';
import { calendarEntry, writeLetter } from './letters.ts';
import { createOutbox } from './outbox.ts';
import { purgeDue, wipe } from './purge.ts';
import { remind } from './reminders.ts';
import { openSlots, type Slot, slotOf } from './slots.ts';

export type { Booking, Refusal } from './bookings.ts';

type Booking = desk.Booking;
type Refusal = desk.Refusal;

/** Everything one can do about a talk; each is whole and on disk when it resolves. */
export interface Talk {
  /** letters are sent; without them the recruiter tells people */
  mails: boolean;
  slots(): Promise<OpenSlot[]>;
  /** A booking by the secret of its link, with its slot. */
  find(token: string): Promise<{ booking: Booking; slot: Slot } | undefined>;
  book(request: BookingRequest, proven: boolean): Promise<Booking | Refusal>;
  confirm(id: string): Promise<Booking | Refusal>;
  move(id: string, to: string, wait: boolean): Promise<Booking | Refusal>;
  cancel(id: string): Promise<Booking | Refusal>;
  /** Wipes name, address and phone of a talk that is over. */
  erase(id: string): Promise<void>;
  withdraw(slot: string): Promise<void>;
  /** Gives free seats to who waits, after a slot has grown. */
  promote(slot: string): Promise<void>;
  /** the secret link's path, from the site's root */
  pathOf(booking: Pick<Booking, 'id'>): string;
  /** @param origin how the asking browser calls this site */
  calendarOf(booking: Booking, slot: Slot, origin: string): CalendarEntry;
  chores: Chore[];
  close(): void;
}

export interface TalkOptions {
  store: Store;
  secrets: Secrets;
  settings: Pick<Settings, 'smtp' | 'mailFrom' | 'origin'>;
  log(line: string): void;
  clock: () => number;
  /** who was wiped is written down beside the database, too */
  purges: Pick<PurgeLog, 'note' | 'shorten'>;
}

export function createTalk(options: TalkOptions): Talk {
  const { store, secrets, settings, log, clock, purges } = options;
  const { smtp, mailFrom: from, origin = '' } = settings;
  const outbox = smtp ? createOutbox({ store, url: smtp, from, log }) : undefined;
  const pathOf = ({ id }: Pick<Booking, 'id'>) => `/book/talk/${secrets.token(id)}`;
  const deskAt = (now: number): desk.Desk => ({
    secrets,
    now,
    write: async (db, kind, booking, slot) => {
      if (outbox)
        await writeLetter(db, kind, booking, slot, { origin, path: pathOf(booking), from, now });
    },
  });
  let posting: Promise<unknown> = Promise.resolve();
  /** Sends at once what was written; what does not go now goes with the chore. */
  const post = (): Promise<unknown> => {
    posting = posting
      .then(() => outbox?.send(clock()))
      .catch((error: Error) => log(`mail: ${error.message}`));
    return posting;
  };
  const act = async <T>(work: Parameters<typeof store.write<T>>[0]): Promise<T> => {
    const result = await store.write(work);
    void post();
    return result;
  };
  const purge = async (now: number) => {
    purges.note(await purgeDue(store, now), now);
    purges.shorten(now);
  };
  const minute = 60_000;
  return {
    mails: outbox !== undefined,
    slots: () => openSlots(store.db, clock()),
    async find(token) {
      const booking = await desk.bookingBy(store.db, 'token', digest(token));
      return booking && { booking, slot: await slotOf(store.db, booking.slot) };
    },
    book: (request, proven) => act((db) => desk.book(db, request, proven, deskAt(clock()))),
    confirm: (id) => act((db) => desk.confirm(db, id, deskAt(clock()))),
    move: (id, to, wait) => act((db) => desk.move(db, id, to, wait, deskAt(clock()))),
    async cancel(id) {
      const result = await act((db) => desk.cancel(db, id, deskAt(clock())));
      if (typeof result !== 'string' && result.purged !== null) purges.note([id], clock());
      await store.forget();
      return result;
    },
    async erase(id) {
      await store.write((db) => wipe(db, id, clock()));
      purges.note([id], clock());
      await store.forget();
    },
    withdraw: (slot) => act((db) => desk.withdraw(db, slot, deskAt(clock()))),
    promote: (slot) => act((db) => desk.promote(db, slot, deskAt(clock()))),
    pathOf,
    calendarOf: (booking, slot, asked) =>
      calendarEntry(booking, slot, {
        origin: origin || asked,
        path: pathOf(booking),
        from,
        now: clock(),
      }),
    chores: [
      { name: 'mail', every: minute / 4, work: async () => void (await post()) },
      {
        name: 'reminders',
        every: 5 * minute,
        work: async (now) => void (await remind(store, deskAt, now)),
      },
      { name: 'purge', every: 60 * minute, work: purge },
    ],
    close: () => outbox?.close(),
  };
}
