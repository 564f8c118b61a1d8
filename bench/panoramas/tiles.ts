import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** RGB bytes. */
export interface Raster {
  data: Buffer;
  width: number;
  height: number;
}

/** JPEG as panorama tools export it. */
const quality = 85;
export const tileSize = 512;

export function asSharp({ data, width, height }: Raster) {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

export async function resized(raster: Raster, width: number, height: number): Promise<Raster> {
  const data = await asSharp(raster).resize(width, height, { kernel: 'lanczos3' }).raw().toBuffer();
  return { data, width, height };
}

export async function writeJpeg(raster: Raster, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await asSharp(raster).jpeg({ quality }).toBuffer());
}

/** Files `<dir>/<row>_<column>.jpg`. */
export async function writeTiles(raster: Raster, dir: string): Promise<void> {
  const size = Math.min(tileSize, raster.width);
  for (let row = 0; row * size < raster.height; row++) {
    const columns = Array.from({ length: raster.width / size }, (_, column) => column);
    await Promise.all(
      columns.map((column) =>
        writeJpeg(cut(raster, column * size, row * size, size), join(dir, `${row}_${column}.jpg`)),
      ),
    );
  }
}

function cut({ data, width }: Raster, left: number, top: number, size: number): Raster {
  const tile = Buffer.allocUnsafe(size * size * 3);
  for (let y = 0; y < size; y++) {
    const from = ((top + y) * width + left) * 3;
    data.copy(tile, y * size * 3, from, from + size * 3);
  }
  return { data: tile, width: size, height: size };
}
