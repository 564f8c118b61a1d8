import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import type { ToDevice } from '../../src/contract/lan/device.ts';
import type { ToOperator } from '../../src/contract/lan/operator.ts';
import type { EventSettings } from '../../src/event/machine/state.ts';
import {
  closeBrowser,
  type Guest,
  type GuestOptions,
  type TestPage,
  visitSite,
} from '../browser.ts';
import { openStaff, stageOf } from './kiosk.ts';
import { callAsDevice, callAsOperator, is, joinCode, openTruck, type Truck } from './truck.ts';

declare const device: TestPage['device'];

vi.setConfig({ testTimeout: 180_000 });

let truck: Truck;
let guests: Guest[] = [];
beforeAll(async () => {
  truck = await openTruck(inject('siteFolder'), () => [
    { id: 'hall', title: { da: 'Hallen', en: 'The hall' }, things: [] },
  ]);
});
afterEach(async () => {
  for (const guest of guests) await guest.close();
  guests = [];
});
afterAll(async () => {
  await closeBrowser();
  await truck.remove();
});

/** A device with settings of its host, on the truck's own server. Nobody there is hurried. */
async function open(path: string, options: GuestOptions, settings: Partial<EventSettings> = {}) {
  const kept = JSON.stringify(
    JSON.stringify({ home: 'https://tour.example/', idle: 3600, ...settings }),
  );
  const guest = await visitSite(`${truck.url}${path}`, {
    origins: [truck.url],
    before: `localStorage.setItem('indenfor-event', localStorage.getItem('indenfor-event') ?? ${kept})`,
    ...options,
  });
  guests.push(guest);
  return guest.page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function isAccessible(page: Page, where: string): Promise<void> {
  // what is on its way in is not there yet
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) => one.effect?.getTiming().iterations === Infinity || one.playState !== 'running',
      ),
  );
  // a thing on the wall is not zoomed: its letters are large instead
  const onWall = new URL(page.url()).pathname === '/event/';
  const axe = new AxeBuilder({ page }).disableRules(onWall ? ['meta-viewport'] : []);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

/** What can be touched now: its name, size and the middle of it, in pixels. */
function targets(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, [role="button"]')]
      .filter(
        (one) =>
          one instanceof HTMLElement &&
          one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .map((one) => {
        const { width, height, top } = one.getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.id;
        return { name, width, height, middle: top + height / 2 };
      })
      .filter(({ width, height }) => width > 1 && height > 1),
  );
}

/** Pixels of 24 mm on a screen of 55 inches with 1920 pixels across its 1218 mm. */
const thumb = (24 * 1920) / 1218;

async function isWithinReach(page: Page, where: string): Promise<void> {
  const all = await targets(page);
  expect(all.length).toBeGreaterThan(0);
  const small = all.filter(({ width, height }) => Math.min(width, height) < thumb);
  expect({ where, small }).toEqual({ where, small: [] });
  // the staff's corner is meant to be out of a visitor's way
  const high = all.filter(({ middle, name }) => middle < 540 && name !== 'Personale');
  expect({ where, high }).toEqual({ where, high: [] });
}

test('every page of an event is accessible, and within reach of somebody who sits before a large screen', async () => {
  const page = await open(`event/?tour=truck#join=${await joinCode(truck)}`, {
    viewport: { width: 1920, height: 1080 },
    touch: true,
    reducedMotion: true,
  });
  const check = async (where: string) => {
    await isAccessible(page, where);
    await isWithinReach(page, where);
  };
  await stageOf(page, 'attract');
  // language and how-to wait half a minute for a visitor; a host who says "pause" lets them wait for this machine
  const host = await callAsOperator(truck.url, truck.key());
  const here = (said: ToOperator) =>
    said.type === 'all' ? said.devices.find(({ online }) => online)?.id : undefined;
  const to = here(await host.hear((said): said is ToOperator => here(said) !== undefined)) ?? '';
  const pause = async (held: boolean) => {
    const id = `pause-${host.heard.length}`;
    host.say({ type: 'command', id, to: [to], command: { type: 'pause', held } });
    await host.hear((said): said is ToOperator => said.type === 'ack' && said.id === id);
  };
  await pause(true);
  await check('attract');
  await page.locator('.attract').click();
  await check('language');
  await button(page, 'Dansk').click();
  await check('how-to');
  await page.getByRole('button', { name: 'Jeg går selv' }).click();
  await page
    .locator('.indenfor[data-node="hall"][data-level="sharp"]')
    .waitFor({ state: 'attached' });
  await check('a visit that is held');
  await pause(false);
  await page.getByRole('heading', { name: 'Et øjeblik' }).waitFor({ state: 'detached' });
  await check('visit');
  await button(page, 'Afslut').click();
  await page.getByRole('img', { name: /tour\.example.*node=/ }).waitFor();
  await pause(true);
  await check('farewell');
  host.close();
  await openStaff(page);
  await isAccessible(page, 'the code of the staff');
  await page.getByLabel('Vælg en kode på mindst fire tal').fill('1234');
  await button(page, 'Åbn').click();
  await isAccessible(page, 'staff');
});

