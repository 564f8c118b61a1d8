import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isUnavailable } from '../../src/server/store/trouble.ts';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { day, hour, openTestHouse, type TestHouse, wish } from '../house.ts';

describe.each(kinds)('talks on %s', { timeout: 120_000 }, (kind) => {
  let databases: Databases;
  let opened: { url?: string; folder: string };
  let house: TestHouse;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.stop());
  beforeEach(async () => {
    opened = await databases.fresh();
    house = await openTestHouse(opened);
  });
  afterEach(() => house.shut());

  const booked = async (slot: string, change = {}) =>
    (await house.talk.book(wish(slot, change), true)) as Booking;
  /** Asks again where the server was too busy to answer, as a page does after a 503. */
  const insist = async (one: ReturnType<typeof wish>): ReturnType<typeof house.talk.book> => {
    for (;;)
      try {
        return await house.talk.book(one, true);
      } catch (error) {
        if (!isUnavailable(error)) throw error;
      }
  };
  const stateOf = async (id: string) => {
    const row = await house.store.db
      .selectFrom('booking')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row;
  };

  test('two hundred clients on twenty seats: each seat once, everybody gets an answer', async () => {
    const slots = await Promise.all(Array.from({ length: 20 }, () => house.slot()));
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, client) => {
        const all = [];
        for (let i = 0; i < 20; i++) all.push(await insist(wish(slots[(client + i) % 20] ?? '')));
        return all;
      }),
    );
    const wins = outcomes.flat().filter((one): one is Booking => typeof one !== 'string');
    expect(wins).toHaveLength(20);
    expect(new Set(wins.map(({ slot }) => slot)).size).toBe(20);
    expect(outcomes.flat().filter((one) => one === 'full')).toHaveLength(3980);
    const rows = await house.store.db.selectFrom('booking').select('slot').execute();
    expect(rows).toHaveLength(20);
  });

  test('the same post again, also at the same moment, books once', async () => {
    const slot = await house.slot({ capacity: 30 });
    const one = wish(slot);
    const all = await Promise.all(Array.from({ length: 20 }, () => house.talk.book(one, true)));
    expect(new Set(all.map((booking) => (booking as Booking).id)).size).toBe(1);
    expect((await house.talk.slots())[0]?.seats).toBe(29);
  });

  test('a seat that is left goes to who waited longest', async () => {
    const [slot, other] = [
      await house.slot(),
      await house.slot({ starts: house.time.now + 3 * day }),
    ];
    const first = await booked(slot);
    house.time.now += 1;
    const second = await booked(slot, { wait: true });
    house.time.now += 1;
    const third = await booked(slot, { wait: true });
    expect([first.state, second.state, third.state]).toEqual(['active', 'waiting', 'waiting']);
    await house.talk.move(first.id, other, false);
    expect((await stateOf(second.id)).state).toBe('active');
    await house.talk.cancel(second.id);
    expect((await stateOf(third.id)).state).toBe('active');
    expect(await house.talk.move(third.id, other, false)).toBe('full');
    expect((await stateOf(first.id)).sequence).toBe(1);
  });

  test('who cancels at the same moment as others book leaves one seat to one', async () => {
    const slot = await house.slot({ capacity: 3 });
    const here = await Promise.all([booked(slot), booked(slot), booked(slot)]);
    await Promise.all([
      ...here.map(({ id }) => house.talk.cancel(id)),
      ...Array.from({ length: 12 }, () => house.talk.book(wish(slot, { wait: true }), true)),
    ]);
    const rows = await house.store.db
      .selectFrom('booking')
      .select(['seat', 'state'])
      .where('state', 'in', ['active', 'waiting'])
      .execute();
    const seats = rows.filter(({ state }) => state === 'active').map(({ seat }) => seat);
    expect(seats.sort()).toEqual([0, 1, 2]);
    expect(rows).toHaveLength(12);
  });

  test('programs book with proof of work at once, without it they wait for an answer by mail', async () => {
    const slot = await house.slot({ capacity: 9 });
    const post = (payload: object) =>
      house.app.inject({ method: 'POST', url: '/api/v1/bookings', payload });
    const key = randomUUID();
    const { json } = await house.app.inject(`/api/v1/proof?key=${key}`);
    const challenge = json();
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = btoa(JSON.stringify({ challenge, solution }));
    const done = await post(wish(slot, { key, proof }));
    expect([done.statusCode, done.json().state]).toEqual([201, 'active']);
    // a proof is good for one booking
    expect((await post(wish(slot, { proof }))).statusCode).toBe(202);
    expect((await post(wish('nowhere'))).statusCode).toBe(404);
    const wrong = await post(wish(slot, { email: 'nobody' }));
    expect([wrong.statusCode, wrong.json().problem]).toEqual([
      422,
      expect.stringContaining('anna@example.dk'),
    ]);
    expect((await house.app.inject('/api/v1/slots')).json()[0]).toMatchObject({
      id: slot,
      seats: 8,
    });
  });

  test('looking at the secret link changes nothing, posting does', async () => {
    const { id } = await booked(await house.slot());
    const path = house.talk.pathOf({ id });
    for (const way of ['', '/cancel', '/move', '/calendar.ics'])
      expect((await house.app.inject(path + way)).statusCode, way).toBe(200);
    expect((await stateOf(id)).state).toBe('active');
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const refused = await house.app.inject({
      method: 'POST',
      url: `${path}/cancel`,
      headers: foreign,
    });
    expect([refused.statusCode, (await stateOf(id)).state]).toEqual([403, 'active']);
    await house.app.inject({ method: 'POST', url: `${path}/cancel` });
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', name: '', email: '', phone: '' });
    expect((await house.app.inject(`${path}/calendar.ics`)).body).toContain('METHOD:CANCEL');
    expect((await house.app.inject('/book/talk/somebody')).statusCode).toBe(404);
  });

  test('whatever happens, nobody is remembered longer than promised, and nobody shorter', async () => {
    const act = fc.oneof(
      fc.record({ what: fc.constant('book' as const), wait: fc.boolean(), proven: fc.boolean() }),
      fc.record({ what: fc.constant('cancel' as const), who: fc.nat(9) }),
      fc.record({ what: fc.constant('withdraw' as const) }),
      fc.record({ what: fc.constant('later' as const), hours: fc.integer({ min: 1, max: 900 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        const slots = [await house.slot({ capacity: 2 })];
        const ids: string[] = [];
        for (const one of acts) {
          if (one.what === 'later') {
            house.time.now += one.hours * hour;
            await house.chores.now('purge');
            slots.push(await house.slot({ capacity: 2 }));
          }
          const slot = slots.at(-1) ?? '';
          if (one.what === 'book') {
            const booking = await house.talk.book(wish(slot, { wait: one.wait }), one.proven);
            if (typeof booking !== 'string') ids.push(booking.id);
          }
          if (one.what === 'cancel') await house.talk.cancel(ids[one.who] ?? '');
          if (one.what === 'withdraw') await house.talk.withdraw(slot);
        }
        await house.chores.now('purge');
        const rows = await house.store.db
          .selectFrom('booking')
          .innerJoin('slot', 'slot.id', 'booking.slot')
          .selectAll('booking')
          .select('slot.starts')
          .execute();
        for (const row of rows) {
          const over = row.starts < house.time.now - 30 * day;
          const unconfirmed = row.state === 'pending' && row.changed < house.time.now - 48 * hour;
          const gone = over || unconfirmed || row.state === 'cancelled';
          expect([row.name === '', row.email === '', row.phone === ''], row.state).toEqual([
            gone,
            gone,
            gone,
          ]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('who was wiped is in no file of the database and in no log', async () => {
    const one = wish(await house.slot(), {
      name: 'Skriv Mig Ikke',
      email: 'skriv.mig.ikke@example.dk',
    });
    const booking = (await house.talk.book(one, true)) as Booking;
    await house.talk.cancel(booking.id);
    const files = readdirSync(opened.folder).filter((name) => !name.startsWith('.'));
    for (const name of files) {
      const bytes = readFileSync(join(opened.folder, name));
      expect(bytes.includes('krivMigIkke') || bytes.includes('skriv.mig.ikke'), name).toBe(false);
      expect(bytes.includes('Skriv Mig Ikke'), name).toBe(false);
    }
    expect(house.lines.join()).not.toContain('kriv');
  });
});
