import type { cubeSides } from '../../tour/place/panorama.ts';
import type { Pixels } from './poster.ts';

/** The equirectangular picture of six square ones, four times as wide as they are. */
export function equirectOf(faces: Record<(typeof cubeSides)[number], Pixels>): Pixels {
  const { width: side } = faces.front;
  const width = side * 4;
  const height = side * 2;
  const data = new Uint8Array(width * height * 3);
  const sines = Array.from({ length: width }, (_, x) => Math.sin(yawAt(x, width)));
  const cosines = Array.from({ length: width }, (_, x) => Math.cos(yawAt(x, width)));
  for (let y = 0; y < height; y += 1) {
    const pitch = (0.5 - (y + 0.5) / height) * Math.PI;
    const up = Math.sin(pitch);
    const flat = Math.cos(pitch);
    for (let x = 0; x < width; x += 1) {
      const right = (sines[x] ?? 0) * flat;
      const ahead = (cosines[x] ?? 0) * flat;
      const [name, u, v] = faceOf(right, up, ahead);
      blend(
        faces[name],
        ((u + 1) / 2) * side - 0.5,
        ((v + 1) / 2) * side - 0.5,
        data,
        (y * width + x) * 3,
      );
    }
  }
  return { data, width, height };
}

function yawAt(x: number, width: number): number {
  return ((x + 0.5) / width - 0.5) * 2 * Math.PI;
}

/** The side a direction meets, and where: -1 to 1 from left to right and from top to bottom. */
function faceOf(x: number, y: number, z: number): [(typeof cubeSides)[number], number, number] {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (az >= ax && az >= ay) return z > 0 ? ['front', x / az, -y / az] : ['back', -x / az, -y / az];
  if (ax >= ay) return x > 0 ? ['right', -z / ax, -y / ax] : ['left', z / ax, -y / ax];
  return y > 0 ? ['up', x / ay, z / ay] : ['down', x / ay, -z / ay];
}

/** Bilinear; at the rim the nearest pixel of the same side. */
function blend(
  { data, width, height }: Pixels,
  u: number,
  v: number,
  to: Uint8Array,
  at: number,
): void {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const x = clamp(u, width - 1);
  const y = clamp(v, height - 1);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const a = (top * width + left) * 3;
  const b = (top * width + right) * 3;
  const c = (bottom * width + left) * 3;
  const d = (bottom * width + right) * 3;
  const s = x - left;
  const t = y - top;
  for (let i = 0; i < 3; i += 1) {
    const above = (data[a + i] ?? 0) * (1 - s) + (data[b + i] ?? 0) * s;
    const below = (data[c + i] ?? 0) * (1 - s) + (data[d + i] ?? 0) * s;
    to[at + i] = Math.round(above * (1 - t) + below * t);
  }
}
