import type { Page } from 'playwright-core';
import type { TestPage } from '../browser.ts';

declare const device: TestPage['device'];

/** Frames of the emulated headset. */
export function xrFrames(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const session = device.activeSession;
        const step = (left: number) =>
          left ? session.requestAnimationFrame(() => step(left - 1)) : done();
        step(wanted);
      }),
    count,
  );
}

/** Points with the right hand, degrees to the left and up of where the headset first looked, and pulls the trigger. */
export async function press(page: Page, left: number, up: number): Promise<void> {
  await pull(page, left, up);
  await xrFrames(page, 6);
}

/** The same for a headset that what is pressed may end: waits for no frame after the trigger is let go. */
export async function pull(page: Page, left: number, up: number): Promise<void> {
  await page.evaluate(
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
  await xrFrames(page, 6);
  await page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await xrFrames(page, 3);
  await page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
}
