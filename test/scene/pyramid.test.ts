import { PerspectiveCamera } from 'three';
import { expect, test, vi } from 'vitest';
import { createRequests } from '../../src/scene/bytes/requests.ts';
import { layersFor } from '../../src/scene/pyramid/budget.ts';
import { bestFirst, createFinest } from '../../src/scene/pyramid/finest.ts';
import { createGaze } from '../../src/scene/pyramid/gaze.ts';
import { keyOf, tilesSeen, wantedLevel } from '../../src/scene/pyramid/wanted.ts';
import { columnsOf, rowsOf, tileAt, tilesOf, topLevelOf, widthOf } from '../../src/tour/pyramid.ts';

function looking(compass: number, pitch: number, aspect = 16 / 9) {
  const vertical = (2 * Math.atan(1 / aspect) * 180) / Math.PI;
  const camera = new PerspectiveCamera(vertical, aspect, 0.05, 200);
  camera.rotation.set((pitch * Math.PI) / 180, (-compass * Math.PI) / 180, 0, 'YXZ');
  camera.updateMatrixWorld();
  camera.updateProjectionMatrix();
  return camera;
}

function gazeAt(cameras: PerspectiveCamera[], height: number) {
  const gaze = createGaze();
  gaze.look(cameras, height);
  return gaze;
}

test('a source gets the levels that hold its detail', () => {
  expect([512, 1024, 2048, 4096, 6000, 8192, 16384].map(topLevelOf)).toEqual([0, 0, 1, 2, 3, 3, 4]);
});

test('tiles cover the sphere once, and are hardly ever narrower than high', () => {
  for (const level of [0, 1, 2, 3, 4]) {
    const tiles = tilesOf(level);
    expect(new Set(tiles.map(keyOf)).size).toBe(tiles.length);
    for (let row = 0; row < rowsOf(level); row += 1) {
      const columns = columnsOf(level, row);
      expect(widthOf(level) % columns).toBe(0);
      // pixels a degree on the row's widest parallel: at least as many across as down, less than twice
      const edge = Math.min(
        Math.abs(row - rowsOf(level) / 2),
        Math.abs(row + 1 - rowsOf(level) / 2),
      );
      const stretched = columns / rowsOf(level) / 2 / Math.cos((edge / rowsOf(level)) * Math.PI);
      expect(stretched).toBeGreaterThanOrEqual(0.999);
      expect(stretched).toBeLessThan(2);
    }
  }
  expect(tileAt(2, -0.01, 0.5)).toEqual(tileAt(2, 0.99, 0.5));
  expect(tileAt(2, 0.2, 1)).toEqual({ level: 2, row: 7, column: 1 });
});

test('the level has a pixel for each of the screen’s, and no more than it takes', () => {
  // 1280 pixels over 90 degrees: 640 for a radian in the middle, 4021 around
  expect(wantedLevel(640, 4)).toBe(2);
  expect(wantedLevel(960, 4)).toBe(3);
  expect(wantedLevel(960, 2)).toBe(2);
  expect(wantedLevel(100, 4)).toBe(0);
  const gaze = gazeAt([looking(0, 0)], 720);
  expect(gaze.pixelsPerRadian).toBeCloseTo(640);
});

test('what is seen is wanted, the middle first, across the seam and at the poles', () => {
  const level = 2;
  const ahead = tilesSeen(gazeAt([looking(0, 0)], 720), level, 0);
  const [first] = ahead;
  expect([7, 8]).toContain(first?.column);
  expect(ahead.length).toBeLessThan(30);
  const behind = tilesSeen(gazeAt([looking(180, 0)], 720), level, 0);
  const columns = new Set(behind.filter(({ row }) => row === 3).map(({ column }) => column));
  for (const column of [14, 15, 0, 1]) expect(columns).toContain(column);
  expect(columns).not.toContain(8);
  const turned = tilesSeen(gazeAt([looking(180, 0)], 720), level, 180);
  expect(turned.map(({ key }) => key).sort()).toEqual(ahead.map(({ key }) => key).sort());
  const up = tilesSeen(gazeAt([looking(30, 85)], 720), level, 0);
  expect(new Set(up.filter(({ row }) => row === 0).map(({ column }) => column)).size).toBe(8);
});

test('a cell shows the level wanted, else a finer one, else the next coarser, else the preview', () => {
  expect(bestFirst(2, 4)).toEqual([2, 3, 4, 1]);
  expect(bestFirst(0, 2)).toEqual([1, 2]);
  const finest = createFinest(3);
  const here = new Map([
    [keyOf({ level: 1, row: 2, column: 0 }), 7],
    [keyOf({ level: 2, row: 4, column: 1 }), 8],
    [keyOf({ level: 3, row: 0, column: 1 }), 9],
  ]);
  finest.update(2, (key) => here.get(key));
  const { data, width } = finest.texture.image as unknown as { data: Uint8Array; width: number };
  const cell = (column: number, row: number) => [
    ...data.subarray((row * width + column) * 4, (row * width + column) * 4 + 3),
  ];
  expect(cell(0, 8)).toEqual([7, 1, 0]);
  expect(cell(2, 8)).toEqual([8, 2, 0]);
  expect(cell(4, 0)).toEqual([9, 3, 2]);
  expect(cell(0, 0)).toEqual([0, 0, 0]);
});

test('the budget grows with the picture, not with the tour, and a phone spends less', () => {
  const flat = { handheld: false, immersed: false };
  const small = layersFor({ width: 1280, height: 720, ...flat });
  expect(small * 258 * 258 * 4).toBeLessThan(18e6);
  expect(layersFor({ width: 3840, height: 2160, ...flat })).toBeLessThanOrEqual(256);
  const phone = layersFor({ width: 1170, height: 2532, handheld: true, immersed: false });
  expect(phone).toBeLessThanOrEqual(128);
  expect(layersFor({ width: 2000, height: 2000, handheld: true, immersed: true })).toBe(128);
});

test('what is no longer wanted is cancelled, what failed is left until it is forgiven', async () => {
  const aborted: string[] = [];
  const landed = new Map<string, (value: string) => void>();
  const taken: string[] = [];
  const given: string[] = [];
  let fail = true;
  const requests = createRequests<{ url: string }, string>(
    ({ url }, signal) =>
      new Promise((resolve, reject) => {
        if (url === 'bad' && fail) reject(new Error('bad answered 404'));
        signal.addEventListener('abort', () => aborted.push(url));
        landed.set(url, resolve);
      }),
    ({ url }) => taken.push(url),
    ({ url }) => given.push(url),
  );
  const of = (...urls: string[]) => urls.map((url) => ({ url }));
  requests.want(of('a', 'b', 'bad'));
  await vi.waitFor(() => expect(given).toEqual(['bad']));
  requests.want(of('b', 'bad'));
  expect(aborted).toEqual(['a']);
  landed.get('a')?.('late');
  landed.get('b')?.('in time');
  await vi.waitFor(() => expect(taken).toEqual(['b']));
  expect(requests.failed('bad')).toContain('404');
  expect(requests.busy).toBe(false);
  fail = false;
  requests.forgive();
  requests.want(of('bad'));
  landed.get('bad')?.('at last');
  await vi.waitFor(() => expect(taken).toEqual(['b', 'bad']));
});
