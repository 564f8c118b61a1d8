import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPage } from '../browser.ts';
import { cameras, farWall, pillar } from '../packs/solid.ts';
import { type DressingRoom, openDressingRoom, type Wearer } from './dressingRoom.ts';
import type { Fixture } from './fixture.tsx';

declare const device: TestPage['device'];
declare const fixture: Fixture;

vi.setConfig({ testTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('solid');
});
afterAll(() => room.close());

const front = pillar.to[2] - cameras.hall[2];
/** The pillar's upright edges at eye height, seen from the capture point. */
const edges = [-0.5, 0.5].map((x): [number, number, number] => [x, 0, front]);

async function deep(wearer: Wearer): Promise<void> {
  await wearer.page.waitForFunction(() => fixture.deep());
  await wearer.frames(3);
}

async function move(wearer: Wearer, x: number, y = 0, z = 0): Promise<void> {
  await wearer.page.evaluate(
    ([right, up, back]) => {
      const at = device.position;
      const home = (globalThis as unknown as { home?: number[] }).home ?? [at.x, at.y, at.z];
      Object.assign(globalThis, { home });
      at.set((home[0] ?? 0) + right, (home[1] ?? 0) + up, (home[2] ?? 0) + back);
    },
    [x, y, z] as const,
  );
  await wearer.frames(3);
}

/** Pixels by which an upright edge of the pillar is not where the geometry says, for each eye. */
async function misses(wearer: Wearer, point: [number, number, number]): Promise<number[]> {
  const wanted = await wearer.page.evaluate((at) => fixture.project(at), point);
  const { data, info } = await sharp(await wearer.page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const redness = (x: number, y: number) => {
    const at = (Math.round(y) * info.width + x) * info.channels;
    return (data[at] ?? 0) - (data[at + 1] ?? 0);
  };
  return wanted.map(([x, y]) => {
    const half = 75;
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = Math.floor(x) - 14; at < x + 14; at += 1) {
      const [a, b] = [redness(at, y) - half, redness(at + 1, y) - half];
      if (a * b > 0 || a === b) continue;
      // pixels are read in their middles
      const crossing = at + 0.5 + a / (a - b);
      if (Math.abs(crossing - x) < Math.abs(nearest)) nearest = crossing - x;
    }
    return nearest;
  });
}

test('both eyes see a metre as a metre, from the capture point and beside it', async () => {
  const wearer = await room.open('hall');
  await wearer.enter();
  await deep(wearer);
  for (const right of [0, 0.2, -0.25]) {
    await move(wearer, right, right / 3);
    for (const edge of edges)
      for (const miss of await misses(wearer, edge)) expect(Math.abs(miss)).toBeLessThan(1);
  }
  // the two eyes differ as far as the geometry says: a pair that agreed would miss by this much
  await move(wearer, 0);
  const [left, right] = await wearer.page.evaluate(([at]) => fixture.project(at), [
    edges[0] ?? [0, 0, 0],
  ] as const);
  const far = await wearer.page.evaluate((z) => fixture.project([-1, 0, z]), -farWall);
  const near = (left?.[0] ?? 0) - (right?.[0] ?? 0);
  expect(Math.abs(near - ((far[0]?.[0] ?? 0) - (far[1]?.[0] ?? 0)))).toBeGreaterThan(1.5);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('a head that moves away from the capture point sees the room go flat, and deep again', async () => {
  const wearer = await room.open('hall');
  await wearer.enter();
  await deep(wearer);
  await move(wearer, 0.8);
  await wearer.page.waitForFunction(() => !fixture.deep());
  await wearer.frames(2);
  const edge = edges[1] ?? [0, 0, 0];
  // flat, and 60 metres away, the edge is where the capture point saw it
  const flat = edge.map((part) => part * 25) as [number, number, number];
  for (const miss of await misses(wearer, flat)) expect(Math.abs(miss)).toBeLessThan(3);
  await move(wearer, 0);
  await deep(wearer);
  for (const miss of await misses(wearer, edge)) expect(Math.abs(miss)).toBeLessThan(1);
  await wearer.close();
});

test('a photograph in its box is as deep as the walls are', async () => {
  const wearer = await room.open('photo');
  await wearer.enter();
  await deep(wearer);
  await move(wearer, 0.25);
  // the picture shows the pillar, which the box paints on the wall behind it
  const scale = farWall / -front;
  const painted = (edges[1] ?? [0, 0, 0]).map((part) => part * scale) as [number, number, number];
  for (const miss of await misses(wearer, painted)) expect(Math.abs(miss)).toBeLessThan(1);
  await wearer.close();
});
