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

it('a headset visitor goes in, walks by pointing, takes it off, and the page is where they were', async () => {
  guest = await visitSite('/?tour=compass', {
    headset: true,
    viewport: { width: 800, height: 450 },
  });
  const { page } = guest;
  await page.getByRole('button', { name: 'Tag headset på' }).waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Tag headset på' }).click();
  await page.waitForFunction(() => device.activeSession, undefined, { timeout: 30_000 });
  await atNode(page, 'n');
  await xrFrames(10);
  await page.evaluate(() => {
    // 60 degrees to the right and 18 down, on the floor: where the ring to the next room lies.
    const yaw = (-60 * Math.PI) / 360;
    const pitch = (-18 * Math.PI) / 360;
    const { right, left } = device.controllers;
    left.connected = false;
    right.position.set(device.position.x, device.position.y, device.position.z);
    right.quaternion.set(
      Math.cos(yaw) * Math.sin(pitch),
      Math.sin(yaw) * Math.cos(pitch),
      -Math.sin(yaw) * Math.sin(pitch),
      Math.cos(yaw) * Math.cos(pitch),
    );
  });
  await xrFrames(8);
  await page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await xrFrames(12);
  await page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
  await xrFrames(6);
  await atNode(page, 'ne');
  await page.evaluate(() => device.activeSession.end());
  await page.getByRole('button', { name: 'I rummet' }).waitFor();
  expect(new URL(page.url()).searchParams.get('node')).toBe('ne');
  expect(await guest.problems()).toEqual([]);
  expect(guest.foreign).toEqual([]);
}, 150_000);
