import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ToDevice } from '../../src/contract/lan/device.ts';
import type { ToOperator } from '../../src/contract/lan/operator.ts';
import {
  callAsDevice,
  callAsOperator,
  idle,
  is,
  joinCode,
  openTruck,
  type Truck,
} from './truck.ts';

let truck: Truck;
let site = '';
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'indenfor-site-'));
  truck = await openTruck(site);
});
afterEach(async () => {
  await truck.remove();
  rmSync(site, { recursive: true });
});

type All = Extract<ToOperator, { type: 'all' }>;
const all =
  (fits: (all: All) => boolean) =>
  (message: ToOperator): message is All =>
    message.type === 'all' && fits(message);
const device = is<ToDevice, 'welcome'>('welcome');

const code = () => joinCode(truck);

async function joined() {
  const line = await callAsDevice(truck.url, { code: await code() });
  return { line, device: (await line.hear(device)).device };
}

test('a code lets one device in, once; a wrong one, a stranger and a wrong key are told why', async () => {
  const once = await code();
  const first = await callAsDevice(truck.url, { code: once, name: 'Quest 1' });
  expect(await first.hear(device)).toMatchObject({
    name: 'Quest 1',
    home: 'https://tour.example/',
  });
  const why = async (who: Parameters<typeof callAsDevice>[1]) =>
    (await (await callAsDevice(truck.url, who)).hear(is<ToDevice, 'refused'>('refused'))).why;
  expect(await why({ code: once })).toBe('code');
  expect(await why({ code: 'WRONG7' })).toBe('code');
  expect(await why({})).toBe('code');
  expect(await why({ device: { id: 'nobody', secret: 'nothing' } })).toBe('unknown');
  expect(await why({ protocol: 99, code: await code() })).toBe('protocol');
  const stranger = await callAsOperator(truck.url, 'guess');
  expect(await stranger.hear(is<ToOperator, 'refused'>('refused'))).toMatchObject({ why: 'key' });
});

test('every command is acknowledged: done, refused by the device, or not reachable', async () => {
  const { line, device: here } = await joined();
  const away = await joined();
  away.line.close();
  const operator = await callAsOperator(truck.url, truck.key());
  await operator.hear(all(({ devices }) => devices.some(({ online }) => !online)));
  operator.say({ type: 'command', id: 'c1', to: null, command: { type: 'reset' } });
  const { id } = await line.hear(is<ToDevice, 'command'>('command'));
  line.say({ type: 'ack', command: id, problem: null });
  const acks = async (count: number) => {
    await expect.poll(() => operator.heard.filter(({ type }) => type === 'ack').length).toBe(count);
    return operator.heard.filter(is<ToOperator, 'ack'>('ack'));
  };
  expect((await acks(2)).map((ack) => [ack.device, ack.problem]).sort()).toEqual(
    [
      [here.id, null],
      [away.device.id, 'offline'],
    ].sort(),
  );
  operator.say({ type: 'command', id: 'c2', to: [here.id], command: { type: 'goto', node: 'x' } });
  await expect.poll(() => line.heard.filter(({ type }) => type === 'command').length).toBe(2);
  line.close();
  expect((await acks(3)).at(-1)).toMatchObject({ id: 'c2', problem: 'offline' });
});

test('after a restart devices and operator are back with everything, without a code', async () => {
  const { device: known } = await joined();
  const operator = await callAsOperator(truck.url, truck.key());
  operator.say({ type: 'rename', device: known.id, name: 'Sengen' });
  operator.say({ type: 'timer', minutes: 8 });
  await operator.hear(
    all(({ timer, devices }) => timer.minutes === 8 && devices[0]?.name === 'Sengen'),
  );
  await truck.off();
  await truck.on();
  const again = await callAsOperator(truck.url, truck.key());
  const told = await again.hear(all(() => true));
  expect(told.timer).toEqual({ minutes: 8 });
  expect(told.devices).toMatchObject([{ name: 'Sengen', online: false, state: null }]);
  const state = { stage: 'visit', way: 'full', place: 'cell', visits: 3 } as const;
  // its clock is an hour slow: what it tells is told by the server's
  const at = Date.now() - 3_600_000;
  const who = { device: known, name: 'Sengen', at };
  await callAsDevice(truck.url, who, { ...state, since: at - 60_000 });
  const back = await again.hear(all(({ devices }) => !!devices[0]?.online));
  const { since = 0 } = back.devices[0]?.state ?? {};
  expect(back.devices[0]?.state).toEqual({ ...idle, ...state, since });
  expect(back.now - since).toBeGreaterThanOrEqual(60_000);
  expect(back.now - since).toBeLessThan(120_000);
});

