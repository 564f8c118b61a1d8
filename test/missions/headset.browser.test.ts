import { afterAll, afterEach, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, type TestPage, visitSite } from '../browser.ts';

declare const device: TestPage['device'];

let guest: Guest;
afterEach(() => guest.close());
afterAll(closeBrowser);

const xrFrames = (count: number) =>
  guest.page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const session = device.activeSession;
        const step = (left: number) =>
          left ? session.requestAnimationFrame(() => step(left - 1)) : done();
        step(wanted);
      }),
    count,
  );

/** Points with the right hand, degrees to the left and up, and pulls the trigger. */
async function press(left: number, up: number): Promise<void> {
  await guest.page.evaluate(
    ([yaw = 0, pitch = 0]) => {
      const [y, p] = [(yaw * Math.PI) / 360, (pitch * Math.PI) / 360];
      const { right, left: other } = device.controllers;
      other.connected = false;
      right.position.set(device.position.x, device.position.y, device.position.z);
      right.quaternion.set(
        Math.cos(y) * Math.sin(p),
        Math.sin(y) * Math.cos(p),
        -Math.sin(y) * Math.sin(p),
        Math.cos(y) * Math.cos(p),
      );
    },
    [left, up],
  );
  await xrFrames(6);
  await guest.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await xrFrames(8);
  await guest.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
  await xrFrames(6);
}

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
  await xrFrames(20);
  // the title's first button, low on the left of its sheet
  await press(17.5, -17.2);
  // the upper of two answers; while a film runs, and after the end, nothing is there
  for (let i = 0; i < 14; i++) {
    await press(8, -10.2);
    await page.waitForTimeout(1500);
  }
  await page.evaluate(() => device.activeSession.end());
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await page.getByText('Han hørte dig.').waitFor();
  expect(new URL(page.url()).searchParams.get('mission')).toBe('door');
  expect(await guest.problems()).toEqual([]);
}, 240_000);
