import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test, vi } from 'vitest';
import type { Way } from '../../../src/contract/lan/device.ts';
import { roomsOf } from '../../../src/server/lan/rooms.ts';
import { packSchema } from '../../../src/tour/pack.ts';
import { closeBrowser, meter, visitSite } from '../../browser.ts';
import { dice, disturb } from '../cable.ts';
import { stageOf } from '../kiosk.ts';
import { openTruck } from '../truck.ts';
import { away, type Device, goInside, openDevice, stayThere, tour } from './device.ts';
import { keepReport, reportOf } from './report.ts';
import { holds, traces } from './traces.ts';
import {
  type Deeds,
  type Guestbook,
  inHeadset,
  onPhone,
  onScreen,
  told,
  watchDeeds,
} from './visitors.ts';

/** Visits of the whole day: two a device in the suite, forty in `npm run torture:truck`. */
const rounds = Number(process.env.INDENFOR_ROUNDS ?? 6);
const seed = Number(process.env.INDENFOR_SEED ?? 1);

vi.setConfig({ testTimeout: 600_000 + rounds * 200_000 });
afterAll(closeBrowser);

type Traces = Awaited<ReturnType<typeof traces>>;

/** What a visit that has just begun leaves, once it does not change any more. */
async function settled(one: Device): Promise<Traces> {
  let now: Traces | null = null;
  for (let before = ''; JSON.stringify(now) !== before; ) {
    before = JSON.stringify(now);
    await one.page.waitForTimeout(1500);
    await stayThere(one);
    now = await traces(one.guest);
  }
  expect(now).toMatchObject({ found: true, stages: 1, event: { stage: 'visit' } });
  return now as Traces;
}

/** Whoever begins with a mission in a headset comes to its room straight or by way of the first one, whichever is quicker there. */
function begun(one: Device, way: Way, now: Traces): Traces {
  if (one.kind !== 'headset' || way !== 'missions' || !now.state) return now;
  const { from: _from, via: _via, seen: _seen, ...state } = now.state;
  return { ...now, state: state as typeof now.state };
}

/** The film of the rooms on a fresh page, from its first room until it comes back to it: one of these is what a wipe leaves. */
async function filmOf(one: Device): Promise<{ moments: Traces[]; textures: number }> {
  const moments = new Map<string, Traces>();
  let textures = 0;
  for (let before = ''; ; ) {
    const now = await traces(one.guest);
    const key = JSON.stringify(now);
    if (key === before && now.state?.level === 'sharp' && !moments.has(key)) {
      expect(now).toMatchObject({ found: true, stages: 1, event: { stage: 'attract' } });
      moments.set(key, now);
      textures = Math.max(textures, (await meter(one.page)).textures);
      const all = [...moments.values()];
      const elsewhere = all.some(({ state }) => state?.place !== 'hall');
      if (elsewhere && now.state.place === 'hall') return { moments: all, textures };
    }
    before = key;
    await one.page.waitForTimeout(500);
  }
}

function isAsWiped(now: Traces, moments: Traces[]): void {
  const alike = moments.filter(({ state }) => state?.place === now.state?.place);
  expect(now).toEqual(alike.find((one) => isDeepStrictEqual(one, now)) ?? alike[0]);
}

/** All visitors of one device, one after the other. */
async function dayOf(one: Device, guestbook: Guestbook[], count: number, chance: () => number) {
  const visits = Array.from({ length: count }, (_, i) => guestbook[i % guestbook.length]).filter(
    (visit) => visit !== undefined,
  );
  const fresh = new Map<string, Traces>();
  for (const way of new Set(visits.map(({ way }) => way))) {
    await goInside(one, way);
    fresh.set(way, begun(one, way, await settled(one)));
    await one.reload();
  }
  const { moments, textures } = await filmOf(one);
  const line = disturb(one.cable, chance);
  lines.set(one, line);
  const looked = { timeout: 180_000, interval: 700 };
  const kept: Awaited<ReturnType<typeof holds>>[] = [];
  for (const { way, does } of visits) {
    await goInside(one, way);
    const now = async () => {
      await stayThere(one);
      return begun(one, way, await traces(one.guest));
    };
    await expect.poll(now, looked).toEqual(fresh.get(way));
    await watchDeeds(one.page);
    await does(one);
    await stageOf(one.page, 'attract');
    await vi.waitFor(async () => isAsWiped(await traces(one.guest), moments), looked);
    expect((await meter(one.page)).textures).toBeLessThanOrEqual(textures);
    kept.push(await holds(one.guest));
  }
  line.stop();
  const wipes = await one.wipes();
  expect(wipes).toHaveLength(count);
  // three seconds are what a device promises, and not a machine that plays three of them beside other tests: the report tells
  for (const { gone } of wipes) expect(gone).toBeLessThan(30_000);
  isFlat(one.name, kept);
  const deeds = (await one.page.evaluate(
    () => (globalThis as never as { deeds: Deeds }).deeds,
  )) as Deeds;
  return { visits, deeds, diary: { name: one.name, wipes, textures, kept } };
}

