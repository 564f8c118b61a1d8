import sharp from 'sharp';
import { rectilinear } from './poster.ts';

/** An encoded picture, not yet a file. */
export interface Encoded {
  bytes: Buffer;
  width: number;
  height: number;
  extension: string;
}

const posterSize = 1280;
const fullWidth = 4096;
/** What a WebP can hold on a side. */
const webpLimit = 16383;
const webFormats = new Map([
  ['jpeg', 'jpg'],
  ['webp', 'webp'],
  ['heif', 'avif'],
]);

function open(file: string) {
  return sharp(file, { limitInputPixels: 16384 * 8192 })
    .flatten()
    .toColourspace('srgb');
}

/** A small whole panorama, some 50 kB, shown while the sharp one is on its way. */
export async function preview(file: string): Promise<Encoded> {
  const bytes = await open(file)
    .resize(1024, 512, { fit: 'fill' })
    .webp({ quality: 76, effort: 4 })
    .toBuffer();
  return { bytes, width: 1024, height: 512, extension: 'webp' };
}

/** The panorama as it is shown sharp, widest first. A picture that browsers can read is taken as it is. */
export async function full(file: string): Promise<(Encoded | 'as it is')[]> {
  const { width, format, compression } = await sharp(file).metadata();
  const readable = webFormats.has(format) && (format !== 'heif' || compression === 'av1');
  const widest: Encoded | 'as it is' = readable ? 'as it is' : await encode(file, width);
  return width > fullWidth ? [widest, await encode(file, fullWidth)] : [widest];
}

async function encode(file: string, width: number): Promise<Encoded> {
  const height = width / 2;
  const picture = open(file).resize(width, Math.round(height), { fit: 'fill' });
  const webp = width <= webpLimit;
  const { data, info } = await (webp
    ? picture.webp({ quality: 86, effort: 4 })
    : picture.jpeg({ quality: 86, mozjpeg: true })
  ).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height, extension: webp ? 'webp' : 'jpg' };
}

/** The square first look into a room, and the stand-in before any script has run. */
export async function poster(file: string, view: { yaw: number; pitch: number }): Promise<Encoded> {
  const { data, info } = await open(file)
    .resize(fullWidth, fullWidth / 2, { fit: 'fill', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const seen = rectilinear({ data, width: info.width, height: info.height }, view, posterSize);
  const bytes = await sharp(seen.data, {
    raw: { width: seen.width, height: seen.height, channels: 3 },
  })
    .webp({ quality: 83, effort: 4 })
    .toBuffer();
  return { bytes, width: posterSize, height: posterSize, extension: 'webp' };
}
