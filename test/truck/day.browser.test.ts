import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { roomsOf } from '../../src/server/lan/rooms.ts';
import { packSchema } from '../../src/tour/pack.ts';
import { closeBrowser, type Guest, meter, type TestPage, visitSite } from '../browser.ts';
import { goInside, makeAMess, openDevice, stageOf, traces, wearing } from './guest.ts';
import { openTruck } from './truck.ts';

declare const device: TestPage['device'];

vi.setConfig({ testTimeout: 1_800_000 });
afterAll(closeBrowser);

/** Visits a device: two in the suite, fourteen in `npm run torture`. */
const rounds = Number(process.env.INDENFOR_ROUNDS ?? 2);
const tour = 'two-rooms';

async function joinCode(operator: Page): Promise<string> {
  await operator.getByRole('button', { name: 'Tilslut en enhed' }).click();
  const code = (await operator.locator('.code').textContent()) ?? '';
  await operator.getByRole('button', { name: 'Luk' }).click();
  return code;
}

const card = (operator: Page, name: string) =>
  operator.locator('.card').filter({ has: operator.getByRole('heading', { name, exact: true }) });

test('a day of visitors on three devices, with a server that comes and goes', async () => {
  const site = inject('siteFolder');
  const file = join(site, 'tours', tour, 'pack.json');
  const { tour: shown } = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const truck = await openTruck(site, () => roomsOf(shown));
  const host = await visitSite(`${truck.url}operator/?lang=da#key=${truck.key()}`, {
    origins: [truck.url],
    expected: /ERR_CONNECTION|ERR_EMPTY|ERR_SOCKET|WebSocket connection/,
  });
  const operator = host.page;
  const open = async (
    name: string,
    kind: 'screen' | 'headset' | 'phone',
    viewport: { width: number; height: number },
    more: object = {},
  ) =>
    openDevice({
      url: truck.url,
      tour,
      code: await joinCode(operator),
      settings: { name, kind, home: 'https://tour.example/', ...more },
      viewport,
      touch: kind !== 'headset',
    });
  const screen = await open('Skærmen', 'screen', { width: 1280, height: 720 });
  await card(operator, 'Skærmen').getByText('Venter på en gæst').waitFor();
  const headset = await open('Quest', 'headset', { width: 640, height: 400 }, { off: 3 });
  const phone = await open('Telefonen', 'phone', { width: 390, height: 844 }, { idle: 8 });
  await card(operator, 'Telefonen').getByText('Venter på en gæst').waitFor();
  const { violations } = await new AxeBuilder({ page: operator }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const fresh = new Map<Guest, Awaited<ReturnType<typeof traces>>>();
  const textures = new Map<Guest, number>();
  const clean = async (guest: Guest) => {
    const now = await traces(guest.page, guest.context);
    if (!fresh.has(guest)) fresh.set(guest, now);
    expect(now).toEqual(fresh.get(guest));
  };
  const flat = async (guest: Guest) => {
    await stageOf(guest.page, 'attract');
    const { textures: alive } = await meter(guest.page);
    textures.set(guest, Math.max(textures.get(guest) ?? alive + 2, 0));
    expect(alive).toBeLessThanOrEqual(textures.get(guest) ?? 0);
  };

  for (let round = 0; round < rounds; round += 1) {
    const alone = round % 2 === 1;
    // on the screen: once done by the visitor, once reset by the host
    await goInside(screen.page, 'hall');
    await clean(screen);
    await makeAMess(screen.page);
    if (alone) {
      await truck.off();
      await operator.getByText('Leder efter serveren').waitFor();
      await screen.page.getByRole('button', { name: 'Afslut', exact: true }).click();
      await screen.page.getByRole('img', { name: /tour\.example.*node=yard/ }).waitFor();
      await screen.page.getByRole('button', { name: 'Færdig' }).click();
    } else {
      await card(operator, 'Skærmen').getByText('Gården').waitFor();
      await guideEverybody(operator, screen.page);
      await card(operator, 'Skærmen').getByRole('button', { name: 'Forfra' }).click();
      await card(operator, 'Skærmen').getByText('Udført').waitFor();
    }
    await flat(screen);

    // in the headset: taken off in the middle of a story
    await goInside(headset.page, 'hall');
    await headset.page.waitForFunction(() => device.activeSession);
    await wearing(headset.page, false);
    await headset.page.getByText('Headsettet er taget af').first().waitFor();
    await wearing(headset.page, true);
    await headset.page.getByText('Turen er i headsettet').waitFor();
    await wearing(headset.page, false);
    await flat(headset);
    expect(await headset.page.evaluate(() => !device.activeSession)).toBe(true);

    // on the phone: left lying
    await goInside(phone.page, 'hall');
    await clean(phone);
    await makeAMess(phone.page);
    await phone.page.getByRole('alertdialog', { name: 'Er du her stadig?' }).waitFor();
    await flat(phone);

    if (alone) await truck.on();
    await card(operator, 'Telefonen').getByText('Venter på en gæst').waitFor();
    await card(operator, 'Skærmen').getByText('Venter på en gæst').waitFor();
    await card(operator, 'Quest').getByText('Venter på en gæst').waitFor();
  }
  await expect.poll(() => truck.count('lan_visit'), { timeout: 30_000 }).toBe(3 * rounds);
  await operator.getByText(`${3 * rounds} besøg`).waitFor();
  const told = await truck.count('figure');
  expect(told).toBeGreaterThan(3 * rounds);
  for (const guest of [screen, headset, phone, host]) {
    expect(await guest.problems()).toEqual([]);
    expect(guest.foreign).toEqual([]);
    await guest.close();
  }
  await truck.remove();
});

/** Pause, a message, and a room with a glow where to look; the view is never turned. */
async function guideEverybody(operator: Page, visitor: Page): Promise<void> {
  await operator.getByRole('button', { name: 'Pause til alle' }).click();
  await visitor.getByRole('heading', { name: 'Et øjeblik' }).waitFor();
  await operator.getByRole('button', { name: 'Fortsæt alle' }).click();
  await visitor.getByRole('heading', { name: 'Et øjeblik' }).waitFor({ state: 'detached' });
  await operator.getByRole('button', { name: 'Besked til alle' }).click();
  await operator.getByRole('button', { name: 'Kom gerne hen til os' }).click();
  await visitor.getByText('Kom gerne hen til os').waitFor();
  await visitor.getByRole('button', { name: 'Det er læst' }).click();
  await operator.getByRole('button', { name: 'Følg mig' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Hallen' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Uret' }).click();
  await visitor.locator('.indenfor[data-node="hall"]').waitFor({ state: 'attached' });
  await visitor.getByText('Se derhen, hvor det lyser').waitFor();
}
