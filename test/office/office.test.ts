import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { setAccount } from '../../src/server/login/accounts.ts';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, startDatabases } from '../databases.ts';
import { day, hour, openTestHouse, type TestHouse, wish } from '../house.ts';

const password = 'a rather long password';
let databases: Databases;
let house: TestHouse;
beforeAll(async () => {
  databases = await startDatabases('sqlite');
});
afterAll(() => databases.stop());
beforeEach(async () => {
  house = await openTestHouse(await databases.fresh());
  await setAccount(house.store, 'anna', password, house.time.now);
});
afterEach(() => house.shut());

const get = (url: string, cookie = '') => house.app.inject({ url, headers: { cookie } });
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  house.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
const logIn = (name = 'anna', secret = password) =>
  post('/office/login', { name, password: secret });
/** Somebody at their desk: their cookie, and what stands in their forms. */
async function atDesk() {
  const answer = await logIn();
  const cookie = `${answer.headers['set-cookie']}`.split(';')[0] ?? '';
  const stamp = /name="stamp" value="([^"]+)"/.exec((await get('/office', cookie)).body)?.[1] ?? '';
  const act = (url: string, fields: Record<string, string> = {}) =>
    post(url, { stamp, ...fields }, { cookie });
  return { cookie, stamp, act };
}
const deeds = async () =>
  (await house.store.db.selectFrom('audit').select(['account', 'what', 'about']).execute()).map(
    ({ account, what }) => `${account} ${what}`,
  );

test('nobody gets in without a session, and a session ends', async () => {
  for (const path of [
    '',
    '/slots',
    '/figures',
    '/figures.csv',
    '/bookings.csv',
    '/log',
    '/account',
  ])
    expect(await get(`/office${path}`), path).toMatchObject({
      statusCode: 303,
      headers: { location: '/office/login' },
    });
  const { cookie, act } = await atDesk();
  expect((await get('/office', cookie)).statusCode).toBe(200);
  house.time.now += 3 * hour;
  expect((await get('/office', cookie)).statusCode).toBe(303);
  house.time.now -= 3 * hour;
  await act('/office/logout');
  expect((await get('/office', cookie)).statusCode).toBe(303);
  const set = `${(await logIn()).headers['set-cookie']}`;
  for (const word of ['HttpOnly', 'SameSite=Lax', 'Path=/office']) expect(set).toContain(word);
});

test('after five wrong passwords the right one waits a quarter of an hour, too', async () => {
  for (let i = 0; i < 4; i++) expect((await logIn('anna', 'wrong')).statusCode).toBe(401);
  expect((await logIn('anna', 'wrong')).body).toContain('låst i et kvarter');
  expect((await logIn()).statusCode).toBe(401);
  house.time.now += 16 * 60_000;
  expect((await logIn()).statusCode).toBe(303);
  expect((await logIn('nobody', 'wrong')).statusCode).toBe(401);
  const noted = await deeds();
  expect(noted).toContain('anna login-locked');
  expect(noted.join()).not.toContain('nobody');
});

test('a page of another site can do nothing in the name of who is logged in', async () => {
  const slot = await house.slot();
  const { cookie, stamp, act } = await atDesk();
  const url = `/office/slots/${slot}/withdraw`;
  const isOpen = async () => (await house.talk.slots()).length === 1;
  await post(url, {}, { cookie });
  await post(url, { stamp: `${stamp}x` }, { cookie });
  await post(url, { stamp }, { cookie, 'sec-fetch-site': 'cross-site' });
  await post(url, { stamp }, { cookie, origin: 'https://evil.example' });
  expect(await isOpen()).toBe(true);
  await act(url);
  expect(await isOpen()).toBe(false);
});