test('a wrong code is told, and keeps nobody out who was in', async () => {
  const page = await open('event/?tour=truck', {});
  await stageOf(page, 'attract');
  await openStaff(page);
  await page.getByLabel('Vælg en kode på mindst fire tal').fill('12');
  await button(page, 'Åbn').click();
  await page.getByText('Koden skal have mindst fire tal.').waitFor();
  await page.getByLabel('Vælg en kode på mindst fire tal').fill('1234');
  await button(page, 'Åbn').click();
  const join = async (code: string) => {
    await page.getByLabel('Kode fra værtens side').fill(code);
    await button(page, 'Tilslut').click();
  };
  await join('WRONG7');
  await page.getByText('Koden er brugt eller forkert.').waitFor();
  await join(await joinCode(truck));
  await page.getByText('Tilsluttet.').waitFor();
  await join('WRONG7');
  await page.getByText('Koden er brugt eller forkert.').waitFor();
  await page.getByText('Tilsluttet.').waitFor();
  await button(page, 'Luk').click();
  await openStaff(page);
  await page.getByLabel('Skriv koden').fill('4321');
  await button(page, 'Åbn').click();
  await page.getByText('Koden passer ikke.').waitFor();
});

test('who is let into a headset from afar is asked for a press there, and the hosts are told', async () => {
  const page = await open(`event/?tour=truck#join=${await joinCode(truck)}`, {
    headset: true,
    viewport: { width: 800, height: 450 },
    // the driver of this browser counts as a hand that presses all the time
    before: `Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
        localStorage.setItem('indenfor-event', '{"kind":"headset","name":"Quest 9","idle":3600}')`,
  });
  await stageOf(page, 'attract');
  const operator = await open(`operator/?lang=da#key=${truck.key()}`, {});
  const card = operator
    .locator('.card[data-tone]:not([data-tone="away"])')
    .filter({ has: operator.getByRole('heading', { name: 'Quest 9' }) });
  const start = async (way: string) => {
    await card.getByRole('button', { name: 'Mere' }).click();
    await operator.getByRole('dialog').getByRole('button', { name: way }).click();
    await page.getByRole('heading', { name: 'Alt er klar' }).waitFor();
  };
  const stepIn = () => button(page, 'Træd ind i rummet').click();
  const reset = () => card.getByRole('button', { name: 'Forfra' }).click();
  await start('Missioner');
  await card.getByText('gæsten skal selv trykke').waitFor();
  await isAccessible(page, 'let in from afar');
  await stepIn();
  await page.waitForFunction(() => Boolean(device.activeSession));
  await card.getByText('Headset på').waitFor();
  await page.locator('.indenfor[data-node="cell"]').waitFor({ state: 'attached' });
  await reset();
  await page.waitForFunction(() => !device.activeSession);

  // one who is wiped while the headset still thinks about it leaves it to the next
  await stageOf(page, 'attract');
  await page.evaluate(() => {
    const { xr } = navigator;
    if (!xr) throw new Error('no headset');
    const request = xr.requestSession.bind(xr);
    xr.requestSession = (...wish: Parameters<typeof request>) =>
      new Promise((give) => {
        xr.requestSession = request;
        const grant = () => {
          const session = request(...wish);
          give(session);
          return session;
        };
        Object.assign(globalThis, { grant });
      });
  });
  await start('Gå selv');
  await stepIn();
  await page.waitForFunction(() => 'grant' in globalThis);
  await reset();
  await stageOf(page, 'attract');
  await page.evaluate(async () => {
    const session = await (globalThis as unknown as { grant(): Promise<XRSession> }).grant();
    await new Promise((ended) => session.addEventListener('end', ended));
  });
  await start('Gå selv');
  await stepIn();
  await page.waitForFunction(() => Boolean(device.activeSession));
});

test('the hosts’ page is accessible with whatever devices there are', async () => {
  const inside = {
    stage: 'visit',
    way: 'full',
    place: 'hall',
    since: Date.now() - 900_000,
  } as const;
  const lines = [];
  for (const [name, kind, state] of [
    ['Skærmen', 'screen', inside],
    ['Quest 1', 'headset', { ...inside, worn: true, battery: 0.4, attends: 'hall-welcome' }],
    ['Quest 2', 'headset', { ...inside, place: null }],
    ['Telefonen', 'phone', { pack: 'lost', held: true }],
  ] as const) {
    const line = await callAsDevice(truck.url, { code: await joinCode(truck), name, kind }, state);
    await line.hear(is<ToDevice, 'welcome'>('welcome'));
    lines.push(line);
  }
  lines.at(-1)?.close();
  const host = await callAsOperator(truck.url, truck.key());
  host.say({ type: 'timer', minutes: 8 });
  const page = await open(`operator/?lang=da#key=${truck.key()}`, {
    viewport: { width: 1024, height: 768 },
  });
  await page.locator('.card[data-tone="over"]').first().waitFor();
  await page.getByText('har mistet data').or(page.getByText('Ingen forbindelse')).first().waitFor();
  await isAccessible(page, 'operator');
  for (const name of ['Følg mig', 'Besked til alle', 'Alle forfra', 'Tilslut en enhed', 'Mere']) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await isAccessible(page, name);
    await button(page, 'Luk').click();
  }
  for (const line of [...lines, host]) line.close();
});

test('a device that is not prepared yet says so accessibly', async () => {
  const page = await open('prepare/?tour=truck&lang=da', { viewport: { width: 390, height: 844 } });
  await button(page, 'Gør enheden klar').waitFor();
  await isAccessible(page, 'prepare');
});
