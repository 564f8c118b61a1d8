import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { atNode, closeBrowser, frames, type GuestOptions, visitSite } from '../browser.ts';

const folder = join(import.meta.dirname, '../goldens');
const update = process.env.UPDATE === '1';
/** Fonts and rasterisers differ a little from machine to machine: pictures are compared small. */
const width = 320;

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
  const seen = await sharp(await page.screenshot())
    .resize(width)
    .removeAlpha()
    .png()
    .toBuffer();
  await guest.close();
  const file = join(folder, `${name}.png`);
  if (update) await sharp(seen).toFile(file);
  if (!existsSync(file)) throw new Error(`no golden ${file}: look at it with UPDATE=1 first`);
  const [a, b] = await Promise.all(
    [seen, file].map((one) => sharp(one).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b) throw new Error('two pictures are compared');
  expect(a.info).toMatchObject({ width: b.info.width, height: b.info.height });
  const differences = a.data.map((value, at) => Math.abs(value - (b.data[at] ?? 0)));
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const far = differences.filter((one) => one > 48).length / differences.length;
  expect(mean).toBeLessThan(4);
  expect(far).toBeLessThan(0.01);
});
