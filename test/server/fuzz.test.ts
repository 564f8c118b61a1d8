import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresPath } from '../../src/contract/figures.ts';
import { setAccount } from '../../src/server/login/accounts.ts';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { noon, openTestHouse, type TestHouse, wish } from '../house.ts';

const password = 'a rather long password';

/** What the pages themselves would send: the same with one thing bent gets deep into the house. */
async function wholeBodies(house: TestHouse, slot: string) {
  const post = (url: string, fields: Record<string, string>) =>
    house.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const sealed = (text: string) => /[?&]s=([\w-]+)/.exec(text)?.[1] ?? '';
  let s = /name="s" value="([^"]+)"/.exec((await house.app.inject('/book')).body)?.[1] ?? '';
  for (const [url, fields] of [
    ['/book', { slot }],
    ['/book/name', { name: 'Åse' }],
    ['/book/email', { email: 'aase@example.dk' }],
    ['/book/phone', { phone: '' }],
  ] as const)
    s = sealed(`${(await post(url, { s, ...fields })).headers.location}`);
  await setAccount(house.store, 'anna', password, noon);
  const door = await post('/office/login', { name: 'anna', password });
  const cookie = `${door.headers['set-cookie']}`.split(';')[0] ?? '';
  const desk = await house.app.inject({ url: '/office', headers: { cookie } });
  const stamp = /name="stamp" value="([^"]+)"/.exec(desk.body)?.[1] ?? '';
  const event = (more: object) => ({ id: randomUUID(), at: noon, ...more });
  const batch = {
    format: 1,
    sent: noon,
    visit: randomUUID(),
    tour: 'hall',
    device: 'phone',
    place: 'web',
    language: 'da',
  };
  const events = [
    event({ type: 'begin' }),
    event({ type: 'room', node: 'cell', from: 'gate', seconds: 3 }),
    event({ type: 'look', node: 'cell', looks: [[1, 2]] }),
    event({ type: 'did', name: 'mission/choose', within: 'stove.door', thing: 'knock' }),
  ];
  const answers = { s, slot, name: 'Åse', email: 'a@b.dk', phone: '', website: '' };
  const times = { date: '2027-01-04', clock: '10:00', minutes: '30', capacity: '2', repeat: '2' };
  const booking = (await house.talk.book(wish(slot), true)) as Booking;
  const own = house.talk.pathOf(booking);
  const doors: [string, object][] = [
    ['/api/v1/bookings', wish(slot)],
    [`/${figuresPath}`, { ...batch, events }],
    ['/book', answers],
    ['/book/name', answers],
    ['/book/email', answers],
    ['/book/phone', answers],
    ['/book/check', answers],
    [`${own}/move`, { slot }],
    [`${own}/confirm`, {}],
    ['/book/talk/%00/cancel', {}],
    ['/office/login', { name: 'anna', password }],
    ['/office/slots', { stamp, kind: 'phone', place: 'x', language: 'da', ...times }],
    ['/office/slots/%00/grow', { stamp }],
    ['/office/bookings/x%00y/erase', { stamp }],
  ];
  return { doors, cookie };
}

type Leaf = [owner: Record<string, unknown>, name: string];
function leavesOf(owner: object): Leaf[] {
  return Object.entries(owner).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value)
      : [[owner as Record<string, unknown>, name] as Leaf],
  );
}

/** A body that was right once, with one thing in it replaced. */
function bend(whole: object, at: number, other: unknown): object {
  const body = structuredClone(whole) as Record<string, unknown>;
  if ('key' in body) body.key = randomUUID();
  const leaves = leavesOf(body);
  const [owner, name] = leaves[at % (leaves.length + 1)] ?? [];
  if (owner && name !== undefined) owner[name] = other;
  return body;
}

function asForm(body: object): string {
  const written = (one: unknown) => (typeof one === 'string' ? one : (JSON.stringify(one) ?? ''));
  const fields = Object.entries(body).map(([name, one]) => [name, written(one)]);
  return new URLSearchParams(fields).toString();
}

/** What nobody would send who means well, and mostly at the door where it is least expected to be wrong. */
function attempts(doors: [string, object][]) {
  const door = fc.constantFrom(...doors);
  const pair = fc
    .tuple(door, door, fc.nat(4))
    .map(([one, other, i]) => [one[0], i === 0 ? other[1] : one[1]] as const);
  const value = fc.oneof(fc.anything({ withNullPrototype: true }), fc.constant('a\u0000b'));
  const bent = fc
    .tuple(pair, fc.nat(99), value, fc.boolean())
    .map(([[url, whole], at, other, form]) => {
      const body = bend(whole, at, other);
      return form
        ? { url, type: 'application/x-www-form-urlencoded', payload: asForm(body) }
        : { url, type: 'application/json', payload: JSON.stringify(body) };
    });
  const noise = fc.record({
    url: door.map(([url]) => url),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'image/png',
      'application/json; charset=x',
    ),
    payload: fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant(`{"name":"${'x'.repeat(70_000)}"}`),
      fc.constant(`${'['.repeat(5000)}${']'.repeat(5000)}`),
    ),
  });
  return fc.oneof({ weight: 3, arbitrary: bent }, { weight: 1, arbitrary: noise });
}

describe.each(kinds)('what is sent to a server on %s', (kind) => {
  let databases: Databases;
  let house: TestHouse;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    house = await openTestHouse(await databases.fresh());
  }, 120_000);
  afterAll(async () => {
    await house.shut();
    databases.stop();
  });

  test('ten thousand bodies that nobody should send, and never an answer that it is our fault', {
    timeout: 600_000,
  }, async () => {
    const { doors, cookie } = await wholeBodies(house, await house.slot({ capacity: 200 }));
    const faults: string[] = [];
    const seen = new Set<number>();
    const post = async (url: string, type: string, payload: string) => {
      const { statusCode } = await house.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': type, cookie },
      });
      seen.add(statusCode);
      if (statusCode >= 500) faults.push(`${statusCode} ${url} ${type} ${payload.slice(0, 300)}`);
    };
    for (const { url, type, payload } of fc.sample(attempts(doors), 10_000))
      await post(url, type, payload);
    const form = 'application/x-www-form-urlencoded';
    for (const name of ['%00', 'anna%00', '%F0%9F%8C%B3', '%ED%A0%80', 'x'.repeat(500)])
      await post('/office/login', form, `name=${name}&password=${name}`);
    expect(faults).toEqual([]);
    expect(house.lines).toEqual([]);
    // some of it was right by chance: these got all the way
    for (const status of [202, 303, 400, 401, 404, 413, 415, 422])
      expect([...seen], String(status)).toContain(status);
  });
});
