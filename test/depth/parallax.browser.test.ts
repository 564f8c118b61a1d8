import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cameras, farWall, pillar, stripe } from '../packs/solid.ts';
import { type DressingRoom, openDressingRoom, type Wearer } from '../xr/dressingRoom.ts';
import type { Fixture } from '../xr/fixture.tsx';
import {
  apart,
  cubeTone,
  type Eye,
  edgeAt,
  eyes,
  holdTime,
  moveHead,
  passTime,
  pillarTone,
  see,
  seenAt,
  seeSettled,
  settle,
  stripeTone,
} from './sight.ts';

declare const fixture: Fixture;
declare const device: {
  position: { set(x: number, y: number, z: number): void };
  recenter(): void;
};

vi.setConfig({ testTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('solid', { still: true });
});
afterAll(() => room.close());

const both: Eye[] = ['left', 'right'];
/** Metres ahead of the capture point, and to the right of it. */
const near = { away: cameras.hall[2] - pillar.to[2], edges: [pillar.from[0], pillar.to[0]] };
const far = { away: farWall, edges: [stripe.from[0], stripe.to[0]] };

async function wornIn(node: string): Promise<Wearer> {
  const wearer = await room.open(node);
  await wearer.enter();
  await wearer.hold('nothing');
  await deep(wearer);
  return wearer;
}

async function deep({ page, frames }: Wearer): Promise<void> {
  await page.waitForFunction(() => fixture.depth() === 1);
  await frames(3);
}

/** Where each eye sees the edges of the pillar, and of the stripe on the wall behind it. */
async function edgesOf({ page }: Wearer, head = { right: 0, ahead: 0 }) {
  const seen = await see(page);
  return both.map((eye) => ({
    eye,
    near: near.edges.map((x) =>
      edgeAt(seen, pillarTone, seenAt(eye, x - head.right, near.away - head.ahead)),
    ),
    far: far.edges.map((x) =>
      edgeAt(seen, stripeTone, seenAt(eye, x - head.right, far.away - head.ahead)),
    ),
  }));
}

