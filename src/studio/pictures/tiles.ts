import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  columnsOf,
  gutter,
  narrowing,
  rowsOf,
  tileName,
  tileSize,
  topLevelOf,
  widthOf,
} from '../../tour/pyramid.ts';
import { type Panorama, pixelLimit } from './panorama.ts';

/** Of the quality that JPEG 85 has at equal SSIM; AVIF is a fifth smaller and takes 25 times as long (`npx tsx bench/encodings.ts`). */
const webp = { quality: 80, effort: 4 } as const;
/** What is added on both sides by wrapping around, so that resampling knows no seam; a fraction of the width. */
const wrap = 1 / 64;
const side = tileSize + 2 * gutter;

interface Raw {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * Writes the tiles of a panorama's levels above the preview into `folder`.
 * @returns how many levels there are above the preview, and the bytes of all their files
 */
export async function writeTiles(
  panorama: Panorama,
  folder: string,
): Promise<{ levels: number; bytes: number }> {
  const levels = topLevelOf(panorama.width);
  let bytes = 0;
  let source = levels > 0 ? await wrapped(panorama) : undefined;
  for (let level = levels; level > 0 && source; level -= 1) {
    source = await resized(source, level);
    bytes += await writeLevel(source, level, folder);
  }
  return { levels, bytes };
}

/** The whole picture with its left and right edge continued. */
async function wrapped({ open, width }: Panorama): Promise<Raw> {
  const margin = Math.round(width * wrap);
  const { data, info } = await open()
    .extend({ left: margin, right: margin, extendWith: 'repeat' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function resized(from: Raw, level: number): Promise<Raw> {
  const width = widthOf(level) * (1 + 2 * wrap);
  const height = widthOf(level) / 2;
  if (from.width === width && from.height === height) return from;
  const { data } = await pixels(from)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height };
}

async function writeLevel(from: Raw, level: number, folder: string): Promise<number> {
  await mkdir(join(folder, String(level)), { recursive: true });
  let bytes = 0;
  for (let row = 0; row < rowsOf(level); row += 1) {
    const strip = await stripOf(from, level, row);
    const margin = (strip.width - columnsOf(level, row) * tileSize) / 2;
    const tiles = Array.from({ length: columnsOf(level, row) }, async (_, column) => {
      const tile = await pixels(strip)
        .extract({ left: margin + column * tileSize - gutter, top: 0, width: side, height: side })
        .webp(webp)
        .toBuffer();
      await writeFile(join(folder, `${tileName({ level, row, column })}.webp`), tile);
      return tile.length;
    });
    for (const one of await Promise.all(tiles)) bytes += one;
  }
  return bytes;
}

/** A row of the grid with its gutters above and below, as narrow as it is kept. */
async function stripOf(from: Raw, level: number, row: number): Promise<Raw> {
  const rows = rowsOf(level);
  const top = row === 0 ? gutter : 0;
  const bottom = row === rows - 1 ? gutter : 0;
  const height = side - top - bottom;
  const cut = pixels(from).extract({
    left: 0,
    top: row * tileSize - gutter + top,
    width: from.width,
    height,
  });
  // sharp resizes before it extends, whatever the order of the calls
  const width = from.width >> narrowing(level, row);
  const { data, info } = await cut
    .resize(width, height, { fit: 'fill' })
    .extend({ top, bottom, extendWith: 'copy' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function pixels({ data, width, height }: Raw) {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: pixelLimit });
}
