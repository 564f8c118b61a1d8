import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cubeFace, faceNames } from './cube.ts';
import { source } from './identity.ts';
import { labels } from './labels.ts';
import { paint } from './paint.ts';
import { furnish } from './room.ts';
import { noise } from './texture.ts';
import { asSharp, type Raster, resized, writeJpeg, writeTiles } from './tiles.ts';

/** Paints one room and cuts it as the tools of the other viewers do: `tsx makeOne.ts <number> <dir>`. */
const number = Number(process.argv[2]);
const dir = process.argv[3] ?? '';
sharp.concurrency(1);

const room = furnish(number, { plaster: noise(5, 16, 7), wood: noise(9, 128, 4, 24) });
const bare: Raster = { data: paint(room), ...source };
const whole: Raster = {
  data: await asSharp(bare)
    .composite([{ input: labels(number) }])
    .removeAlpha()
    .raw()
    .toBuffer(),
  ...source,
};

await writeJpeg(whole, join(dir, '8192.jpg'));
for (const width of [8192, 4096, 2048, 1024]) {
  const level = width === source.width ? whole : await resized(whole, width, width / 2);
  if (width < 8192) await writeJpeg(level, join(dir, `${width}.jpg`));
  if (width > 1024) await writeTiles(level, join(dir, 'equirect', String(width)));
}

// the strip of Marzipano's preview, in its order
const strip: Buffer[] = [];
for (const face of faceNames) {
  const large = cubeFace(whole, face, 2048);
  for (const [level, size] of [256, 512, 1024, 2048].entries()) {
    const scaled = size === 2048 ? large : await resized(large, size, size);
    await writeTiles(scaled, join(dir, 'cube', String(level), face));
    if (level === 0) strip['bdflru'.indexOf(face)] = scaled.data;
  }
}
const preview = { data: Buffer.concat(strip), width: 256, height: 256 * 6 };
mkdirSync(dir, { recursive: true });
writeFileSync(join(dir, 'preview.jpg'), await asSharp(preview).jpeg({ quality: 75 }).toBuffer());
