import { afterAll, afterEach, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, type TestPage, visitSite } from '../browser.ts';
import { press, xrFrames } from '../xr/hand.ts';

declare const device: TestPage['device'];

let guest: Guest;
afterEach(() => guest.close());
afterAll(closeBrowser);

it('by a controller to the end, in the room where it happens; taken off, the page goes on', async () => {
  guest = await visitSite('/?tour=shift&mission=door', {
    headset: true,
    viewport: { width: 800, height: 450 },
  });
  const { page } = guest;
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Tag headset på' }).click();
  await page.waitForFunction(() => device.activeSession, undefined, { timeout: 30_000 });
  await atNode(page, 'cell');
  await xrFrames(page, 20);
  // the title's first button, low on the left of its sheet
  await press(page, 18.7, -22.3);
  // the right end of the upper of two answers; while a film runs, and after the end, nothing is there
  for (let i = 0; i < 14; i++) {
    await press(page, -20, -17.5);
    await page.waitForTimeout(1500);
  }
  await page.evaluate(() => device.activeSession.end());
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await page.getByText('Han hørte dig.').waitFor();
  expect(new URL(page.url()).searchParams.get('mission')).toBe('door');
  expect(await guest.problems()).toEqual([]);
}, 240_000);