test('the eyes differ as the geometry says, near and far', async () => {
  const wearer = await wornIn('hall');
  const [left, right] = await edgesOf(wearer);
  for (const [i, x] of (left?.near ?? []).entries()) {
    const disparity = x - eyes.left - ((right?.near[i] ?? 0) - eyes.right);
    expect(Math.abs(disparity - (eyes.focal * apart) / near.away)).toBeLessThan(1);
  }
  for (const [i, x] of (left?.far ?? []).entries()) {
    const disparity = x - eyes.left - ((right?.far[i] ?? 0) - eyes.right);
    expect(Math.abs(disparity - (eyes.focal * apart) / far.away)).toBeLessThan(1);
  }
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('a head that moves sees near things move more than far ones, as much as they do', async () => {
  const wearer = await wornIn('hall');
  for (const [right, ahead] of [
    [0.1, 0],
    [-0.2, 0],
    [0.22, 0.15],
    [0, -0.25],
  ] as const) {
    await moveHead(wearer, right, 0, -ahead);
    for (const { eye, near: pillars, far: stripes } of await edgesOf(wearer, { right, ahead })) {
      for (const [i, x] of near.edges.entries())
        expect(
          Math.abs((pillars[i] ?? 0) - seenAt(eye, x - right, near.away - ahead)),
          `the pillar from ${right}, ${ahead}`,
        ).toBeLessThan(1);
      for (const [i, x] of far.edges.entries())
        expect(
          Math.abs((stripes[i] ?? 0) - seenAt(eye, x - right, far.away - ahead)),
          `the stripe from ${right}, ${ahead}`,
        ).toBeLessThan(1);
    }
  }
  await wearer.close();
});

test('a metre beside a metre of the picture is as large, and as far away', async () => {
  const wearer = await wornIn('hall');
  const cube = { from: 0.6, to: 1.6 };
  await wearer.page.evaluate((at) => fixture.put(at), [
    (cube.from + cube.to) / 2,
    0,
    -near.away - 0.5,
  ] as [number, number, number]);
  for (const right of [0, 0.2]) {
    await moveHead(wearer, right);
    const seen = await see(wearer.page);
    const widths = both.map((eye) => {
      const [a = 0, b = 0] = near.edges.map((x) =>
        edgeAt(seen, pillarTone, seenAt(eye, x - right, near.away), 10),
      );
      const [c = 0, d = 0] = [cube.from, cube.to].map((x) =>
        edgeAt(seen, cubeTone, seenAt(eye, x - right, near.away), 10),
      );
      expect(Math.abs(b - a - (d - c)), `${eye} eye`).toBeLessThan(1);
      // the gap between them is as wide as they stand apart
      expect(Math.abs(c - b - (eyes.focal * 0.1) / near.away), `${eye} eye`).toBeLessThan(1);
      return { pillar: a, cube: c };
    });
    const [left, other] = widths;
    const turned = (name: 'pillar' | 'cube') => (left?.[name] ?? 0) - (other?.[name] ?? 0);
    expect(Math.abs(turned('pillar') - turned('cube'))).toBeLessThan(1);
  }
  await wearer.close();
});

test('beyond 30 centimetres the room goes flat, less and less deep with every step', async () => {
  const wearer = await wornIn('hall');
  await holdTime(wearer.page);
  // the one that hides the wall, and behind which nothing comes into view
  const [edge = 0] = near.edges;
  const shifts: number[] = [];
  for (const right of [0.2, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.7]) {
    await moveHead(wearer, right);
    await settle(wearer);
    const seen = await see(wearer.page);
    shifts.push(seenAt('left', edge, near.away) - edgeAt(seen, pillarTone, 104, 36));
  }
  const whole = (eyes.focal * 0.3) / near.away;
  expect(Math.abs((shifts[0] ?? 0) - (eyes.focal * 0.2) / near.away)).toBeLessThan(1);
  expect(Math.abs((shifts[1] ?? 0) - whole)).toBeLessThan(1);
  for (let step = 3; step < shifts.length; step += 1)
    expect(shifts[step], `step ${step} of ${shifts}`).toBeLessThan((shifts[step - 1] ?? 0) + 0.7);
  // the flat picture is far away, where eyes hardly differ, and a head's way is next to nothing
  const flat = (eyes.focal * apart) / 2 / near.away;
  for (const shift of shifts.slice(-2)) expect(Math.abs(shift - flat)).toBeLessThan(3);
  await wearer.close();
});

test('a quick head sees the room go flat in half a second and no faster, and deep again', async () => {
  const wearer = await wornIn('hall');
  const { page } = wearer;
  const [edge = 0] = near.edges;
  await holdTime(page);
  await moveHead(wearer, 0.6);
  // what is seen from there gets sharp before it gets flat
  await seeSettled(page);
  const deepest = seenAt('right', edge - 0.6, near.away);
  const places: number[] = [];
  for (let time = 0; time <= 600; time += 50) {
    places.push(edgeAt(await see(page), pillarTone, deepest + 28, 39));
    await passTime(page, 50);
    await wearer.frames(1);
  }
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  expect(Math.abs(first - deepest)).toBeLessThan(1);
  expect(last - first).toBeGreaterThan(45);
  for (let step = 1; step < places.length; step += 1) {
    const moved = (places[step] ?? 0) - (places[step - 1] ?? 0);
    expect(moved, `step ${step} of ${places}`).toBeGreaterThan(-0.7);
    expect(moved, `step ${step} of ${places}`).toBeLessThan((last - first) * 0.16);
  }
  await moveHead(wearer, 0);
  await settle(wearer);
  const [left] = await edgesOf(wearer);
  for (const [i, x] of near.edges.entries())
    expect(Math.abs((left?.near[i] ?? 0) - seenAt('left', x, near.away))).toBeLessThan(1);
  await wearer.close();
});

test('the eye begins at the capture point, and is put there again by a reset', async () => {
  const wearer = await wornIn('hall');
  const atHome = async () => {
    for (const { eye, near: pillars, far: stripes } of await edgesOf(wearer)) {
      for (const [i, x] of near.edges.entries())
        expect(Math.abs((pillars[i] ?? 0) - seenAt(eye, x, near.away))).toBeLessThan(1);
      for (const [i, x] of far.edges.entries())
        expect(Math.abs((stripes[i] ?? 0) - seenAt(eye, x, far.away))).toBeLessThan(1);
    }
  };
  await atHome();
  await wearer.page.evaluate(() => {
    device.position.set(0.9, 1.2, 0.7);
    device.recenter();
  });
  await wearer.frames(3);
  await deep(wearer);
  await atHome();
  await wearer.close();
});

test('a photograph in its box is as deep as the walls are', async () => {
  const wearer = await wornIn('photo');
  const right = 0.25;
  await moveHead(wearer, right);
  const seen = await see(wearer.page);
  // the picture shows the pillar, which the box paints on the wall behind it
  for (const eye of both)
    for (const x of near.edges) {
      const painted = seenAt(eye, (x * farWall) / near.away - right, farWall);
      expect(Math.abs(edgeAt(seen, pillarTone, painted) - painted)).toBeLessThan(1);
    }
  await wearer.close();
});
