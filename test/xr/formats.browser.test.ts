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

/** Turns a flat screen's view, and waits until what is seen there is sharp. */
async function look(wearer: Wearer, compass: number, pitch = 0): Promise<void> {
  await wearer.page.evaluate((to) => fixture.turn(fixture.visit.pose, to), { compass, pitch });
  await wearer.page.waitForTimeout(1200);
}

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
      const [seen] = await wearer.read([360, 180]);
      expect(seen?.room).toBe('n');
      expect(Math.abs(turnBetween(seen?.yaw ?? 0, compass + 7))).toBeLessThan(5);
      expect(Math.abs(seen?.pitch ?? 90)).toBeLessThan(4);
    }
    await look(wearer, 0, 60);
    const [up] = await wearer.read([320, 180]);
    expect(Math.abs((up?.pitch ?? 0) - 60)).toBeLessThan(4);
    expect(wearer.problems).toEqual([]);
    await wearer.close();
  });

for (const form of ['partial', 'covers'])
  test(`${form} lies where it was taken, and the rest is dark`, async () => {
    const wearer = await room.open(form);
    for (const compass of [0, 60, -60]) {
      await look(wearer, compass, 0);
      const [seen] = await wearer.read([320, 180]);
      expect(Math.abs(turnBetween(seen?.yaw ?? 0, compass))).toBeLessThan(6);
      expect(Math.abs(seen?.pitch ?? 90)).toBeLessThan(4);
    }
    await look(wearer, 180, 0);
    const [behind] = await wearer.read([320, 180]);
    // the dark of the page: next to no red and green
    expect(behind?.yaw).toBeLessThan(-140);
    expect(behind?.pitch).toBeLessThan(-70);
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