test('times are laid out for weeks, at the hour the clock shows, also when summer time ends', async () => {
  house.time.now = Date.UTC(2026, 9, 12, 6);
  const { act, cookie } = await atDesk();
  const slot = {
    date: '2026-10-20',
    clock: '10:00',
    minutes: '30',
    kind: 'phone',
    place: 'Vi ringer',
    language: 'da',
    capacity: '2',
    repeat: '2',
  };
  const added = await act('/office/slots', slot);
  expect(added.headers.location).toContain('added=2');
  expect((await house.talk.slots()).map(({ starts }) => new Date(starts).toISOString())).toEqual([
    '2026-10-20T08:00:00.000Z',
    '2026-10-27T09:00:00.000Z',
  ]);
  expect((await get('/office/slots?month=2026-10', cookie)).body).toContain(
    '10.00 <span>0 af 2</span>',
  );
  for (const wrong of [
    { date: '2026-01-01' },
    { date: '32' },
    { clock: '25:99' },
    { capacity: '0' },
    { place: '' },
    { repeat: 'x' },
  ])
    expect(
      (await act('/office/slots', { ...slot, ...wrong })).statusCode,
      JSON.stringify(wrong),
    ).toBe(422);
  const stamp = /name="stamp" value="([^"]+)"/.exec((await get('/office', cookie)).body)?.[1];
  const { statusCode } = await house.app.inject({
    method: 'POST',
    url: '/office/slots',
    headers: { cookie },
    payload: { ...slot, stamp, date: 32 },
  });
  expect(statusCode, 'a number where a form has words').toBe(422);
  expect(await house.talk.slots()).toHaveLength(2);
});

test('the recruiter sees who comes, confirms who cannot by mail, and deletes on request', async () => {
  const slot = await house.slot({ capacity: 3 });
  const coming = (await house.talk.book(
    wish(slot, { name: '<b>Åse</b>', phone: '=2+2' }),
    true,
  )) as Booking;
  const asking = (await house.talk.book(wish(slot), false)) as Booking;
  const { cookie, act } = await atDesk();
  const page = (await get('/office', cookie)).body;
  expect(page).toContain('&lt;b&gt;Åse&lt;/b&gt;');
  expect(page).toContain('kan ikke bekræfte på mail');
  await act(`/office/bookings/${asking.id}/confirm`);
  expect((await house.talk.slots())[0]?.seats).toBe(1);
  const table = (await get('/office/bookings.csv', cookie)).body;
  expect(table).toContain("'=2+2");
  expect((await get('/office/bookings.ics', cookie)).body).toContain('SUMMARY:Samtaler: 2 af 3');
  await act(`/office/bookings/${coming.id}/erase`);
  expect((await get('/office/bookings.csv', cookie)).body).not.toContain('Åse');
  const log = (await get('/office/log', cookie)).body;
  for (const what of ['bekræftede en samtale', 'hentede samtalerne', 'slettede en samtale'])
    expect(log).toContain(what);
  expect(log).not.toContain('Åse');
});

test('a new password needs the old one, and ends every session', async () => {
  const { cookie, act } = await atDesk();
  const change = { old: 'wrong', password: 'another long password' };
  expect((await act('/office/account', change)).statusCode).toBe(422);
  expect((await act('/office/account', { old: password, password: 'short' })).statusCode).toBe(422);
  await act('/office/account', { ...change, old: password });
  expect((await get('/office', cookie)).statusCode).toBe(303);
  expect((await logIn('anna', 'another long password')).statusCode).toBe(303);
});

test('the figures say what a visit is, hide what is small, and compare with the time before', async () => {
  const { cookie } = await atDesk();
  const { body } = await get('/office/figures?from=2026-11-01&to=2026-11-28', cookie);
  expect(body).toContain('Hvor mange forskellige mennesker det er, ved vi ikke');
  expect(body).toContain('Ingen tal i denne periode');
  const odd = await get(
    '/office/figures?from=yesterday&to=2026-99-99&place=moon&tour=../x',
    cookie,
  );
  expect(odd.statusCode).toBe(200);
});

test('behind TLS the cookie and the site stay there', async () => {
  const folder = house.opened.folder;
  const other = await openTestHouse(
    { folder },
    {},
    {},
    { site: folder, tours: folder },
    '127.0.0.1',
  );
  const headers = {
    'x-forwarded-proto': 'https',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const payload = `name=anna&password=${encodeURIComponent(password)}`;
  const answer = await other.app.inject({ method: 'POST', url: '/office/login', payload, headers });
  expect(`${answer.headers['set-cookie']}`).toContain('Secure');
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  await other.shut();
  house.time.now += day;
});
