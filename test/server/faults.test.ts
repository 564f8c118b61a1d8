import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Databases, startDatabases } from '../databases.ts';
import { openTestHouse, type TestHouse, wish } from '../house.ts';

let databases: Databases;
let house: TestHouse;
const book = async (slot: string) =>
  house.app.inject({ method: 'POST', url: '/api/v1/bookings', payload: wish(slot) });
const count = async () =>
  Number(
    (
      await house.store.db
        .selectFrom('booking')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );

describe('the embedded database', () => {
  beforeAll(async () => {
    databases = await startDatabases('sqlite');
  });
  afterAll(() => databases.stop());
  beforeEach(async () => {
    house = await openTestHouse(await databases.fresh());
  });
  afterEach(() => house.shut());

  test.each([
    ['full', 'pragma max_page_count = 1', 'pragma max_page_count = 1073741823'],
    ['read-only', 'pragma query_only = 1', 'pragma query_only = 0'],
  ])('%s: asked to wait, nothing half kept, and well again by itself', async (_, spoil, mend) => {
    const slot = await house.slot({ capacity: 200 });
    expect((await book(slot)).statusCode).toBe(202);
    await sql.raw(spoil).execute(house.store.db);
    let kept = 1;
    const answers = [];
    // a full disk may still have room on a page
    for (let i = 0; i < 60; i++) answers.push(await book(slot));
    kept += answers.filter(({ statusCode }) => statusCode === 202).length;
    const refused = answers.filter(({ statusCode }) => statusCode !== 202);
    expect(refused.length).toBeGreaterThan(0);
    for (const { statusCode, headers } of refused)
      expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    expect(await count()).toBe(kept);
    expect((await house.app.inject('/book')).statusCode).toBe(200);
    await sql.raw(mend).execute(house.store.db);
    expect((await book(slot)).statusCode).toBe(202);
    expect(await house.healthy()).toBe(true);
    expect(await count()).toBe(kept + 1);
  });

  test('who asks too often is told so in words, and when to come back', async () => {
    const { folder } = house.opened;
    const strict = await openTestHouse({ folder }, {}, { limits: { bookings: 1 } });
    const post = (accept: string) =>
      strict.app.inject({ method: 'POST', url: '/book/check', payload: {}, headers: { accept } });
    await post('text/html');
    const page = await post('text/html');
    expect([page.statusCode, Number(page.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(page.body).toContain('Lidt for hurtigt');
    expect((await post('application/json')).body).toBe('Refused\n');
    await strict.shut();
  });
});

describe('PostgreSQL', () => {
  beforeAll(async () => {
    databases = await startDatabases('postgres');
    house = await openTestHouse(await databases.fresh());
  }, 120_000);
  afterAll(async () => {
    await house.shut();
    databases.stop();
  });

  test('restarted under load: what was answered is there, and the server finds it again', {
    timeout: 60_000,
  }, async () => {
    const slot = await house.slot({ capacity: 200 });
    let stop = false;
    let kept = 0;
    const strange: number[] = [];
    const client = async () => {
      while (!stop && kept < 150) {
        const { statusCode, headers } = await book(slot);
        if (statusCode === 202) kept += 1;
        else if (statusCode !== 503 || headers['retry-after'] !== '5') strange.push(statusCode);
      }
    };
    const clients = [client(), client(), client()];
    await vi.waitFor(() => expect(kept).toBeGreaterThan(3), 10_000);
    databases.restart();
    const before = kept;
    await vi.waitFor(() => expect(kept).toBeGreaterThan(before + 3), 20_000);
    stop = true;
    await Promise.all(clients);
    expect(strange).toEqual([]);
    expect(await count()).toBeGreaterThanOrEqual(kept);
    await vi.waitFor(async () => expect(await house.healthy()).toBe(true), 10_000);
  });

  test('not there when the server starts: the tour is, and the rest when it comes', async () => {
    const { folder } = house.opened;
    const early = await openTestHouse({ url: 'postgres://test@127.0.0.1:9/none', folder });
    expect(await early.healthy()).toBe(false);
    expect((await early.app.inject('/readyz')).statusCode).toBe(503);
    expect(await early.app.inject('/api/v1/slots')).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': '5' },
    });
    // somebody in a browser gets a page, in both languages
    const page = await early.app.inject({ url: '/book', headers: { accept: 'text/html,*/*' } });
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '5']);
    expect(page.headers['content-type']).toContain('text/html');
    for (const words of ['Vent lige lidt', 'Just a moment']) expect(page.body).toContain(words);
    expect((await early.app.inject('/healthz')).statusCode).toBe(200);
    expect(early.lines[0]).toContain('does not answer yet');
    await early.shut();
  });
});
