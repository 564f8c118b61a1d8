import { BufferAttribute, BufferGeometry } from 'three';
import { vectorOf } from '../../tour/angles.ts';

/** Metres; far enough that a head's movement does not show. */
export const sphereRadius = 60;

/**
 * A sphere seen from inside, its picture's centre towards -z; the material puts it far away. Longitude and
 * latitude are in the vertices, so that neither the seam nor the poles need any care in the shader.
 */
export function createSphere(columns = 128, rows = 64): BufferGeometry {
  const positions: number[] = [];
  const uvs: number[] = [];
  const index: number[] = [];
  for (let row = 0; row <= rows; row += 1) {
    const pole = row === 0 || row === rows;
    for (let column = 0; column <= columns; column += 1) {
      // A pole belongs to every longitude: each triangle there takes the middle of its own.
      const u = (column + (pole ? 0.5 : 0)) / columns;
      const pitch = 90 - (row / rows) * 180;
      positions.push(...vectorOf({ compass: (u - 0.5) * 360, pitch, distance: 1 }));
      uvs.push(u, 1 - row / rows);
      if (row === rows || column === columns) continue;
      const here = row * (columns + 1) + column;
      const below = here + columns + 1;
      if (row > 0) index.push(here, row === rows - 1 ? below : below + 1, here + 1);
      if (row < rows - 1) index.push(here, below, below + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uvs), 2));
  geometry.setIndex(index);
  return geometry;
}