test('a device learns what the hosts call it, at once or when it is back', async () => {
  const { line, device: known } = await joined();
  const operator = await callAsOperator(truck.url, truck.key());
  operator.say({ type: 'rename', device: known.id, name: 'Sengen' });
  expect(await line.hear(is<ToDevice, 'named'>('named'))).toMatchObject({ name: 'Sengen' });
  line.close();
  await operator.hear(all(({ devices }) => devices[0]?.online === false));
  operator.say({ type: 'rename', device: known.id, name: 'Køjen' });
  await operator.hear(all(({ devices }) => devices[0]?.name === 'Køjen'));
  const back = await callAsDevice(truck.url, { device: known, name: 'Sengen' });
  expect(await back.hear(device)).toMatchObject({ name: 'Køjen' });
});

test('who comes back while everybody was asked to wait, waits too', async () => {
  const { device: known, line } = await joined();
  line.close();
  const operator = await callAsOperator(truck.url, truck.key());
  await operator.hear(all(({ devices }) => devices[0]?.online === false));
  operator.say({ type: 'command', id: 'c1', to: null, command: { type: 'pause', held: true } });
  await operator.hear(is<ToOperator, 'ack'>('ack'));
  const again = await callAsDevice(truck.url, { device: known });
  const { command } = await again.hear(is<ToDevice, 'command'>('command'));
  expect(command).toEqual({ type: 'pause', held: true });
});

test('a visit is counted once, however often and after however many restarts it is told', async () => {
  const { device: known } = await joined();
  const visit = (id: string) => ({
    id,
    at: Date.now(),
    way: 'short',
    language: 'da',
    seconds: 240,
    rooms: 5,
    end: 'finished',
  });
  const post = (visits: object[], who: object = known) =>
    fetch(new URL('api/v1/lan/visits', truck.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device: who, visits }),
    }).then(({ status }) => status);
  expect(await post([visit('a'), visit('b')])).toBe(204);
  await truck.off();
  await truck.on();
  expect(await post([visit('b'), visit('c')])).toBe(204);
  expect(await post([visit('c')])).toBe(204);
  expect(await post([visit('d')], { id: known.id, secret: 'guess' })).toBe(403);
  expect(await post([{ id: 'e' }])).toBe(400);
  expect(await truck.count('lan_visit')).toBe(3);
  const operator = await callAsOperator(truck.url, truck.key());
  const { day } = await operator.hear(all(() => true));
  expect(day).toMatchObject({ visits: 3, minutes: 12, byWay: { short: 3 }, byLanguage: { da: 3 } });
});

test('sixty devices are all told, and all answer', async () => {
  const lines = [];
  for (let i = 0; i < 60; i++) {
    const { line } = await joined();
    lines.push(line);
  }
  const operator = await callAsOperator(truck.url, truck.key());
  await operator.hear(all(({ devices }) => devices.length === 60));
  operator.say({ type: 'command', id: 'all', to: null, command: { type: 'reset' } });
  await Promise.all(
    lines.map(async (line) => {
      const { id } = await line.hear(is<ToDevice, 'command'>('command'));
      line.say({ type: 'ack', command: id, problem: null });
    }),
  );
  await expect.poll(() => operator.heard.filter(({ type }) => type === 'ack').length).toBe(60);
});
