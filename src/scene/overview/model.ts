import { BufferAttribute, BufferGeometry } from 'three';
import { vectorOf } from '../../tour/angles.ts';
import type { Relief } from '../../tour/relief/distances.ts';
import type { Wall } from './doors.ts';

/** Metres: what is farther is another room, or outside. */
const farthest = 16;
/** Corners of a triangle as far apart as this, metres, or this part of their distance, belong to different things. */
const apart = { metres: 0.3, part: 0.12 };
/** Metres of height within which a surface is level. */
const step = 0.1;
/** The point of the panorama whose colour a floor has: beside the camera's feet. */
const below = [0.5, 0.93] as const;

/**
 * A room as it is seen from above: its surfaces in metres from its camera, its panorama on them, and nothing that is seen
 * through its doors.
 */
export function modelOf(
  { ray, near, index }: Relief,
  heading: number,
  height: number,
  walls: readonly Wall[],
): BufferGeometry {
  /** with a floor beneath it, for what stands in the camera's way */
  const positions = new Float32Array((near.length + 4) * 3);
  const uvs = new Float32Array((near.length + 4) * 2);
  uvs.set(ray);
  for (let vertex = 0; vertex < near.length; vertex += 1) {
    const [u = 0, v = 0] = [ray[vertex * 2], ray[vertex * 2 + 1]];
    const distance = Math.min(2 * farthest, 1 / Math.max(1e-4, near[vertex] ?? 0));
    const compass = (u - 0.5) * 360 + heading;
    positions.set(vectorOf({ compass, pitch: 90 - v * 180, distance }), vertex * 3);
  }

  function beyond({ axis, way, from }: Wall, vertex: number): boolean {
    return (positions[vertex * 3 + axis] ?? 0) * way > from;
  }

  /** A floor that is seen flat runs far from one corner to the next, and is one floor. */
  function whole(a: number, b: number, c: number): boolean {
    const [d = 0, e = 0, f = 0] = [near[a], near[b], near[c]];
    const least = Math.min(d, e, f);
    // what lies behind something is not seen from above either
    if (least < 1 / farthest) return false;
    if (walls.some((wall) => beyond(wall, a))) return false;
    const from = 1 / Math.max(d, e, f);
    if (1 / least - from < Math.max(apart.metres, from * apart.part)) return true;
    const [g = 0, h = 0, i = 0] = [
      positions[a * 3 + 1],
      positions[b * 3 + 1],
      positions[c * 3 + 1],
    ];
    return Math.max(g, h, i) - Math.min(g, h, i) < step;
  }

  const kept = new Uint32Array(index.length + 6);
  let count = 0;
  for (let at = 0; at < index.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [index[at], index[at + 1], index[at + 2]];
    if (!whole(a, b, c)) continue;
    kept.set([a, b, c], count);
    count += 3;
  }
  const [west, east, north, south] = floorOf(positions, kept.subarray(0, count), height);
  const corners = [west, north, west, south, east, south, east, north];
  for (let corner = 0; corner < 4; corner += 1) {
    const [x = 0, z = 0] = corners.slice(corner * 2);
    positions.set([x, -height - 0.02, z], (near.length + corner) * 3);
    uvs.set(below, (near.length + corner) * 2);
  }
  kept.set(
    [0, 1, 2, 0, 2, 3].map((corner) => near.length + corner),
    count,
  );
  count += 6;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setIndex(new BufferAttribute(kept.slice(0, count), 1));
  return geometry;
}

/** The part of a floor's corners that may lie beyond it: what is seen through a window, or beneath a door. */
const stray = 0.006;

/** How far a room's floor reaches to the west, east, north and south, metres from the camera. */
function floorOf(positions: Float32Array, kept: Uint32Array, height: number) {
  const level = kept.filter(
    (vertex) => Math.abs((positions[vertex * 3 + 1] ?? 0) + height) <= step,
  );
  const reach = (axis: 0 | 2): [number, number] => {
    const sorted = Float32Array.from(level, (vertex) => positions[vertex * 3 + axis] ?? 0).sort();
    const last = sorted.length - 1;
    const edge = Math.round(last * stray);
    return [sorted[edge] ?? 0, sorted[last - edge] ?? 0];
  };
  return [...reach(0), ...reach(2)] as const;
}
