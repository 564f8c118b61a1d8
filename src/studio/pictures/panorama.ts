import sharp, { type Sharp } from 'sharp';
import { baseWidth } from '../../tour/pyramid.ts';
import { type Pixels, rectilinear } from './poster.ts';

/** A source picture, opened again for each reader. */
export interface Panorama {
  width: number;
  height: number;
  /** sRGB, three channels */
  open(): Sharp;
}

/** An encoded picture, not yet a file. */
export interface Encoded {
  bytes: Buffer;
  width: number;
  height: number;
  extension: string;
}

/** The largest source, with what wraps around it. */
export const pixelLimit = 16896 * 8448;
const posterSize = 1280;
const posterSource = 4096;
const cardSize = { width: 1200, height: 630 };
const stillFrame = { width: 1280, height: 720, across: 74 };

/** @throws when the file is no picture, or breaks off before its end */
export async function openPanorama(file: string): Promise<Panorama> {
  const open = () =>
    sharp(file, { limitInputPixels: pixelLimit, failOn: 'warning' })
      .flatten()
      .toColourspace('srgb')
      .removeAlpha();
  const { width, height } = await sharp(file, { limitInputPixels: pixelLimit }).metadata();
  return { width, height, open };
}

/** A small whole panorama, some 40 kB: level 0 of the pyramid, shown while tiles are on their way. */
export async function preview({ open }: Panorama): Promise<Encoded> {
  const height = baseWidth / 2;
  const bytes = await open()
    .resize(baseWidth, height, { fit: 'fill' })
    .webp({ quality: 76, effort: 4 })
    .toBuffer();
  return { bytes, width: baseWidth, height, extension: 'webp' };
}

/** The square first look into a room, which stands in before any script has run, and its middle as a card to share. */
export async function poster(
  { open }: Panorama,
  view: { yaw: number; pitch: number },
): Promise<{ square: Encoded; card: Encoded }> {
  const seen = rectilinear(await pixelsOf(open), view, { width: posterSize, height: posterSize });
  const pixels = sharp(seen.data, {
    raw: { width: seen.width, height: seen.height, channels: 3 },
  });
  const bytes = await pixels.clone().webp({ quality: 80, effort: 4 }).toBuffer();
  // JPEG, as the programs that show cards are older than browsers
  const card = await pixels
    .clone()
    .resize(cardSize)
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  return {
    square: { bytes, width: posterSize, height: posterSize, extension: 'webp' },
    card: { bytes: card, ...cardSize, extension: 'jpg' },
  };
}

/** Views into a room as a film camera has them, 16:9. */
export async function stills(
  { open }: Panorama,
  views: readonly { yaw: number; pitch: number }[],
): Promise<Encoded[]> {
  const panorama = await pixelsOf(open);
  return Promise.all(
    views.map(async (view) => {
      const { data, width, height } = rectilinear(panorama, view, stillFrame);
      const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
        .webp({ quality: 80, effort: 4 })
        .toBuffer();
      return { bytes, width, height, extension: 'webp' };
    }),
  );
}

async function pixelsOf(open: Panorama['open']): Promise<Pixels> {
  const { data, info } = await open()
    .resize(posterSource, posterSource / 2, { fit: 'fill', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
