import { columns } from './grid.ts';

/** A node's geometry: triangles, seen from where its panorama was taken. */
export interface Relief {
  /** for each vertex its direction, 0 to 1 across the panorama (a little beyond at the seam) and down */
  ray: Float32Array;
  /** for each vertex the point of the panorama that is seen there; another than the ray only where it goes on behind something */
  at: Float32Array;
  /** 1 / metres; negative where it lies behind something */
  near: Float32Array;
  /** three vertices a triangle, counterclockwise seen from the camera */
  index: Uint32Array;
  /** metres to what is seen, in cells of the panorama: `distanceColumns` across, half as many down */
  distances: Float32Array;
}

export const distanceColumns = 256;
/** Cells that share a distance, on a side. */
export const coarse = columns / distanceColumns;

/** Metres to what is seen in a direction, 0 to 1 across and down; thousands for the sky. */
export function distanceAt({ distances }: Relief, u: number, v: number): number {
  const column = Math.floor((u - Math.floor(u)) * distanceColumns) % distanceColumns;
  const row = Math.min(distanceColumns / 2 - 1, Math.max(0, Math.floor((v * distanceColumns) / 2)));
  return distances[row * distanceColumns + column] ?? Number.POSITIVE_INFINITY;
}
