import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { routeBetween } from '../../src/scene/room/route.ts';
import { nodeOf, tourSchema } from '../../src/tour/tour.ts';
import { atNode, closeBrowser, frames, visitSite } from '../browser.ts';

afterAll(closeBrowser);

/** Time stands still where the test says so. */
const timeInHand = `
  const real = performance.now.bind(performance);
  let held = null;
  performance.now = () => held ?? real();
  globalThis.hold = (after) => { held = after === null ? null : (held ?? real()) + after; };
`;
declare const hold: (after: number | null) => void;

const size = { width: 640, height: 360 };
const steps = 14;
const output = join(import.meta.dirname, '../output/walk');

async function see(page: { screenshot(): Promise<Buffer> }) {
  const shot = await page.screenshot();
  const { data } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { shot, data };
}

test('a walk through a door is one calm movement: no flash, no hole, nothing turns back', async () => {
  const guest = await visitSite('/?tour=solid&node=hall&yaw=90&pitch=0', {
    viewport: size,
    before: timeInHand,
  });
  const { page } = guest;
  const ground = page.waitForResponse(/depth\/shop\..*\.bin$/);
  await atNode(page, 'hall');
  await ground;
  await page.addStyleTag({
    content: `.indenfor > :not([data-indenfor-view]) { visibility: hidden } body, .indenfor { background: #f0f !important }`,
  });
  await page.waitForTimeout(500);
  const before = await see(page);
  await page.evaluate(() => hold(0));
  await page
    .getByRole('button', { name: 'Værksted', includeHidden: true })
    .first()
    .dispatchEvent('click');
  await atNode(page, 'shop', 'preview');
  await frames(page, 6);
  const seen = [before];
  await mkdir(output, { recursive: true });
  for (let step = 0; step <= steps; step += 1) {
    seen.push(await see(page));
    await writeFile(join(output, `${String(step).padStart(2, '0')}.png`), seen.at(-1)?.shot ?? '');
    await page.evaluate((after) => hold(after), 720 / steps);
    await frames(page, 3);
  }
  await page.evaluate(() => hold(null));
  await atNode(page, 'shop');
  await page.waitForTimeout(300);
  const last = (await see(page)).data;
  const first = before.data;
  const brightness = (data: Buffer) => data.reduce((sum, part) => sum + part, 0) / data.length;
  const [a, b] = [brightness(first), brightness(last)];
  const apart = seen.map(
    ({ data }) =>
      data.reduce((sum, part, at) => sum + Math.abs(part - (last[at] ?? 0)), 0) / data.length,
  );
  for (const [step, { data }] of seen.entries()) {
    let holes = 0;
    for (let at = 0; at < data.length; at += 3)
      if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 60 && (data[at + 2] ?? 0) > 200)
        holes += 1;
    expect(holes / (size.width * size.height), `holes of frame ${step}`).toBeLessThan(0.005);
    expect(brightness(data), `frame ${step} flashes`).toBeGreaterThan(Math.min(a, b) - 12);
    expect(brightness(data), `frame ${step} flashes`).toBeLessThan(Math.max(a, b) + 12);
  }
  // nearer to the next room with every frame, but for a little that parallax may add
  for (let step = 1; step < apart.length; step += 1)
    expect(apart[step], `frame ${step} turns back`).toBeLessThan((apart[step - 1] ?? 0) * 1.12 + 2);
  // it is a movement, not a cut
  const moved = apart.slice(1).map((one, step) => (apart[step] ?? 0) - one);
  expect(Math.max(...moved)).toBeLessThan(0.6 * (apart[0] ?? 0));
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});

test('every way in the shipped tour is walked smoothly and ends where the next room begins', () => {
  const file = join(import.meta.dirname, '../../assets/tours/en-verden-indenfor/tour.json');
  const tour = tourSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const from of Object.keys(tour.nodes))
    for (const { to } of nodeOf(tour, from).links) {
      const route = routeBetween(tour, from, to);
      if (!route) throw new Error(`no way from ${from} to ${to}`);
      let before = route.gone(0, [0, 0, 0]);
      expect(Math.hypot(...before)).toBeCloseTo(0);
      const ways = Array.from({ length: 50 }, (_, i) => (i + 1) / 50);
      const strides = ways.map((way) => {
        const here = route.gone(way, [0, 0, 0]);
        const stride = Math.hypot(...here.map((part, axis) => part - (before[axis] ?? 0)));
        before = here;
        return stride;
      });
      expect(Math.max(...strides), `${from} to ${to}`).toBeLessThan(0.05 * (route.length + 2));
      expect(Math.hypot(...route.left(1, [0, 0, 0]))).toBeCloseTo(0);
    }
});
