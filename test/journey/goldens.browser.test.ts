import { afterAll, it } from 'vitest';
import { atNode, closeBrowser, frames, type GuestOptions, visitSite } from '../browser.ts';
import { expectGolden } from '../golden.ts';

const phone: GuestOptions = { viewport: { width: 390, height: 844 }, touch: true };
const desk: GuestOptions = { viewport: { width: 1280, height: 720 } };

afterAll(closeBrowser);

it.each([
  ['hall-desk', 'hall', desk],
  ['yard-desk', 'yard', desk],
  ['hall-phone', 'hall', phone],
  ['yard-phone', 'yard', phone],
])('%s looks as it did', async (name, node, options) => {
  const guest = await visitSite(`/?tour=two-rooms&node=${node}`, {
    ...options,
    reducedMotion: true,
  });
  const { page } = guest;
  await atNode(page, node);
  // The name of the room steps back after three seconds.
  await page.waitForTimeout(4000);
  await frames(page, 2);
  const shot = await page.screenshot();
  await guest.close();
  await expectGolden(shot, `${name}.png`);
});
