import { afterAll, afterEach, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, type TestPage, visitSite } from '../browser.ts';
import { press, xrFrames } from '../xr/hand.ts';

declare const device: TestPage['device'];

let guest: Guest;
afterEach(() => guest.close());
afterAll(closeBrowser);

it('a headset visitor goes in, walks by pointing, takes it off, and the page is where they were', async () => {
  guest = await visitSite('/?tour=compass', {
    headset: true,
    viewport: { width: 800, height: 450 },
  });
  const { page } = guest;
  await page.getByRole('button', { name: 'Tag headset på' }).waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Tag headset på' }).click();
  await page.waitForFunction(() => Boolean(device.activeSession), undefined, { timeout: 30_000 });
  await atNode(page, 'n');
  await xrFrames(page, 10);
  // on the floor, where the ring to the next room lies
  await press(page, -60, -18);
  await atNode(page, 'ne');
  await page.evaluate(() => device.activeSession.end());
  await page.getByRole('button', { name: 'I rummet' }).waitFor();
  expect(new URL(page.url()).searchParams.get('node')).toBe('ne');
  expect(await guest.problems()).toEqual([]);
  expect(guest.foreign).toEqual([]);
}, 150_000);
