import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { turnBetween } from '../../src/tour/angles.ts';
import { type DressingRoom, eyes, openDressingRoom, type Wearer } from './dressingRoom.ts';
import type { Fixture } from './fixture.tsx';

declare const fixture: Fixture;

vi.setConfig({ testTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('formats');
});
afterAll(() => room.close());

/** Turns a flat screen's view. */
async function look(wearer: Wearer, compass: number, pitch = 0): Promise<void> {
  await wearer.page.evaluate((to) => fixture.turn(fixture.visit.pose, to), { compass, pitch });
}

type Seen = Awaited<ReturnType<Wearer['read']>>[number];

/** Waits until what is seen there is right; what it was instead is told. */
async function shows(wearer: Wearer, at: [number, number], right: (seen: Seen) => boolean) {
  const seen = async () => {
    const [one] = await wearer.read(at);
    return one && right(one) ? 'right' : one;
  };
  await expect.poll(seen, { timeout: 30_000 }).toBe('right');
}

const near = (a: number, b: number, degrees: number) => Math.abs(turnBetween(a, b)) < degrees;

const directions = [
  [0, 0],
  [90, 0],
  [-90, 0],
  [180, 0],
] as const;

for (const form of ['over', 'beside', 'cube', 'film'])
  test(`four directions of ${form} show what lies there, on a flat screen`, async () => {
    const wearer = await room.open(form);
    for (const [compass, pitch] of directions) {
      await look(wearer, compass, pitch);
      // beside the middle, where the seam would be of two minds
      await shows(
        wearer,
        [360, 180],
        (seen) => seen.room === 'n' && near(seen.yaw, compass + 7, 5) && near(seen.pitch, 0, 4),
      );
    }
    await look(wearer, 0, 60);
    await shows(wearer, [320, 180], ({ pitch }) => near(pitch, 60, 4));
    expect(wearer.problems).toEqual([]);
    await wearer.close();
  });

for (const form of ['partial', 'covers'])
  test(`${form} lies where it was taken, and the rest is dark`, async () => {
    const wearer = await room.open(form);
    for (const compass of [0, 60, -60]) {
      await look(wearer, compass, 0);
      await shows(
        wearer,
        [320, 180],
        ({ yaw, pitch }) => near(yaw, compass, 6) && near(pitch, 0, 4),
      );
    }
    await look(wearer, 180, 0);
    // the dark of the page: next to no red and green
    await shows(wearer, [320, 180], ({ yaw, pitch }) => yaw < -140 && pitch < -70);
    await wearer.close();
  });

for (const form of ['over', 'beside'])
  test(`each eye sees its own picture of ${form} in a headset`, async () => {
    const wearer = await room.open(form);
    await wearer.enter();
    await wearer.look({ compass: 90, pitch: 0 });
    await wearer.page.waitForTimeout(1500);
    await wearer.frames(3);
    const [left, right] = await wearer.read(...eyes);
    expect([left?.room, right?.room]).toEqual(['n', 'ne']);
    for (const eye of [left, right])
      expect(Math.abs(turnBetween(eye?.yaw ?? 0, 90))).toBeLessThan(8);
    await wearer.close();
  });

test('a mono panorama is one picture for both eyes', async () => {
  const wearer = await room.open('cube');
  await wearer.enter();
  await wearer.page.waitForTimeout(1500);
  await wearer.frames(3);
  const seen = await wearer.read(...eyes);
  expect(seen.map((eye) => eye.room)).toEqual(['n', 'n']);
  await wearer.close();
});
