import { join } from 'node:path';
import sharp from 'sharp';
import {
  type Covers,
  type cubeSides,
  type Pair,
  type PanoramaSource,
  panoramaName,
} from '../../tour/place/panorama.ts';
import { equirectOf } from './cube.ts';
import { readGPano } from './gpano.ts';
import { openPanorama, type Panorama, pixelLimit } from './panorama.ts';

/** What lies beyond the rim of a picture that covers a part of the sphere: the page's own dark. */
const beyond = '#14110e';

export interface Eyes {
  left: Panorama;
  /** where the panorama is a pair */
  right?: Panorama;
}

/**
 * Whatever form a panorama has, as whole equirectangular pictures.
 * @throws when a file is no picture
 */
export async function openEyes(source: PanoramaSource, dir: string): Promise<Eyes> {
  if (typeof source === 'object' && 'cube' in source) return { left: await openCube(source, dir) };
  const file = join(dir, panoramaName(source));
  const whole = await openPanorama(file);
  if (typeof source === 'object' && 'stereo' in source && source.stereo)
    return divided(whole, source.stereo);
  const covers =
    typeof source === 'object' && 'covers' in source
      ? source.covers
      : readGPano((await sharp(file, { limitInputPixels: pixelLimit }).metadata()).xmp);
  return { left: covers ? await completed(whole, covers) : whole };
}

function divided({ open, width, height }: Panorama, pair: Pair): Eyes {
  const half =
    pair === 'top-bottom' ? { width, height: height >> 1 } : { width: width >> 1, height };
  const eye = (left: number, top: number): Panorama => ({
    ...half,
    open: () => open().extract({ left, top, ...half }),
  });
  const second = pair === 'top-bottom' ? eye(0, half.height) : eye(half.width, 0);
  return { left: eye(0, 0), right: second };
}

async function completed({ open, width }: Panorama, covers: Covers): Promise<Panorama> {
  const full = Math.round((width * 360) / (covers.right - covers.left));
  const x = (yaw: number) => Math.round((yaw / 360 + 0.5) * full);
  const y = (pitch: number) => Math.round(((0.5 - pitch / 180) * full) / 2);
  const part = {
    width: x(covers.right) - x(covers.left),
    height: y(covers.bottom) - y(covers.top),
  };
  const { data, info } = await open()
    .resize(part.width, part.height, { fit: 'fill' })
    .extend({
      left: x(covers.left),
      right: full - x(covers.right),
      top: y(covers.top),
      bottom: Math.round(full / 2) - y(covers.bottom),
      background: beyond,
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return fromPixels(data, info.width, info.height);
}

async function openCube(
  { cube }: Extract<PanoramaSource, { cube: unknown }>,
  dir: string,
): Promise<Panorama> {
  const face = async (side: (typeof cubeSides)[number]) => {
    const { open } = await openPanorama(join(dir, cube[side]));
    const { data, info } = await open().raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  };
  const { data, width, height } = equirectOf({
    front: await face('front'),
    right: await face('right'),
    back: await face('back'),
    left: await face('left'),
    up: await face('up'),
    down: await face('down'),
  });
  return fromPixels(Buffer.from(data.buffer), width, height);
}

function fromPixels(data: Buffer, width: number, height: number): Panorama {
  const raw = { width, height, channels: 3 } as const;
  return { width, height, open: () => sharp(data, { raw, limitInputPixels: pixelLimit }) };
}
