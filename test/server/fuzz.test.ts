import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresPath } from '../../src/contract/figures.ts';
import { type Databases, startDatabases } from '../databases.ts';
import { openTestHouse, type TestHouse, wish } from '../house.ts';

let databases: Databases;
let house: TestHouse;
let slot = '';
beforeAll(async () => {
  databases = await startDatabases('sqlite');
  house = await openTestHouse(await databases.fresh());
  slot = await house.slot({ capacity: 200 });
});
afterAll(async () => {
  await house.shut();
  databases.stop();
});

const id = '00000000-0000-4000-8000-000000000000';
const whole = [
  wish('slot'),
  {
    format: 1,
    sent: 1_795_000_000_000,
    visit: id,
    tour: 'hall',
    device: 'phone',
    place: 'web',
    language: 'da',
    events: [{ type: 'look', id, at: 1_795_000_000_000, node: 'cell', looks: [[1, 2]] }],
  },
  { s: 'x', name: 'Åse', email: 'a@b.dk', website: '' },
  { stamp: 'x', name: 'office', password: 'x' },
];
const paths = [
  '/api/v1/bookings',
  `/${figuresPath}`,
  '/book',
  '/book/name',
  '/book/email',
  '/book/phone',
  '/book/check',
  '/book/talk/x/cancel',
  '/office/slots',
  '/office/bookings/x/erase',
];

/** A body that was right once, with one thing in it replaced. */
const bent = fc
  .tuple(fc.constantFrom(...whole), fc.nat(9), fc.anything({ withNullPrototype: true }))
  .map(([body, at, value]) => {
    const names = Object.keys(body);
    return { ...body, slot, [names[at % names.length] ?? '']: value };
  });
const text = fc.oneof(
  bent.map((body) => JSON.stringify(body)),
  bent.map((body) => {
    const fields = Object.entries(body).map(([name, value]) => [name, JSON.stringify(value) ?? '']);
    return new URLSearchParams(fields).toString();
  }),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constant(`{"name":"${'x'.repeat(70_000)}"}`),
  fc.constant(`${'['.repeat(5000)}${']'.repeat(5000)}`),
);

test('ten thousand bodies that nobody should send, and never an answer that it is our fault', {
  timeout: 170_000,
}, async () => {
  const faults: string[] = [];
  const body = fc.record({
    url: fc.constantFrom(...paths),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/json; charset=x',
    ),
    payload: text,
  });
  for (const { url, type, payload } of fc.sample(body, 10_000)) {
    const { statusCode } = await house.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type },
    });
    if (statusCode >= 500) faults.push(`${statusCode} ${url} ${type} ${payload.slice(0, 300)}`);
  }
  expect(faults).toEqual([]);
  expect(house.lines).toEqual([]);
});
