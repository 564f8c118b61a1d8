// Which encoding and which size the tiles have, and why: `npx tsx bench/encodings.ts [panorama...]`.
// Bytes are compared at the same likeness to the original (SSIM of luminance), and for what a view needs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { PerspectiveCamera } from 'three';
import { createGaze } from '../src/scene/pyramid/gaze.ts';

const root = join(import.meta.dirname, '..');
const rooms = ['gate', 'wing', 'cell', 'yard'];
const files = process.argv.slice(2);
const sources = files.length
  ? files
  : rooms.map((room) => join(root, `assets/tours/en-verden-indenfor/panoramas/${room}.jpg`));
const width = 4096;
const height = width / 2;
const sizes = [256, 512];
const encodings = {
  jpeg: {
    ladder: [85],
    encode: (one: Sharp, quality: number) => one.jpeg({ quality, mozjpeg: true }),
  },
  webp: {
    ladder: [70, 76, 82, 88],
    encode: (one: Sharp, quality: number) => one.webp({ quality, effort: 4 }),
  },
  avif: {
    ladder: [48, 55, 62, 69],
    encode: (one: Sharp, quality: number) => one.avif({ quality, effort: 4 }),
  },
};

interface Rung {
  bytes: number;
  likeness: number;
  encoding: number;
  decoding: number;
}

const rows: string[] = [];
for (const size of sizes) {
  const needed = { tiles: 0, rungs: {} as Record<string, Rung[]> };
  for (const source of sources) {
    const raw = await sharp(source).resize(width, height).removeAlpha().raw().toBuffer();
    const seen = tilesInView(size);
    needed.tiles += seen.length / sources.length;
    for (const [name, { ladder, encode }] of Object.entries(encodings))
      for (const [i, quality] of ladder.entries()) {
        const rung = await measure(raw, seen, size, (one) => encode(one, quality));
        const rungs = needed.rungs[name] ?? [];
        const sum = rungs[i] ?? { bytes: 0, likeness: 0, encoding: 0, decoding: 0 };
        for (const figure of ['bytes', 'likeness', 'encoding', 'decoding'] as const)
          sum[figure] += rung[figure] / sources.length;
        rungs[i] = sum;
        needed.rungs[name] = rungs;
      }
  }
  const target = needed.rungs.jpeg?.[0]?.likeness ?? 0;
  for (const [name, rungs] of Object.entries(needed.rungs)) {
    const at = atLikeness(rungs, target);
    rows.push(
      `| ${size} | ${name} | ${needed.tiles.toFixed(1)} | ${(at.bytes / 1000).toFixed(0)} | ${at.encoding.toFixed(0)} | ${at.decoding.toFixed(0)} |`,
    );
  }
}
const table = [
  '| tile | encoding | tiles in a view | kB in a view | ms to encode them | ms to decode them |',
  '|---|---|---|---|---|---|',
  ...rows,
].join('\n');
writeFileSync(join(import.meta.dirname, 'results/encodings.md'), `${table}\n`);
console.log(table);

/** The tiles of the level for 1280 x 720 at 90 degrees, looking straight ahead. */
function tilesInView(size: number): [number, number][] {
  const camera = new PerspectiveCamera((2 * Math.atan(9 / 16) * 180) / Math.PI, 16 / 9);
  camera.updateMatrixWorld();
  camera.updateProjectionMatrix();
  const gaze = createGaze();
  gaze.look([camera], 720);
  const { directions } = gaze;
  const seen = new Map<string, [number, number]>();
  for (let i = 0; i < directions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = directions.subarray(i, i + 3);
    const column = Math.floor(((Math.atan2(x, -z) / (2 * Math.PI) + 0.5) * width) / size);
    const row = Math.floor(((0.5 - Math.asin(y) / Math.PI) * height) / size);
    seen.set(`${row} ${column}`, [column * size, row * size]);
  }
  return [...seen.values()];
}

async function measure(
  raw: Buffer,
  tiles: [number, number][],
  size: number,
  encode: (one: Sharp) => Sharp,
): Promise<Rung> {
  const rung = { bytes: 0, likeness: 0, encoding: 0, decoding: 0 };
  for (const [left, top] of tiles) {
    const tile = await sharp(raw, { raw: { width, height, channels: 3 } })
      .extract({ left, top, width: size, height: size })
      .raw()
      .toBuffer();
    const begun = performance.now();
    const pixels = { raw: { width: size, height: size, channels: 3 } } as const;
    const bytes = await encode(sharp(tile, pixels)).toBuffer();
    const encoded = performance.now();
    const back = await sharp(bytes).removeAlpha().raw().toBuffer();
    rung.decoding += performance.now() - encoded;
    rung.encoding += encoded - begun;
    rung.bytes += bytes.length;
    rung.likeness += ssim(tile, back, size) / tiles.length;
  }
  return rung;
}

/** Between the two rungs of a ladder around a likeness. */
function atLikeness(rungs: Rung[], target: number): Rung {
  const above = Math.max(
    1,
    rungs.findIndex(({ likeness }) => likeness >= target),
  );
  const [a, b] = [rungs[above - 1], rungs[above]];
  if (!a || !b) return a ?? (rungs[0] as Rung);
  const t = (target - a.likeness) / (b.likeness - a.likeness);
  const mix = (one: keyof Rung) => a[one] + (b[one] - a[one]) * t;
  return {
    bytes: mix('bytes'),
    likeness: target,
    encoding: mix('encoding'),
    decoding: mix('decoding'),
  };
}

/** Structural similarity of luminance in windows of 8 x 8, every fourth pixel; 1 is the same. */
function ssim(a: Buffer, b: Buffer, size: number): number {
  const light = (of: Buffer, i: number) =>
    0.299 * (of[i] ?? 0) + 0.587 * (of[i + 1] ?? 0) + 0.114 * (of[i + 2] ?? 0);
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + 8 <= size; y += 4)
    for (let x = 0; x + 8 <= size; x += 4) {
      const s = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
      for (let j = 0; j < 64; j += 1) {
        const at = ((y + (j >> 3)) * size + x + (j & 7)) * 3;
        const p = light(a, at);
        const q = light(b, at);
        s.a += p / 64;
        s.b += q / 64;
        s.aa += (p * p) / 64;
        s.bb += (q * q) / 64;
        s.ab += (p * q) / 64;
      }
      const both = 2 * (s.ab - s.a * s.b) + 58.5;
      const spread = s.aa - s.a * s.a + s.bb - s.b * s.b + 58.5;
      sum += ((2 * s.a * s.b + 6.5) * both) / ((s.a * s.a + s.b * s.b + 6.5) * spread);
      windows += 1;
    }
  return sum / windows;
}
