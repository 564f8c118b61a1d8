import { afterAll, afterEach, expect, it, vi } from 'vitest';
import {
  atNode,
  closeBrowser,
  type Guest,
  meter,
  pixels,
  type TestPage,
  visitSite,
} from '../browser.ts';

vi.setConfig({ testTimeout: 180_000 });

let guest: Guest;
afterEach(async () => {
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});
afterAll(closeBrowser);

/** The television hangs straight ahead, two metres away. */
const cell = '/?tour=cinema&node=cell&yaw=0&pitch=0';
const isBlue = ([red = 0, green = 0, blue = 0]: number[] = []) =>
  blue > 180 && red < 80 && green < 80;

async function choose(name: string) {
  const { page } = guest;
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Fjernsynet' }).click();
  await page.getByRole('dialog', { name: 'Fjernsynet' }).getByRole('button', { name }).click();
}

it('the film is on the rectangle of the television, with its words below, and goes when one walks on', async () => {
  guest = await visitSite(cell);
  const { page } = guest;
  await atNode(page, 'cell');
  await choose('Nøglen');
  await page.locator('.caption', { hasText: 'Godmorgen.' }).waitFor();
  // 1.6 by 0.9 metres at two metres, 90 degrees across 1280 pixels: 256 left and right, 144 up and down.
  const blue = async () => {
    const seen = await pixels(page, [
      [640, 360],
      [640 - 240, 360],
      [640 + 240, 360],
      [640 + 280, 360],
      [640, 360 - 170],
    ]);
    return seen.map(isBlue);
  };
  await expect.poll(blue, { timeout: 20_000 }).toEqual([true, true, true, false, false]);
  await page.getByRole('button', { name: 'Næste afsnit: Døren' }).waitFor();
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Forhallen' }).click();
  await atNode(page, 'lobby');
  expect(await page.getByRole('region', { name: 'Film på skærmen' }).count()).toBe(0);
  await page.waitForTimeout(2500);
  const before = await meter(page);
  await page.waitForTimeout(1500);
  expect((await meter(page)).frames - before.frames).toBe(0);
});

it('pressing the screen plays it again; it can be faced, and shown large', async () => {
  guest = await visitSite(cell);
  const { page } = guest;
  await atNode(page, 'cell');
  await choose('Døren');
  const again = page.getByRole('button', { name: 'Se igen' });
  await again.waitFor();
  await page.mouse.click(640, 300);
  await again.waitFor({ state: 'detached' });
  await again.waitFor();
  // Green is what is shown now. Faced, the screen covers what lay beside it.
  const beside = async () => {
    const [[red = 0, green = 0, blue = 0] = []] = await pixels(page, [[640 + 280, 300]]);
    return green > 90 && red < 60 && blue < 60;
  };
  expect(await beside()).toBe(false);
  await page.getByRole('button', { name: 'Se på skærmen' }).click();
  await expect.poll(beside, { timeout: 20_000 }).toBe(true);
  await page.getByRole('button', { name: 'Se dig omkring' }).click();
  await expect.poll(beside, { timeout: 20_000 }).toBe(false);
  await page.getByRole('button', { name: 'Vis i stort' }).click();
  await page.locator('.player').waitFor();
  expect(new URL(page.url()).searchParams.get('series')).toBe('second');
  await page.goBack();
  await atNode(page, 'cell');
});

it('in the headset both eyes see it on the screen, and nothing turns the view', async () => {
  guest = await visitSite(cell, { headset: true });
  const { page } = guest;
  await atNode(page, 'cell');
  await choose('Nøglen');
  await page.getByRole('button', { name: 'Tag headset på' }).first().click();
  await page.waitForFunction(() =>
    Boolean((globalThis as unknown as TestPage).device.activeSession),
  );
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const eyes = async () => {
    const seen = await pixels(page, [
      [width * 0.25, height * 0.5],
      [width * 0.75, height * 0.5],
    ]);
    return seen.every(isBlue);
  };
  await expect.poll(eyes, { timeout: 60_000 }).toBe(true);
});
