import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DressingRoom, openDressingRoom, type Wearer } from '../xr/dressingRoom.ts';
import type { Fixture } from '../xr/fixture.tsx';
import { brightness, difference, freeTime, holdTime, passTime, type Sight, see } from './sight.ts';

declare const fixture: Fixture;

vi.setConfig({ testTimeout: 300_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('solid', { still: true });
});
afterAll(() => room.close());

/** Milliseconds between two frames that are looked at, and as many of them as a walk may last, and more. */
const frame = 35;
const frames = 18;

/** Stands in a room, knows its geometry, and sees all of it. */
async function stand({ page, until }: Wearer, node: string, yaw: number): Promise<void> {
  await page.evaluate(
    (to) =>
      fixture.visit.dispatch(
        { type: 'node/goto', node: to.node, look: { yaw: to.yaw, pitch: 0 } },
        'address',
      ),
    { node, yaw },
  );
  await page.waitForFunction((id) => {
    const { place, level, heading } = fixture.visit.get();
    return place === id && level === 'sharp' && heading === null && fixture.furnished();
  }, node);
  await until(({ look }) => look === null);
  for (let [before, now] = [await see(page), await see(page)]; difference(before, now) > 0; )
    [before, now] = [now, await see(page)];
}

/** What is seen from one room to the next, in frames that are so many milliseconds of the page's own time apart. */
async function walk(wearer: Wearer, to: string, every = frame, count = frames): Promise<Sight[]> {
  const { page } = wearer;
  await holdTime(page);
  const seen = [await see(page)];
  await page.evaluate(
    (node) => fixture.visit.dispatch({ type: 'link/follow', to: node }, 'pointer'),
    to,
  );
  await page.waitForFunction((node) => fixture.visit.get().place === node, to);
  for (let step = 0; step < count; step += 1) {
    seen.push(await see(page));
    await passTime(page, every);
  }
  // and when it must be over
  await passTime(page, 2000);
  seen.push(await see(page));
  await freeTime(page);
  return seen;
}

/** Rows by which the dark line at eye height is not where it belongs, in the middle: of most columns. */
function horizon({ data, width, height }: Sight): number {
  const off: number[] = [];
  for (let x = 0; x < width; x += 4) {
    let [sum, weight] = [0, 0];
    for (let y = height / 2 - 30; y < height / 2 + 30; y += 1) {
      const at = (y * width + x) * 3;
      const dark = Math.max(0, 70 - (data[at] ?? 0) - ((data[at + 2] ?? 0) - 25) / 4);
      sum += dark * (y + 0.5 - height / 2);
      weight += dark;
    }
    if (weight > 60) off.push(sum / weight);
  }
  off.sort((a, b) => a - b);
  return off.length > width / 16 ? (off[off.length >> 1] ?? Number.NaN) : Number.NaN;
}

describe.each([['hall', 'shop', 90]])('from %s to %s', (from, to, yaw) => {
  let seen: Sight[];
  let bare: Sight[];
  beforeAll(async () => {
    const wearer = await room.open(to);
    await stand(wearer, to, yaw);
    await stand(wearer, from, yaw);
    seen = await walk(wearer, to);
    await stand(wearer, from, yaw);
    await wearer.page.evaluate(() => fixture.bare());
    bare = await walk(wearer, to);
    expect(wearer.problems).toEqual([]);
    await wearer.close();
  }, 900_000);

  test('the rooms’ geometry has no hole, even where nothing stands behind it', () => {
    expect(Math.max(...seen.map(({ holes }) => holes))).toBe(0);
    // at rest the picture is flat, and all of it stands behind
    const walking = bare.filter(({ holes }) => holes < 0.9);
    expect(walking.length).toBeGreaterThan(10);
    for (const [step, { holes }] of walking.entries())
      expect(holes, `frame ${step}`).toBeLessThan(0.005);
  });

  test('the horizon stays where it is', () => {
    const lines = seen.map(horizon);
    for (const [step, line] of lines.entries())
      if (!Number.isNaN(line)) expect(Math.abs(line), `frame ${step}`).toBeLessThan(1);
    expect(lines.filter((line) => !Number.isNaN(line)).length).toBeGreaterThan(12);
  });

  test('nothing flashes: no frame stands out of those before and after it', () => {
    const light = seen.map(brightness);
    for (let step = 1; step < seen.length - 1; step += 1) {
      const around = [light[step - 1] ?? 0, light[step + 1] ?? 0];
      expect(light[step], `frame ${step}`).toBeGreaterThan(Math.min(...around) - 3);
      expect(light[step], `frame ${step}`).toBeLessThan(Math.max(...around) + 3);
      expect(flashing(seen, step), `frame ${step}`).toBeLessThan(0.02);
    }
  });

  test('it is a movement of 300 to 700 milliseconds', () => {
    const last = seen.at(-1);
    if (!last) throw new Error('nothing was seen');
    const left = seen.map((one) => difference(one, last));
    // the first picture is from before, the second from the walk's beginning
    const at = (milliseconds: number) => left[1 + milliseconds / frame] ?? Number.NaN;
    expect(at(280)).toBeGreaterThan(1);
    // its tiles may still be getting sharp
    expect(at(595)).toBeLessThan(0.5);
    // it begins where one stood
    const [before, first] = seen;
    if (before && first) expect(difference(before, first)).toBeLessThan(1);
  });
});

