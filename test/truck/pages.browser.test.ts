import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import type { ToDevice } from '../../src/contract/lan/device.ts';
import { closeBrowser, type Guest, visitSite } from '../browser.ts';
import { openStaff, stageOf } from './kiosk.ts';
import { callAsDevice, callAsOperator, is, joinCode, openTruck, type Truck } from './truck.ts';

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

/** A page of the truck's own server. */
async function open(path: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
  const guest = await visitSite(`${truck.url}${path}`, { viewport, origins: [truck.url] });
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
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

test('a wrong code is told, and keeps nobody out who was in', async () => {
  const page = await open('event/?tour=truck');
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
  const page = await open(`operator/?lang=da#key=${truck.key()}`, { width: 1024, height: 768 });
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
  const page = await open('prepare/?tour=truck&lang=da', { width: 390, height: 844 });
  await button(page, 'Gør enheden klar').waitFor();
  await isAccessible(page, 'prepare');
});
