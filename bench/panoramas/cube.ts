import type { Raster } from './tiles.ts';

/** Where a face's right and down lie, as most viewers have it: `x` right, `y` up, `z` ahead. */
const faces = {
  f: (a: number, b: number) => [a, -b, 1],
  b: (a: number, b: number) => [-a, -b, -1],
  l: (a: number, b: number) => [-1, -b, a],
  r: (a: number, b: number) => [1, -b, -a],
  u: (a: number, b: number) => [a, 1, b],
  d: (a: number, b: number) => [a, -1, -b],
} as const;

export type Face = keyof typeof faces;
export const faceNames = Object.keys(faces) as Face[];

/** One face of the cube round an equirectangular picture. */
export function cubeFace(panorama: Raster, face: Face, size: number): Raster {
  const data = Buffer.allocUnsafe(size * size * 3);
  const colour = [0, 0, 0];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [dx = 0, dy = 0, dz = 0] = faces[face](
        ((x + 0.5) / size) * 2 - 1,
        ((y + 0.5) / size) * 2 - 1,
      );
      sample(panorama, Math.atan2(dx, dz), Math.atan2(dy, Math.hypot(dx, dz)), colour);
      const at = (y * size + x) * 3;
      for (let c = 0; c < 3; c++) data[at + c] = (colour[c] as number) + 0.5;
    }
  return { data, width: size, height: size };
}

/** The colour in a direction (radians, yaw to the right, pitch up), bilinear. */
export function sample(
  { data, width, height }: Raster,
  yaw: number,
  pitch: number,
  colour: number[],
): void {
  const x = (yaw / (2 * Math.PI) + 0.5) * width - 0.5;
  const y = Math.min(height - 1.001, Math.max(0, (0.5 - pitch / Math.PI) * height - 0.5));
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fx = x - column;
  const fy = y - row;
  const left = (column + width) % width;
  const right = (left + 1) % width;
  const above = row * width;
  const below = Math.min(row + 1, height - 1) * width;
  for (let c = 0; c < 3; c++) {
    const top =
      (data[(above + left) * 3 + c] as number) * (1 - fx) +
      (data[(above + right) * 3 + c] as number) * fx;
    const bottom =
      (data[(below + left) * 3 + c] as number) * (1 - fx) +
      (data[(below + right) * 3 + c] as number) * fx;
    colour[c] = top * (1 - fy) + bottom * fy;
  }
}