/** The part of a frame, 0 to 1, that is unlike the frames before and after it, which are like each other. */
function flashing(seen: readonly Sight[], step: number): number {
  const [before, now, after] = [seen[step - 1], seen[step], seen[step + 1]];
  if (!before || !now || !after) return 0;
  let count = 0;
  for (let at = 0; at < now.data.length; at += 3) {
    let [same, least] = [0, 0];
    for (let part = at; part < at + 3; part += 1) {
      const [a, b, c] = [before.data[part] ?? 0, now.data[part] ?? 0, after.data[part] ?? 0];
      same += Math.abs(a - c);
      least += Math.min(Math.abs(a - b), Math.abs(b - c));
    }
    if (least > 90 && same < 45) count += 1;
  }
  return (count * 3) / now.data.length;
}

describe('in a headset', () => {
  async function worn(): Promise<Wearer> {
    const wearer = await room.open('shop');
    await stand(wearer, 'hall', 90);
    await wearer.enter();
    await wearer.hold('nothing');
    await wearer.page.waitForFunction(() => fixture.depth() === 1);
    return wearer;
  }

  test('a walk is a fade through dark in which nothing moves', async () => {
    const wearer = await worn();
    const seen = await walk(wearer, 'shop', 20, 40);
    await wearer.close();
    const [first] = seen;
    if (!first) throw new Error('nothing was seen');
    const light = seen.map(brightness);
    const at = (step: number) => light[step] ?? Number.NaN;
    const dark = light.indexOf(Math.min(...light));
    // one of the samples falls into the dark
    expect(at(dark)).toBeLessThan(1);
    expect(dark).toBeGreaterThan(2);
    expect(dark).toBeLessThan(38);
    for (let step = 1; step <= dark; step += 1) {
      expect(at(step), `frame ${step}`).toBeLessThan(at(step - 1) + 0.5);
      // the same picture with less light, and not another
      const part = at(step) / at(0);
      const dimmed = {
        ...first,
        data: Buffer.from(first.data.map((one) => Math.round(one * part))),
      };
      expect(difference(dimmed, seen[step] ?? first), `frame ${step} moves`).toBeLessThan(2);
    }
    for (let step = dark + 1; step < light.length; step += 1)
      expect(at(step), `frame ${step}`).toBeGreaterThan(at(step - 1) - 0.5);
  });

  test('it is a movement for whoever chose that, and never dark', async () => {
    const wearer = await worn();
    await wearer.page.evaluate(() =>
      fixture.visit.dispatch(
        { type: 'settings/change', change: { walkInHeadset: true } },
        'button',
      ),
    );
    const seen = await walk(wearer, 'shop', 60, 12);
    await wearer.close();
    const light = seen.map(brightness);
    expect(Math.min(...light)).toBeGreaterThan(Math.min(light[0] ?? 0, light.at(-1) ?? 0) - 8);
    // neither the one picture nor the other: the visitor is on the way
    const [first, last] = [seen[0], seen.at(-1)];
    if (!first || !last) throw new Error('nothing was seen');
    const between = seen.filter((one) => difference(one, first) > 2 && difference(one, last) > 2);
    expect(between.length).toBeGreaterThan(2);
  });
});
