import type { Page } from 'playwright-core';
import type { Way } from '../../../src/contract/lan/device.ts';
import type { EventPort } from '../../../src/event/port.ts';
import { type Guest, type TestPage, visitSite } from '../../browser.ts';
import { type Cable, layCable } from '../cable.ts';
import { openStaff, stageOf } from '../kiosk.ts';
import { findOnPage as finder } from './traces.ts';

declare const device: TestPage['device'];
declare const findOnPage: typeof finder;

export const tour = 'truck';

/** Where the pages of a server that is away are asked for. */
export const away =
  /ERR_CONNECTION|ERR_EMPTY|ERR_SOCKET|ERR_NETWORK|WebSocket connection|Failed to load resource/;

export interface DeviceOptions {
  /** the truck's server */
  url: string;
  name: string;
  kind: 'screen' | 'headset' | 'phone';
  viewport: { width: number; height: number };
  /** seconds without a touch, and a headset may be off */
  idle?: number;
  off?: number;
  /** of the hosts' page */
  code(): Promise<string>;
}

/** A device of the truck on a cable of its own. */
export interface Device extends DeviceOptions {
  guest: Guest;
  page: Page;
  cable: Cable;
  /** Loads the page anew: a fresh start. */
  reload(): Promise<void>;
  /** How long each wipe took since the page was loaded: until nothing is left, and until the first picture, in milliseconds. */
  wipes(): Promise<{ gone: number; picture: number }[]>;
  close(): Promise<void>;
}

/** Prepares a device, as hosts do the evening before, and sets it up in its staff corner. */
export async function openDevice(options: DeviceOptions): Promise<Device> {
  const { name, kind, viewport } = options;
  const cable = await layCable(options.url);
  const guest = await visitSite(`${cable.url}prepare?tour=${tour}&lang=da`, {
    viewport,
    touch: kind !== 'headset',
    headset: kind === 'headset',
    origins: [cable.url],
    expected: away,
    before: `globalThis.findOnPage = ${finder.toString()}`,
  });
  const { page } = guest;
  page.setDefaultTimeout(90_000);
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await page.getByRole('heading', { name: 'Klar', exact: true }).waitFor();
  const begin = async () => {
    await stageOf(page, 'attract');
    await page.evaluate(watchWipes);
    if (kind === 'headset') await layDown(page);
  };
  await page.goto(`${cable.url}event/?tour=${tour}&lang=da`);
  await stageOf(page, 'attract');
  await setUp(page, options);
  // settings hold from the first guest on
  await page.reload();
  await begin();
  return {
    ...options,
    name,
    guest,
    page,
    cable,
    async reload() {
      await page.reload();
      await begin();
    },
    wipes: () => page.evaluate(() => (globalThis as unknown as Watched).wipes),
    async close() {
      await guest.close();
      await cable.remove();
    },
  };
}

interface Watched {
  wipes: { gone: number; picture: number }[];
}

/** Runs on the page: notes when a wipe begins, when the new start is there and when it has a picture. */
function watchWipes(): void {
  const port = findOnPage('port') as EventPort;
  const wipes: Watched['wipes'] = [];
  (globalThis as unknown as Watched).wipes = wipes;
  port.store.reconcile((now, before) => {
    // the last page beside a headset is put away, too: the visit was gone before
    if (before.stage !== 'wiping' || now.stage === 'wiping' || !before.ended) return;
    const began = before.since;
    const wipe = { gone: Date.now() - began, picture: Number.NaN };
    wipes.push(wipe);
    const look = () => {
      if (document.querySelector('#tour .indenfor[data-level]:not([data-level=""])'))
        wipe.picture = Date.now() - began;
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The corner is held, a code is chosen, and the device is told what it is. */
async function setUp(page: Page, { name, kind, idle, off, code }: DeviceOptions): Promise<void> {
  await openStaff(page);
  await page.getByLabel('Vælg en kode på mindst fire tal').fill('1234');
  await page.getByRole('button', { name: 'Åbn' }).click();
  await page.getByLabel('Hvad er det?').selectOption(kind);
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Sekunder uden berøring').fill(`${idle ?? 900}`);
  await page.getByLabel('Sekunder et headset må være af').fill(`${off ?? 20}`);
  await page.getByLabel('Kode fra værtens side').fill(await code());
  await page.getByRole('button', { name: 'Tilslut' }).click();
  await page.getByText('Tilsluttet.').waitFor();
  await page.getByRole('button', { name: 'Luk' }).click();
}

const wayNames = {
  short: 'Vis mig rundt',
  full: 'Jeg går selv',
  missions: 'Prøv at være betjent',
  series: 'Se serien i cellen',
} as const;

/** From the attract loop into a visit, as a visitor goes. A headset is worn then. */
export async function goInside({ page, kind }: Device, way: Way): Promise<void> {
  await stageOf(page, 'attract');
  await page.locator('.attract').click();
  await page.getByRole('button', { name: 'Dansk', exact: true }).click();
  await page.getByRole('button', { name: wayNames[way] }).click();
  await stageOf(page, 'visit');
  if (kind === 'headset') await stepIn(page);
  if (kind !== 'headset' && way === 'missions')
    await page.getByRole('heading', { name: 'Missioner' }).waitFor();
  else await isIn(page, way === 'missions' ? 'cell' : 'hall', 'sharp');
}

/** Three devices share this machine: a room may take as long as it needs. */
function isIn(page: Page, node: string, level: 'preview' | 'sharp'): Promise<void> {
  const levels = level === 'sharp' ? ['sharp'] : ['preview', 'sharp'];
  const stage = levels.map((one) => `.indenfor[data-node="${node}"][data-level="${one}"]`);
  return page.locator(stage.join(', ')).first().waitFor({ state: 'attached' });
}

/** A press lets one in for five seconds only: where the machine was slower, one is asked for another. */
async function stepIn(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Træd ind i rummet' });
  const inside = () => page.waitForFunction(() => Boolean(device.activeSession));
  // asked for a moment, too, until the first press has let one in
  await Promise.race([inside(), again.click()]);
  await inside();
}

/** What a visitor may do to a device. */
export async function makeAMess({ page }: Device): Promise<void> {
  await page.keyboard.press('m');
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowRight');
  await walkTo(page, 'Gården', 'yard');
  await page.evaluate(() => {
    sessionStorage.setItem('left', 'behind');
    localStorage.setItem('left', 'behind');
  });
}

/** A sign of life that changes nothing: nobody is asked whether they are still there while the test looks. */
export async function stayThere({ page, kind }: Device): Promise<void> {
  if (kind === 'phone') await page.keyboard.press('Shift');
}

/** Through a door, by the list of what is in the room. */
export async function walkTo(page: Page, title: string, node: string): Promise<void> {
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: title, exact: true }).click();
  await isIn(page, node, 'preview');
}

/** Lays the emulated headset and its controllers as they were, for whoever puts it on next. */
export function layDown(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { left, right } = device.controllers;
    left.connected = true;
    right.position.set(left.position.x, left.position.y, left.position.z);
    right.quaternion.set(0, 0, 0, 1);
    right.updateButtonValue('trigger', 0);
    device.updateVisibilityState('visible');
  });
}
