import sharp from 'sharp';
import { sample } from '../panoramas/cube.ts';
import { asSharp } from '../panoramas/tiles.ts';
import { viewport } from './browser.ts';

/** The middle of the picture, below the patch: bricks, furniture and a notice with fine print. */
const window = { left: 380, top: 300, width: 520, height: 130 };
const { width, height } = window;

/** How like its source a settled picture is, in the middle. */
export interface Likeness {
  /** decibels, against the source seen with 16 rays a pixel */
  psnr: number;
  /** fine detail as a part of that picture's: less is blur, more is aliasing */
  detail: number;
}

/** What a perfect viewer would show of a panorama in the middle of the first view, as grey. */
export async function idealView(file: string): Promise<Buffer> {
  const whole = await sharp(file, { limitInputPixels: false })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const panorama = { data: whole.data, width: whole.info.width, height: whole.info.height };
  const data = Buffer.alloc(width * height * 3);
  const colour = [0, 0, 0];
  const steps = [0.125, 0.375, 0.625, 0.875];
  const focal = viewport.width / 2;
  for (let at = 0; at < width * height; at++) {
    const sum = [0, 0, 0];
    for (const dy of steps)
      for (const dx of steps) {
        const right = window.left + (at % width) + dx - viewport.width / 2;
        const up = viewport.height / 2 - window.top - Math.floor(at / width) - dy;
        sample(
          panorama,
          Math.atan2(right, focal),
          Math.atan2(up, Math.hypot(right, focal)),
          colour,
        );
        for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (colour[c] as number);
      }
    for (let c = 0; c < 3; c++) data[at * 3 + c] = (sum[c] as number) / 16;
  }
  return asSharp({ data, width, height }).greyscale().raw().toBuffer();
}

export async function likenessOf(screenshot: Buffer, ideal: Buffer): Promise<Likeness> {
  const seen = await sharp(screenshot).extract(window).greyscale().raw().toBuffer();
  let squares = 0;
  for (let at = 0; at < ideal.length; at++)
    squares += ((seen[at] as number) - (ideal[at] as number)) ** 2;
  return {
    psnr: 10 * Math.log10(255 ** 2 / Math.max(0.01, squares / ideal.length)),
    detail: edges(seen) / edges(ideal),
  };
}

/** Sum of the Laplacian's size. */
function edges(picture: Buffer): number {
  let sum = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const around = [at - 1, at + 1, at - width, at + width];
      const mean = around.reduce((total, one) => total + (picture[one] as number), 0) / 4;
      sum += Math.abs((picture[at] as number) - mean);
    }
  return sum;
}