const lines = new Map<Device, ReturnType<typeof disturb>>();

/** From the first visits on nothing grows but by what was fetched for the first time. */
function isFlat(name: string, kept: Awaited<ReturnType<typeof holds>>[]): void {
  const from = kept.length > 8 ? 4 : 0;
  const [first, last] = [kept[from], kept.at(-1)];
  if (!first || !last) throw new Error('nobody came');
  // a second visit may be the first that fetches missions
  const bytes = `${name}: ${kept.map((one) => one.bytes).join(' ')}`;
  expect(last.bytes / first.bytes, bytes).toBeLessThan(from ? 1.1 : 1.5);
  expect(last.nodes, name).toBeLessThan(first.nodes + (from ? 100 : 400));
  expect(last.listeners, name).toBeLessThan(first.listeners + (from ? 40 : 150));
}

const card = (operator: Page, name: string) =>
  operator.locator('.card').filter({ has: operator.getByRole('heading', { name, exact: true }) });

test('a day of visitors on three devices, with a server that comes and goes', async () => {
  console.log(`${rounds} visits, INDENFOR_SEED=${seed}`);
  const site = inject('siteFolder');
  const file = join(site, 'tours', tour, 'pack.json');
  const { tour: shown } = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const truck = await openTruck(site, () => roomsOf(shown));
  const host = await visitSite(`${truck.url}operator/?lang=da#key=${truck.key()}`, {
    origins: [truck.url],
    expected: away,
  });
  const operator = host.page;
  operator.setDefaultTimeout(90_000);
  const code = async () => {
    await operator.getByRole('button', { name: 'Tilslut en enhed' }).click();
    const one = (await operator.locator('.code').textContent()) ?? '';
    await operator.getByRole('button', { name: 'Luk' }).click();
    return one;
  };
  const { url } = truck;
  const screen = await openDevice({
    ...{ url, code, name: 'Skærmen', kind: 'screen', viewport: { width: 960, height: 540 } },
  });
  const headset = await openDevice({
    ...{ url, code, name: 'Quest', kind: 'headset', viewport: { width: 640, height: 360 } },
    off: 12,
  });
  const phone = await openDevice({
    ...{ url, code, name: 'Telefonen', kind: 'phone', viewport: { width: 390, height: 844 } },
    idle: 40,
  });
  const share = (place: number) => Math.floor((rounds + place) / 3);
  const restart = async () => {
    const ended = () => truck.count('lan_visit');
    await expect.poll(ended, { timeout: 600_000, interval: 1000 }).toBeGreaterThan(0);
    await truck.off();
    await operator.getByText('Leder efter serveren').waitFor();
    await truck.on();
    const since = Date.now();
    await operator.getByText('Leder efter serveren').waitFor({ state: 'detached' });
    console.log(`the hosts' page was back ${Date.now() - since} ms after the server`);
  };
  const back = restart();
  // a host whose server is just away would press again
  const reset = async (one: Device) => {
    await back;
    await (lines.get(one) as ReturnType<typeof disturb>).whole(async () => {
      const shown = card(operator, one.name).and(operator.locator('[data-tone="inside"]'));
      await shown.getByRole('button', { name: 'Forfra' }).click();
      await stageOf(one.page, 'attract');
    });
  };
  const [days] = await Promise.all([
    Promise.all([
      dayOf(screen, onScreen(reset), share(2), dice(seed)),
      dayOf(headset, inHeadset, share(1), dice(seed + 1)),
      dayOf(phone, onPhone, share(0), dice(seed + 2)),
    ]),
    back,
  ]);

  const report = reportOf(days.map(({ diary }) => diary));
  console.log(report);
  if (rounds >= 40) keepReport(report, rounds);
  const expected = days.flatMap(({ visits }) => visits.map(({ way, end }) => `${way} ${end}`));
  const counted = async () =>
    (await truck.visits()).map(({ way, ending }) => `${way} ${ending}`).sort();
  await expect.poll(counted, { timeout: 60_000 }).toEqual(expected.sort());
  const deeds = Object.fromEntries(
    told.map((name) => [name, days.reduce((sum, day) => sum + day.deeds[name], 0)]),
  );
  expect(deeds['link/follow']).toBeGreaterThan(0);
  expect(deeds['mission/start']).toBeGreaterThan(0);
  const figures = async () => {
    const rows = await truck.figures();
    return Object.fromEntries(
      told.map((name) => [name, rows.filter((row) => row.name === name).length]),
    );
  };
  await expect.poll(figures, { timeout: 60_000 }).toEqual(deeds);
  await operator.getByText(`${rounds} besøg`).waitFor();
  for (const { guest, close } of [screen, headset, phone]) {
    expect(await guest.problems()).toEqual([]);
    expect(guest.foreign).toEqual([]);
    await close();
  }
  expect(await host.problems()).toEqual([]);
  await host.close();
  await truck.remove();
});
