import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { turnOn } from '../ownDisk.ts';
import { type Cable, layCable } from './cable.ts';
import { joinCode, openTruck, type Truck } from './truck.ts';

vi.setConfig({ testTimeout: 300_000 });

let truck: Truck;
let cable: Cable;
let profile = '';
let device: BrowserContext;
let page: Page;

/** Switches the device on, at the page of the event. */
async function begin(hash = ''): Promise<void> {
  ({ device, page } = await turnOn(profile, { width: 640, height: 360 }));
  page.setDefaultTimeout(60_000);
  await page.goto(`${cable.url}event/?tour=two-rooms${hash}`);
}

beforeEach(async () => {
  truck = await openTruck(inject('siteFolder'));
  cable = await layCable(truck.url);
  profile = mkdtempSync(join(tmpdir(), 'indenfor-device-'));
});
afterEach(async () => {
  await device.close();
  await cable.remove();
  await truck.remove();
  rmSync(profile, { recursive: true, force: true });
});

/** In, through the door and out; the line breaks while they are inside. */
async function visit(line: 'cut' | 'deaf' | 'whole'): Promise<void> {
  await page.locator('.attract').click();
  await page.getByRole('button', { name: 'Dansk', exact: true }).click();
  await page.getByRole('button', { name: 'Jeg går selv' }).click();
  await page.locator('.indenfor[data-node="hall"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Gården', exact: true }).click();
  await page.locator('.indenfor[data-node="yard"]').waitFor({ state: 'attached' });
  cable.be(line);
  await page.getByRole('button', { name: 'Afslut', exact: true }).click();
  await page.getByRole('button', { name: 'Færdig' }).click();
  await page.locator('.attract').waitFor();
}

/** What waits on the device. */
function waiting(): Promise<{ visits: number; figures: number }> {
  return page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opened = indexedDB.open('indenfor-outbox');
        opened.onerror = () => fail(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => {
            const boxes = (all.result as { box: string }[]).map(({ box }) => box);
            const count = (wanted: string) => boxes.filter((box) => box === wanted).length;
            opened.result.close();
            done({ visits: count('visits'), figures: count('figures') });
          };
        };
      }),
  );
}

const nothing = { visits: 0, figures: 0 };

test('visits and figures are counted once, over lost answers, a dead line and restarts', async () => {
  await begin(`#join=${await joinCode(truck)}`);
  await visit('deaf');
  // the server has it, and the device does not know
  await expect.poll(() => truck.count('lan_visit'), { timeout: 30_000 }).toBe(1);
  await expect.poll(waiting).toMatchObject({ visits: 1 });
  await device.close();
  cable.be('whole');
  await begin();
  await expect.poll(waiting, { timeout: 60_000 }).toEqual(nothing);

  await visit('cut');
  await expect.poll(async () => (await waiting()).visits).toBe(1);
  await expect.poll(async () => (await waiting()).figures).toBeGreaterThan(0);
  cable.be('whole');
  await truck.off();
  // left while nobody answers; a page that fails to load would still be coming when the next is asked for
  await page.goto('about:blank');
  await truck.on();
  await page.goto(`${cable.url}event/?tour=two-rooms`);
  await visit('deaf');
  await truck.off();
  await truck.on();
  cable.be('whole');
  await visit('whole');
  await expect.poll(waiting, { timeout: 90_000 }).toEqual(nothing);

  const ended = await truck.visits();
  expect(ended.map(({ way, ending, rooms }) => `${way} ${ending} ${rooms}`)).toEqual(
    Array.from({ length: 4 }, () => 'full finished 2'),
  );
  const figures = await truck.figures();
  const count = (wanted: Partial<(typeof figures)[number]>) =>
    figures.filter((row) =>
      Object.entries(wanted).every(([key, value]) => row[key as keyof typeof row] === value),
    ).length;
  expect(count({ type: 'begin' })).toBe(4);
  expect(count({ type: 'end' })).toBe(4);
  expect(count({ name: 'link/follow', thing: 'yard' })).toBe(4);
  expect(count({ type: 'room', thing: 'hall' })).toBe(4);
  expect(new Set(figures.map(({ visit: one }) => one)).size).toBe(4);
});

test('where the disk is full a visit is counted all the same', async () => {
  await begin(`#join=${await joinCode(truck)}`);
  await visit('whole');
  await expect.poll(waiting, { timeout: 30_000 }).toEqual(nothing);
  // a browser that has just written believes for half a minute in the room it found then
  await device.close();
  await begin();
  const session = await device.newCDPSession(page);
  const origin = new URL(cable.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await visit('cut');
  expect(await waiting()).toEqual(nothing);
  expect(await truck.count('lan_visit')).toBe(1);
  cable.be('whole');
  await expect.poll(() => truck.count('lan_visit'), { timeout: 60_000 }).toBe(2);
  const begun = async () => (await truck.figures()).filter(({ type }) => type === 'begin').length;
  await expect.poll(begun, { timeout: 60_000 }).toBe(2);
});
