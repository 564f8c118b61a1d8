import type { Page } from 'playwright-core';
import { steady } from '../browser.ts';
import type { Wearer } from '../xr/dressingRoom.ts';
import type { Fixture } from '../xr/fixture.tsx';

declare const fixture: Fixture;
declare const device: {
  position: { x: number; y: number; z: number; set: Move };
  recenter(): void;
};
type Move = (x: number, y: number, z: number) => void;
declare const pass: (milliseconds: number) => void;
declare const free: () => void;

/** What is drawn: red, green and blue, top row first. */
export interface Sight {
  data: Buffer;
  /** the part of it that nothing was drawn on, 0 to 1 */
  holes: number;
  width: number;
  height: number;
}

export async function see(page: Page): Promise<Sight> {
  const { width, height, base64 } = await page.evaluate(() => fixture.picture());
  const pixels = Buffer.from(base64, 'base64');
  const data = Buffer.alloc(width * height * 3);
  let holes = 0;
  for (let i = 0; i < width * height; i += 1) {
    const from = ((height - 1 - Math.floor(i / width)) * width + (i % width)) * 4;
    pixels.copy(data, i * 3, from, from + 3);
    if ((pixels[from + 3] ?? 0) < 250) holes += 1;
  }
  return { data, width, height, holes: holes / (width * height) };
}

/** What is drawn once nothing changes any more: the finest tiles of where the head looks have come. */
export function seeSettled(page: Page): Promise<Sight> {
  return steady(
    () => see(page),
    (a, b) => a.data.equals(b.data),
    400,
  );
}

/** Metres between the eyes of the emulated headset. */
export const apart = 0.063;
/** Of each eye's picture: its middle, and pixels for something as large as it is far; the headset sees 90 degrees. */
export const eyes = { left: 160, right: 480, focal: 180, horizon: 180 } as const;
export type Eye = 'left' | 'right';

/** Across the window, where an eye sees a point that is `x` metres to the right and `away` metres ahead of the head. */
export function seenAt(eye: Eye, x: number, away: number): number {
  const own = eye === 'left' ? apart / 2 : -apart / 2;
  return eyes[eye] + (eyes.focal * (x + own)) / away;
}

/** What sets a thing apart from what is around it: a sum of red, green and blue, and its value half way between. */
export interface Tone {
  of(red: number, green: number, blue: number): number;
  half: number;
}
/** The pillar, the stripe and the cube of `solid`, before a green wall. */
export const pillarTone: Tone = { of: (red, green) => red - green, half: 65 };
export const stripeTone: Tone = { of: (red, _, blue) => blue - red, half: 90 };
export const cubeTone: Tone = { of: (red, _, blue) => blue - red, half: 137 };

/** Rows a little above the horizon, where no mark stands. */
const rows = [128, 132, 136, 140, 144, 148, 152] as const;

/** Where an upright edge is, within a few pixels of where it is looked for: pixels across the window, NaN for none. */
export function edgeAt({ data, width }: Sight, { of, half }: Tone, near: number, within = 16) {
  const from = Math.round(near) - within;
  const found = rows.flatMap((row) => {
    const values = Array.from({ length: within * 2 }, (_, i) => {
      const at = (row * width + from + i) * 3;
      return of(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    });
    const crossings = values.flatMap((value, i) => {
      const next = values[i + 1] ?? value;
      // pixels are read in their middles
      return value < half === next < half ? [] : [from + i + 0.5 + (half - value) / (next - value)];
    });
    return crossings.sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, 1);
  });
  found.sort((a, b) => a - b);
  return found.length > rows.length / 2 ? (found[found.length >> 1] ?? Number.NaN) : Number.NaN;
}

/** Puts the head so many metres to the right of where it was at first, up and back. */
export async function moveHead(wearer: Wearer, right: number, up = 0, back = 0): Promise<void> {
  await wearer.page.evaluate(
    (by) => {
      const { x, y, z } = device.position;
      const own = globalThis as unknown as { home?: [number, number, number] };
      own.home ??= [x, y, z];
      device.position.set(own.home[0] + by[0], own.home[1] + by[1], own.home[2] + by[2]);
    },
    [right, up, back] as const,
  );
  await wearer.frames(3);
}

/** Time stands still on the page from now on; `passTime` lets it go on for a while, `freeTime` for good. */
export async function holdTime(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = performance.now.bind(performance);
    let now = real();
    performance.now = () => now;
    const pass = (milliseconds: number): void => {
      now += milliseconds;
    };
    const free = (): void => {
      const ahead = Math.max(0, now - real());
      performance.now = () => real() + ahead;
    };
    Object.assign(globalThis, { pass, free });
  });
}

export async function freeTime(page: Page): Promise<void> {
  await page.evaluate(() => free());
}

export async function passTime(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((by) => pass(by), milliseconds);
}

/** Lets a headset's time pass until the room is as deep as it will be here. */
export async function settle({ page, frames }: Wearer): Promise<void> {
  const depth = () => page.evaluate(() => fixture.depth());
  for (let [before, now] = [Number.NaN, await depth()]; now !== before; ) {
    before = now;
    await passTime(page, 100);
    await frames(2);
    now = await depth();
  }
}

/** How different two pictures are: the mean of all values' differences, 0 to 255. */
export function difference(a: Sight, b: Sight): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1)
    sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / a.data.length;
}

/** The mean of all values, 0 to 255. */
export function brightness({ data }: Sight): number {
  return data.reduce((sum, one) => sum + one, 0) / data.length;
}
