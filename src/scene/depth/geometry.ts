import { BufferAttribute, BufferGeometry } from 'three';
import type { Relief } from '../../tour/relief/distances.ts';

/** Vertices placed at a stretch, about 2 milliseconds. */
const stretch = 12_000;

/** A relief for the panorama's material: directions, points of the picture, and 1 / metres. */
export function* geometryOf({ ray, at, near, index }: Relief): Generator<void, BufferGeometry> {
  const positions = new Float32Array(near.length * 3);
  const uvs = new Float32Array(near.length * 2);
  for (let i = 0; i < near.length; i += 1) {
    if (i % stretch === stretch - 1) yield;
    const yaw = ((ray[i * 2] ?? 0) - 0.5) * 2 * Math.PI;
    const pitch = (0.5 - (ray[i * 2 + 1] ?? 0)) * Math.PI;
    const flat = Math.cos(pitch);
    positions[i * 3] = Math.sin(yaw) * flat;
    positions[i * 3 + 1] = Math.sin(pitch);
    positions[i * 3 + 2] = -Math.cos(yaw) * flat;
    uvs[i * 2] = at[i * 2] ?? 0;
    uvs[i * 2 + 1] = 1 - (at[i * 2 + 1] ?? 0);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('near', new BufferAttribute(near, 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}
