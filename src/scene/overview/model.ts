import { BufferAttribute, BufferGeometry } from 'three';
import { vectorOf } from '../../tour/angles.ts';
import { distanceAt, type Relief } from '../../tour/relief/distances.ts';

const columns = 192;
const rows = 96;
/** Metres: what is farther is another room, or outside. */
const farthest = 16;
/** Two neighbouring points as far apart as this, metres, or this part of their distance, belong to different things. */
const apart = { metres: 0.4, part: 0.22 };

/** Metres of height within which a surface is level. */
const step = 0.12;

/** A room as it is seen from above: its surfaces in metres from its camera, its panorama on them. */
export function modelOf(relief: Relief, heading: number): BufferGeometry {
  const stride = columns + 1;
  const positions = new Float32Array(stride * (rows + 1) * 3);
  const uvs = new Float32Array(stride * (rows + 1) * 2);
  const distances = new Float32Array(stride * (rows + 1));
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const [u, v] = [column / columns, row / rows];
      const vertex = row * stride + column;
      const distance = Math.min(distanceAt(relief, u, v), farthest * 2);
      const compass = (u - 0.5) * 360 + heading;
      positions.set(vectorOf({ compass, pitch: 90 - v * 180, distance }), vertex * 3);
      uvs.set([u, v], vertex * 2);
      distances[vertex] = distance;
    }
  const index: number[] = [];
  const add = (...triangle: [number, number, number]): void => {
    const three = triangle.map((vertex) => distances[vertex] ?? 0);
    const [near, far] = [Math.min(...three), Math.max(...three)];
    const heights = triangle.map((vertex) => positions[vertex * 3 + 1] ?? 0);
    // a floor that is seen flat runs far from one point to the next, and is one floor
    const level = Math.max(...heights) - Math.min(...heights) < step;
    const close = far - near < Math.max(apart.metres, near * apart.part);
    if (far < farthest && (level || close)) index.push(...triangle);
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const here = row * stride + column;
      const below = here + stride;
      add(here, below, below + 1);
      add(here, below + 1, here + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setIndex(index);
  return geometry;
}
