import type { NodePictures, Picture } from '../../tour/pack.ts';

/**
 * The widest picture the device can hold, else the narrowest there is, which is then scaled down.
 * `limit` is in pixels across.
 */
export function choosePicture({ full }: Pick<NodePictures, 'full'>, limit: number): Picture {
  const byWidth = full.toSorted((a, b) => b.width - a.width);
  const chosen = byWidth.find(({ width }) => width <= limit) ?? byWidth.at(-1);
  if (!chosen) throw new Error('a node without pictures');
  return chosen;
}

/**
 * How wide a panorama may be: a 4096 takes 45 MB on the card and an 8192 four times that,
 * and two are alive during a walk.
 */
export function widthLimit(device: { maxTextureSize: number; handheld: boolean }): number {
  return Math.min(device.maxTextureSize, device.handheld ? 4096 : 8192);
}
