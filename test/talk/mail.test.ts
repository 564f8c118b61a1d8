import { once } from 'node:events';
import ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { day, hour, openTestHouse, type TestHouse, wish } from '../house.ts';

/** A real mail server that keeps what it gets, and refuses when told to. */
async function postOffice() {
  const got: { to: string; text: string; id: string }[] = [];
  const mood = { refuses: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (part) => {
        text += part;
      });
      stream.on('end', () => {
        if (mood.refuses)
          return done(Object.assign(new Error('not now'), { responseCode: mood.refuses }));
        const to = envelope.rcptTo.map(({ address }) => address).join();
        got.push({ to, text, id: /^message-id: (.*)$/im.exec(text)?.[1] ?? '' });
        return done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return { got, mood, port, close: () => new Promise<void>((end) => server.close(() => end())) };
}

describe.each(kinds)('letters from %s', { timeout: 60_000 }, (kind) => {
  let databases: Databases;
  let house: TestHouse;
  let office: Awaited<ReturnType<typeof postOffice>>;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.stop());
  beforeEach(async () => {
    office = await postOffice();
    house = await openTestHouse(await databases.fresh(), {
      smtp: `smtp://127.0.0.1:${office.port}`,
    });
  });
  afterEach(async () => {
    await house.shut();
    await office.close();
  });

  /** Letters so far, after everything due was sent. */
  const letters = async () => {
    await house.chores.now('mail');
    return office.got;
  };
  const subjects = () =>
    house.store.db.selectFrom('mail').select(['subject', 'address', 'sent', 'failed']).execute();
  const bodyOf = (text: string) =>
    text
      .replace(/=\r\n/g, '')
      .replace(/(?:=[0-9A-F]{2})+/g, (code) => decodeURIComponent(code.replace(/=/g, '%')));

  test('a booking is told with a calendar file and a link that works; what was sent is wiped', async () => {
    const one = wish(await house.slot());
    const booking = (await house.talk.book(one, true)) as Booking;
    await vi.waitFor(() => expect(office.got).toHaveLength(1), 10_000);
    const [letter] = await letters();
    expect(letter?.to).toBe(one.email);
    const text = bodyOf(letter?.text ?? '');
    expect(text).toContain(`https://tour.example${house.talk.pathOf(booking)}`);
    expect(text).toContain('onsdag den 25. november kl. 12.00');
    expect(text).toContain('method=PUBLISH');
    expect(await subjects()).toEqual([
      { subject: '', address: '', sent: expect.any(Number), failed: null },
    ]);
  });

  test('a mail server that is away or refuses is tried again, and every letter comes once', async () => {
    office.mood.refuses = 451;
    const slot = await house.slot({ capacity: 5 });
    for (let i = 0; i < 5; i++) await house.talk.book(wish(slot), true);
    expect(await letters()).toHaveLength(0);
    await office.close();
    house.time.now += hour;
    await house.chores.now('mail');
    expect((await subjects()).every(({ sent, failed }) => sent === null && failed === null)).toBe(
      true,
    );
    const again = await postOffice();
    await house.shut();
    // nothing of it was in the memory of the process
    const opened = house.opened;
    house = await openTestHouse(opened, { smtp: `smtp://127.0.0.1:${again.port}` });
    house.time.now += 3 * hour;
    await Promise.all([house.chores.now('mail'), house.chores.now('mail')]);
    expect(again.got).toHaveLength(5);
    expect(new Set(again.got.map(({ to }) => to)).size).toBe(5);
    await again.close();
  });

  test('an address that is refused for good is given up, and the office sees it', async () => {
    office.mood.refuses = 550;
    await house.talk.book(wish(await house.slot()), true);
    await letters();
    expect(await subjects()).toEqual([{ subject: '', address: '', sent: null, failed: '550' }]);
  });

  test('one day before, once, to those who come and booked earlier', async () => {
    const slot = await house.slot({ capacity: 5, starts: house.time.now + 3 * day });
    const stays = (await house.talk.book(wish(slot), true)) as Booking;
    const goes = (await house.talk.book(wish(slot), true)) as Booking;
    await house.talk.cancel(goes.id);
    house.time.now += 2 * day + hour;
    await house.talk.book(wish(slot), true);
    await letters();
    const before = office.got.length;
    await Promise.all([house.chores.now('reminders'), house.chores.now('reminders')]);
    // a clock that was a day ahead, and was set right
    house.time.now -= day;
    await house.chores.now('reminders');
    house.time.now += day;
    const reminders = (await letters()).slice(before);
    expect(reminders.map(({ to }) => to)).toEqual([stays.email]);
  });

  test('without script a seat is taken when the mail was answered, and not before', async () => {
    const slot = await house.slot();
    const booking = (await house.talk.book(wish(slot), false)) as Booking;
    expect((await house.talk.slots())[0]?.seats).toBe(1);
    await vi.waitFor(() => expect(office.got).toHaveLength(1), 10_000);
    const path = /https:\/\/tour\.example(\/book\/talk\/[\w-]+)/.exec(
      bodyOf(office.got[0]?.text ?? ''),
    )?.[1];
    expect(path).toBe(house.talk.pathOf(booking));
    expect((await house.app.inject(`${path}`)).body).toContain('Bekræft tiden');
    expect((await house.talk.slots())[0]?.seats).toBe(1);
    await house.app.inject({ method: 'POST', url: `${path}/confirm` });
    expect((await house.talk.slots())[0]?.seats).toBe(0);
  });

  test('a time taken back is told to everybody, who are forgotten after that', async () => {
    const slot = await house.slot({ capacity: 2 });
    for (let i = 0; i < 2; i++) await house.talk.book(wish(slot), true);
    await letters();
    await house.talk.withdraw(slot);
    house.time.now += hour;
    expect((await letters()).slice(2).every(({ text }) => text.includes('method=CANCEL'))).toBe(
      true,
    );
    await house.chores.now('purge');
    const rows = await house.store.db.selectFrom('booking').select(['name', 'state']).execute();
    expect(rows).toEqual([
      { name: '', state: 'withdrawn' },
      { name: '', state: 'withdrawn' },
    ]);
  });

  test('the calendar file is read by a calendar, and a change replaces what it had', async () => {
    const [slot, other] = [
      await house.slot({
        place: 'Vestre Allé 4; opgang "Å", 2. sal – bag den store røde port ved haven 🌳',
      }),
      await house.slot({ starts: house.time.now + 4 * day }),
    ];
    const booking = (await house.talk.book(wish(slot), true)) as Booking;
    const path = `${house.talk.pathOf(booking)}/calendar.ics`;
    const read = async () => {
      const { body } = await house.app.inject(path);
      for (const line of body.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const calendar = new ICAL.Component(ICAL.parse(body));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      return { event, method: calendar.getFirstPropertyValue('method') };
    };
    const first = await read();
    expect(first.event.location).toBe(
      'Vestre Allé 4; opgang "Å", 2. sal – bag den store røde port ved haven 🌳',
    );
    expect(first.event.startDate.toJSDate().getTime()).toBe(house.time.now + 2 * day);
    expect(first.event.duration.toSeconds()).toBe(1800);
    await house.talk.move(booking.id, other, false);
    const second = await read();
    expect(second.event.uid).toBe(first.event.uid);
    expect([first.event.sequence, second.event.sequence]).toEqual([0, 1]);
    expect(second.event.startDate.toJSDate().getTime()).toBe(house.time.now + 4 * day);
    await house.talk.cancel(booking.id);
    expect((await read()).method).toBe('CANCEL');
  });
});
