import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Names } from '../../contract/office.ts';
import { logPage } from '../../office/log.ts';
import { slotsPage } from '../../office/slots.ts';
import { talksPage } from '../../office/talks.ts';
import { office as words } from '../../text/served/office.ts';
import { dayOf, momentOf } from '../core/days.ts';
import { type Deed, lastDeeds, noteDeed } from '../login/audit.ts';
import type { Guard, Visit } from '../login/guard.ts';
import type { Store } from '../store/store.ts';
import { calendarOf } from '../talk/calendar.ts';
import { lockSlot, newSlotSchema } from '../talk/slots.ts';
import type { Talk } from '../talk/talk.ts';
import { bookingsCsv } from './exports.ts';
import { slotLists, toDo } from './lists.ts';

export interface RoomsOptions {
  store: Store;
  talk: Talk;
  guard: Guard;
  names(language: 'da' | 'en'): Names;
  /** the house's mail address */
  from: string;
  clock: () => number;
}

const day = 86_400_000;

/** `/office`: who comes when; `/office/slots`: the times; `/office/log`: who did what. */
export function addRooms(app: FastifyInstance, options: RoomsOptions): void {
  const { store, talk, guard, names, from, clock } = options;
  const note = ({ desk }: Visit, what: Deed, about: string) =>
    store.write((db) => noteDeed(db, desk.account, what, about, clock()));
  const upcoming = () => slotLists(store.db, clock() - day / 2, clock() + 400 * day);
  const download = ({ reply }: Visit, type: string, name: string, text: string) =>
    reply
      .type(`${type}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(text);

  app.get(
    '/office',
    guard.page(async ({ desk, query, reply }) => {
      const now = clock();
      const [to, ago] = [
        await upcoming(),
        await slotLists(store.db, now - 30 * day, now - day / 2),
      ];
      const say = words[desk.language];
      const notice = query.notice === 'refused' ? say.refused : undefined;
      const list = toDo([...ago, ...to], talk.mails, now);
      return reply.send(
        talksPage(desk, {
          toDo: list,
          upcoming: to,
          earlier: ago,
          mails: talk.mails,
          names: names(desk.language),
          notice,
        }),
      );
    }),
  );

  app.get(
    '/office/bookings.csv',
    guard.page(async (visit) => {
      await note(visit, 'export-bookings', 'csv');
      const lists = await slotLists(store.db, clock() - 30 * day, clock() + 400 * day);
      return download(visit, 'text/csv', 'indenfor-talks.csv', bookingsCsv(lists));
    }),
  );

  app.get(
    '/office/bookings.ics',
    guard.page(async (visit) => {
      await note(visit, 'export-bookings', 'ics');
      const say = words[visit.desk.language];
      const entries = (await upcoming()).map((slot) => {
        const coming = slot.bookings.filter(({ state }) => state === 'active');
        return {
          uid: `${slot.id}@indenfor`,
          // whoever takes the file again sees what has changed since
          sequence: Math.floor(clock() / 1000),
          method: slot.state === 'withdrawn' ? ('CANCEL' as const) : ('PUBLISH' as const),
          stamp: clock(),
          starts: slot.starts,
          minutes: slot.minutes,
          title: `${say.talks}: ${say.seats(coming.length, slot.capacity)}`,
          text: coming
            .map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', '))
            .join('\n'),
          place: slot.place,
          organizer: from,
        };
      });
      return download(visit, 'text/calendar', 'indenfor-talks.ics', calendarOf(entries, 'PUBLISH'));
    }),
  );

  app.post(
    '/office/bookings/:id/confirm',
    guard.deed(async (visit) => {
      await talk.confirm(visit.params.id ?? '');
      await note(visit, 'booking-confirmed', visit.params.id ?? '');
      return visit.reply.redirect('/office', 303);
    }),
  );
  app.post(
    '/office/bookings/:id/erase',
    guard.deed(async (visit) => {
      const id = visit.params.id ?? '';
      // of one that is over nothing is cancelled, only wiped
      await talk.cancel(id);
      await talk.erase(id);
      await note(visit, 'booking-erased', id);
      return visit.reply.redirect('/office', 303);
    }),
  );
  app.post(
    '/office/bookings/:id/told',
    guard.deed(async (visit) => {
      await talk.erase(visit.params.id ?? '');
      await note(visit, 'booking-told', visit.params.id ?? '');
      return visit.reply.redirect('/office', 303);
    }),
  );

  async function showSlots({ desk, query, reply }: Visit, notice?: string) {
    const today = dayOf(clock());
    const month = `${/^\d{4}-(0[1-9]|1[0-2])$/.test(query.month ?? '') ? query.month : today.slice(0, 7)}-01`;
    const from = momentOf(month, '00:00') - 8 * day;
    const lists = await slotLists(store.db, from, from + 48 * day);
    return reply.send(slotsPage(desk, { month, lists, dayOf, today, notice }));
  }
  app.get(
    '/office/slots',
    guard.page((visit) => {
      const added = Number(visit.query.added);
      return showSlots(visit, added > 0 ? words[visit.desk.language].added(added) : undefined);
    }),
  );
  app.post(
    '/office/slots',
    guard.deed(async (visit) => {
      const { body, desk, reply } = visit;
      const weeks = Number(body.repeat ?? 1);
      const slots = Array.from(
        { length: Number.isInteger(weeks) ? Math.min(weeks, 26) : 0 },
        (_, week) => {
          const first = /^\d{4}-\d\d-\d\d$/.test(body.date ?? '') ? `${body.date}` : '';
          const date = new Date(Date.parse(first) + week * 7 * day);
          const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
          const { data } = newSlotSchema.safeParse({
            starts: momentOf(text, body.clock ?? ''),
            minutes: Number(body.minutes),
            kind: body.kind,
            place: body.place,
            language: body.language,
            capacity: Number(body.capacity),
          });
          return data && data.starts > clock()
            ? { id: randomUUID(), state: 'open', ...data }
            : undefined;
        },
      );
      const whole = slots.flatMap((slot) => slot ?? []);
      if (whole.length === 0 || whole.length < slots.length)
        return showSlots({ ...visit, reply: reply.code(422) }, words[desk.language].badSlot);
      await store.write((db) => db.insertInto('slot').values(whole).execute());
      await note(visit, 'slot-added', whole.map(({ id }) => id).join(' '));
      return reply.redirect(
        `/office/slots?added=${whole.length}&month=${body.date?.slice(0, 7)}`,
        303,
      );
    }),
  );
  app.post(
    '/office/slots/:id/withdraw',
    guard.deed(async (visit) => {
      await talk.withdraw(visit.params.id ?? '');
      await note(visit, 'slot-withdrawn', visit.params.id ?? '');
      return visit.reply.redirect('/office/slots', 303);
    }),
  );
  app.post(
    '/office/slots/:id/grow',
    guard.deed(async (visit) => {
      const id = visit.params.id ?? '';
      await store.write(async (db) => {
        const slot = await lockSlot(db, id);
        if (slot && slot.capacity < 200)
          await db
            .updateTable('slot')
            .set({ capacity: slot.capacity + 1 })
            .where('id', '=', id)
            .execute();
      });
      await talk.promote(id);
      await note(visit, 'slot-grown', id);
      return visit.reply.redirect('/office/slots', 303);
    }),
  );

  app.get(
    '/office/log',
    guard.page(async ({ desk, reply }) => reply.send(logPage(desk, await lastDeeds(store.db)))),
  );
}
