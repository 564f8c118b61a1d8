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
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const shows = (screen: string) =>
    page.locator(`[data-mission="${screen}"]`).waitFor({ state: 'attached', timeout: 60_000 });
  // a busy machine is given time to press
  await button('Alle missioner').click();
  await page.getByRole('switch', { name: 'Husk på denne enhed' }).check();
  await page.getByRole('button', { name: /^Døren/ }).click();
  await button('Start').click();
  await button('Uden tidsgrænse').click();
  await page.reload();
  await button('Start forfra').waitFor();
  await page.waitForLoadState('networkidle');
  await button('Tag headset på').click();
  await page.waitForFunction(() => Boolean(device.activeSession), undefined, { timeout: 30_000 });
  await atNode(page, 'cell');
  await xrFrames(page, 20);
  // "Go on where you were", low on the left of its sheet
  await press(page, 14, -23.5);
  for (const next of ['playing', 'debrief']) {
    await shows('choosing');
    await xrFrames(page, 10);
    // the right end of the upper of two answers
    await press(page, -20, -17.5);
    await shows(next);
  }
  await page.evaluate(() => device.activeSession.end());
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await page.getByText('Han hørte dig.').waitFor();
  expect(new URL(page.url()).searchParams.get('mission')).toBe('door');
  expect(await guest.problems()).toEqual([]);
}, 240_000);
