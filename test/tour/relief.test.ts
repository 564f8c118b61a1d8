import { expect, test, vi } from 'vitest';
import { type Box, boxDepth } from '../../src/studio/depth/cells.ts';
import { reliefOf, triangleLimit } from '../../src/studio/depth/relief.ts';
import { read } from '../../src/tour/relief/bytes.ts';
import { distanceAt, type Relief } from '../../src/tour/relief/distances.ts';
import { assemble } from '../../src/tour/relief/relief.ts';

vi.setConfig({ testTimeout: 60_000 });

const box: Box = { width: 4, depth: 6, height: 2.6, eye: 1.5, right: 0.5, forward: 0 };
const make = (pixels: Float32Array) => {
  const { bytes } = reliefOf(pixels);
  return { bytes, relief: assemble(read(bytes)) };
};

/** The share of the panorama that triangles cover, each point counted as often as it is covered. */
function covered({ at, near, index }: Relief): number {
  let area = 0;
  for (let i = 0; i < index.length; i += 3) {
    const [a = 0, b = 0, c = 0] = index.subarray(i, i + 3);
    if (Math.min(near[a] ?? 0, near[b] ?? 0, near[c] ?? 0) < 0) continue;
    const x = (vertex: number) => at[vertex * 2] ?? 0;
    const y = (vertex: number) => at[vertex * 2 + 1] ?? 0;
    // counterclockwise as seen, so that the mesh faces the camera
    area += ((x(b) - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (y(b) - y(a))) / -2;
  }
  return area;
}

test('a box comes back as the box it was, in few triangles and bytes', () => {
  const { bytes, relief } = make(boxDepth(box));
  expect(bytes.length).toBeLessThan(100_000);
  expect(relief.index.length / 3).toBeLessThan(30_000);
  // ahead, behind, left, right, up, down
  const wanted: [number, number, number][] = [
    [0.5, 0.5, 3],
    [0, 0.5, 3],
    [0.25, 0.5, 2.5],
    [0.75, 0.5, 1.5],
    [0.5, 0.001, 1.1],
    [0.5, 0.999, 1.5],
  ];
  for (const [u, v, metres] of wanted)
    expect(Math.abs(distanceAt(relief, u, v) / metres - 1)).toBeLessThan(0.03);
  // but for the poles' rows, where a triangle stands for a square
  expect(covered(relief)).toBeGreaterThan(0.984);
  expect(covered(relief)).toBeLessThan(1.0001);
});

test('something before a wall is a sheet of its own, and the wall goes on behind it', () => {
  const pixels = boxDepth(box);
  const across = Math.sqrt(pixels.length * 2);
  for (let y = 400; y < 620; y += 1) for (let x = 900; x < 1100; x += 1) pixels[y * across + x] = 1;
  const { relief } = make(pixels);
  expect(distanceAt(relief, 1000 / 2048, 0.5)).toBeCloseTo(1, 1);
  expect(distanceAt(relief, 850 / 2048, 0.5)).toBeGreaterThan(2.5);
  const { near, index, ray, at } = relief;
  for (let i = 0; i < index.length; i += 3) {
    const parts = [...index.subarray(i, i + 3)].map((vertex) => Math.abs(near[vertex] ?? 0));
    // no triangle leads from the one to the other
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(0.3);
  }
  const behind = [...near.keys()].filter((vertex) => (near[vertex] ?? 0) < 0);
  expect(behind.length).toBeGreaterThan(50);
  for (const vertex of behind) {
    expect(-(near[vertex] ?? 0)).toBeLessThan(0.7);
    // its colour is the edge's, its place inside what hides it
    const moved = Math.hypot(
      (ray[vertex * 2] ?? 0) - (at[vertex * 2] ?? 0),
      (ray[vertex * 2 + 1] ?? 0) - (at[vertex * 2 + 1] ?? 0),
    );
    expect(moved).toBeGreaterThan(0);
  }
});

test('what lies behind something has the colours beside its edge, where nothing of what is in front is blended in', () => {
  const pixels = boxDepth(box);
  const across = Math.sqrt(pixels.length * 2);
  const blocks = [
    { from: 940, to: 1000 },
    // between the two a strip of the wall, 6 pixels wide
    { from: 1006, to: 1060 },
  ];
  for (let y = 440; y < 580; y += 1)
    for (const { from, to } of blocks)
      for (let x = from; x < to; x += 1) pixels[y * across + x] = 0.6;
  const { near, at, ray } = make(pixels).relief;
  const level = [...near.keys()].filter(
    (vertex) => (near[vertex] ?? 0) < 0 && Math.abs((ray[vertex * 2 + 1] ?? 0) - 0.5) < 0.02,
  );
  expect(level.length).toBeGreaterThan(20);
  const strip = [];
  for (const vertex of level) {
    const x = (at[vertex * 2] ?? 0) * across;
    for (const { from, to } of blocks)
      expect(x < from - 0.9 || x > to + 0.9, `${x} is beside ${from} to ${to}`).toBe(true);
    if (x > 1000 && x < 1006) strip.push(x);
    // of the wall beside both blocks what is clear of them, whatever size its picture has
    else expect(Math.min(Math.abs(x - 940), Math.abs(x - 1060))).toBeGreaterThan(2.4);
  }
  expect(strip.length).toBeGreaterThan(0);
});

test('what lies behind something goes on to its middle, so that whoever walks past sees no gap', () => {
  const pixels = boxDepth(box);
  const across = Math.sqrt(pixels.length * 2);
  const [from, to] = [980, 1044];
  for (let y = 440; y < 580; y += 1)
    for (let x = from; x < to; x += 1) pixels[y * across + x] = 0.4;
  const { near, ray } = make(pixels).relief;
  const level = [...near.keys()].filter(
    (vertex) => (near[vertex] ?? 0) < 0 && Math.abs((ray[vertex * 2 + 1] ?? 0) - 0.5) < 0.02,
  );
  const columns = level.map((vertex) => (ray[vertex * 2] ?? 0) * across);
  const middle = (from + to) / 2;
  // from the left and from the right
  expect(Math.max(...columns.filter((x) => x < middle + 8))).toBeGreaterThan(middle - 3);
  expect(Math.min(...columns.filter((x) => x > middle - 8))).toBeLessThan(middle + 3);
  for (const x of columns) {
    expect(x).toBeGreaterThan(from);
    expect(x).toBeLessThan(to);
  }
});

test('a room that is nothing but edges keeps to its triangles', () => {
  const pixels = Float32Array.from({ length: 2048 * 1024 }, (_, i) => {
    const [x, y] = [i % 2048, Math.floor(i / 2048)];
    return (x * 7919 + y * 104729) % 97 < 48 ? 1 : 0.2;
  });
  const { relief } = make(pixels);
  expect(relief.index.length / 3).toBeLessThanOrEqual(triangleLimit);
});

test('a file that breaks off is refused', () => {
  const { bytes } = make(boxDepth(box));
  expect(() => read(bytes.subarray(0, bytes.length - 9))).toThrow(RangeError);
});
