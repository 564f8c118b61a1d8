import { expect, test } from 'vitest';
import { createByteCache } from '../../src/scene/bytes/byteCache.ts';
import { markPlace } from '../../src/scene/marks/placing.ts';
import { passageAt, passageFor } from '../../src/scene/room/passage.ts';
import { createSphere } from '../../src/scene/room/sphere.ts';
import { bearingOf } from '../../src/tour/angles.ts';

const link = (bearing: { compass: number; pitch: number; distance: number }) =>
  markPlace({ kind: 'link', bearing }, 1.45);

test('a ring lies on the floor where the door is', () => {
  const place = link(bearingOf([3, -1.45, -2]));
  expect(place.position.map((metres) => +metres.toFixed(3))).toEqual([3, -1.45, -2]);
  expect(place.bearing.compass).toBeCloseTo(bearingOf([3, -1.45, -2]).compass);
});

test('a far door’s ring is brought nearer along the floor, in the same direction', () => {
  const place = link(bearingOf([20, -1.45, -20]));
  expect(place.bearing.compass).toBeCloseTo(45);
  expect(Math.hypot(place.position[0], place.position[2])).toBeCloseTo(4.5);
  expect(place.position[1]).toBe(-1.45);
});

test('a direction that points down meets the floor, one that does not lies at its distance', () => {
  const down = link({ compass: 90, pitch: -40, distance: 3 });
  expect(down.position[0]).toBeCloseTo(1.45 / Math.tan((40 * Math.PI) / 180));
  const level = link({ compass: 90, pitch: 0, distance: 3 });
  expect(level.position[0]).toBeCloseTo(3);
  expect(level.position[1]).toBe(-1.45);
});

test('under the feet nothing lies, and a far speaker stands within reach', () => {
  expect(link({ compass: 0, pitch: -89, distance: 1.45 }).position[2]).toBeCloseTo(-1.3);
  const guide = markPlace(
    { kind: 'narration', bearing: { compass: 10, pitch: 5, distance: 30 } },
    1.45,
  );
  expect(guide.bearing).toEqual({ compass: 10, pitch: 5, distance: 4 });
});

test('compressed pictures are forgotten oldest first, never the newest', () => {
  const cache = createByteCache(10);
  const bytes = (size: number) => new Blob(['x'.repeat(size)]);
  cache.put('a', bytes(4));
  cache.put('b', bytes(4));
  expect(cache.get('a')?.size).toBe(4);
  cache.put('c', bytes(4));
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBeDefined();
  cache.put('d', bytes(40));
  expect(cache.get('a')).toBeUndefined();
  expect(cache.get('d')?.size).toBe(40);
});

test('marks stand before what the room shows: no dot behind a wall, no ring under a table', () => {
  const wall = () => 2;
  const dot = { kind: 'hotspot', bearing: { compass: 10, pitch: 5, distance: 3.5 } } as const;
  expect(markPlace(dot, 1.5, wall).bearing.distance).toBeLessThan(2);
  // farther than an arm's length it is where it is, so that both eyes see it there
  const free = () => 30;
  const far = { kind: 'hotspot', bearing: { compass: 10, pitch: 5, distance: 9 } } as const;
  expect(markPlace(far, 1.5, free).bearing.distance).toBeCloseTo(8.92);
  const floor = ({ pitch }: { pitch: number }) => 1.5 / Math.sin((-pitch * Math.PI) / 180);
  const ring = { kind: 'link', bearing: { compass: 0, pitch: -30, distance: 3 } } as const;
  const lies = markPlace(ring, 1.5, floor);
  expect(lies.position[1]).toBe(-1.5);
  expect(-lies.position[2]).toBeCloseTo(2.6);
  // a table from 2.2 metres on hides the floor behind it
  const table = ({ pitch }: { pitch: number }) =>
    Math.min(floor({ pitch }), floor({ pitch }) > Math.hypot(2.2, 1.5) ? 1.9 : 100);
  expect(-markPlace(ring, 1.5, table).position[2]).toBeLessThan(2.21);
});

test('a walk leads towards the door; in a headset only who chose to; less motion never', () => {
  const wish = {
    transition: 'walk',
    reducedMotion: false,
    immersed: false,
    walkInHeadset: false,
    door: true,
  } as const;
  expect(passageFor(wish).kind).toBe('walk');
  expect(passageFor({ ...wish, door: false }).kind).toBe('fade');
  expect(passageFor({ ...wish, reducedMotion: true }).kind).toBe('dark');
  expect(passageFor({ ...wish, length: 3 }).duration).toBeGreaterThanOrEqual(300);
  expect(passageFor({ ...wish, length: 100 }).duration).toBeLessThanOrEqual(700);
  expect(passageFor({ ...wish, transition: 'cut', reducedMotion: true }).kind).toBe('cut');
  expect(passageFor({ ...wish, immersed: true, transition: 'cut' }).kind).toBe('dark');
  const chosen = { ...wish, immersed: true, walkInHeadset: true } as const;
  expect(passageFor(chosen).kind).toBe('walk');
  expect(passageFor({ ...chosen, reducedMotion: true }).kind).toBe('dark');
  expect(passageFor({ ...chosen, door: false }).kind).toBe('dark');
});

test('every passage begins with the old room, ends with the new one, and moves only in a walk', () => {
  for (const kind of ['fade', 'walk', 'dark'] as const) {
    const passage = { kind, duration: 400 };
    expect(passageAt(passage, 0)).toMatchObject({ old: 1, new: 0 });
    expect(passageAt(passage, 1)).toMatchObject({ new: 1, way: 1 });
  }
  const dark = passageAt({ kind: 'dark', duration: 400 }, 0.42);
  expect(dark).toMatchObject({ old: 0, new: 0 });
});

test('the sphere is closed, faces inwards, and its picture reads from left to right', () => {
  const geometry = createSphere(16, 8);
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv');
  const index = [...(geometry.index?.array ?? [])];
  expect(index).toHaveLength(16 * 7 * 2 * 3);
  for (let face = 0; face < index.length; face += 3) {
    const [a = 0, b = 0, c = 0] = index.slice(face, face + 3);
    const corner = (one: number) => [position.getX(one), position.getY(one), position.getZ(one)];
    const [p, q, r] = [corner(a), corner(b), corner(c)];
    const u = p.map((value, axis) => (q[axis] ?? 0) - value);
    const v = p.map((value, axis) => (r[axis] ?? 0) - value);
    const normal = [0, 1, 2].map((axis) => {
      const [y, z] = [(axis + 1) % 3, (axis + 2) % 3];
      return (u[y] ?? 0) * (v[z] ?? 0) - (u[z] ?? 0) * (v[y] ?? 0);
    });
    const outwards = normal.reduce((sum, value, axis) => sum + value * (p[axis] ?? 0), 0);
    expect(outwards).toBeLessThan(0);
    // no triangle spans the seam
    const longitudes = [a, b, c].map((one) => uv.getX(one));
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThanOrEqual(1 / 16 + 1e-6);
  }
  for (let vertex = 0; vertex < position.count; vertex += 1) {
    const { pitch } = bearingOf([
      position.getX(vertex),
      position.getY(vertex),
      position.getZ(vertex),
    ]);
    expect(pitch).toBeCloseTo((uv.getY(vertex) - 0.5) * 180, 3);
  }
});
