import sharp from 'sharp';
import { exit, roomColours } from '../panoramas/identity.ts';
import { viewport } from './browser.ts';
import type { Frame } from './screencast.ts';

const { width, height } = viewport;
const focal = width / 2;
const radians = Math.PI / 180;
const block = 40;

/** Where a direction is on screen in the first view, 90 degrees across. */
export function onScreen(yaw: number, pitch: number): { x: number; y: number } {
  return {
    x: width / 2 + focal * Math.tan(yaw * radians),
    y: height / 2 - (focal * Math.tan(pitch * radians)) / Math.cos(yaw * radians),
  };
}

/** Which panorama is on screen, by the colour in the middle of its patch; -1 when none. */
export async function roomOnScreen(picture: Buffer): Promise<number> {
  const data = await sharp(picture)
    .extract({ left: width / 2 - 30, top: 255, width: 60, height: 25 })
    .resize(1, 1, { kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const [red = 0, green = 0, blue = 0] = data;
  const distances = roomColours.map(([r, g, b]) => Math.hypot(r - red, g - green, b - blue));
  const least = Math.min(...distances);
  return least < 75 ? distances.indexOf(least) : -1;
}

/** Everything but the exits' marks with their names, and a bar that a viewer may have below. */
const compared = blocksBut([-exit.yaw, exit.yaw].map((yaw) => onScreen(yaw, exit.pitch)));

function blocksBut(marks: { x: number; y: number }[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (let top = 0; top + block <= height - 80; top += block)
    for (let left = 0; left + block <= width; left += block) {
      const marked = marks.some(
        ({ x, y }) => Math.abs(left + block / 2 - x) < 130 && Math.abs(top + block / 2 - y) < 90,
      );
      if (!marked) blocks.push([left, top]);
    }
  return blocks;
}

/** The compared block that differs most: mean difference of grey, 0 to 255. */
export function largestDifference(a: Buffer, b: Buffer): number {
  let largest = 0;
  for (const [left, top] of compared) {
    let sum = 0;
    for (let y = top; y < top + block; y += 2)
      for (let x = left; x < left + block; x += 2) {
        const at = y * width + x;
        sum += Math.abs((a[at] as number) - (b[at] as number));
      }
    largest = Math.max(largest, sum / (block / 2) ** 2);
  }
  return largest;
}

export function grey(picture: Buffer): Promise<Buffer> {
  return sharp(picture).greyscale().raw().toBuffer();
}

/** How a room came on screen. Milliseconds after `from`. */
export interface Coming {
  /** the room's own colour is seen */
  visible: number;
  /** from here on no part of the picture changes any more */
  sharp: number;
}

/**
 * @param frames up to the moment when the picture had settled
 * @param from epoch milliseconds
 * @returns null when the room was never seen
 */
export async function comingOf(
  frames: Frame[],
  from: number,
  room: number,
): Promise<Coming | null> {
  const seen = frames.filter(({ at }) => at >= from - 1);
  const last = seen.at(-1);
  if (!last || (await roomOnScreen(last.jpeg)) !== room) return null;
  const settled = await grey(last.jpeg);
  let sharpAt = last.at;
  for (const { at, jpeg } of seen.slice(0, -1).reverse()) {
    if (largestDifference(await grey(jpeg), settled) >= 3) break;
    sharpAt = at;
  }
  for (const { at, jpeg } of seen)
    if ((await roomOnScreen(jpeg)) === room) return { visible: at - from, sharp: sharpAt - from };
  return null;
}
