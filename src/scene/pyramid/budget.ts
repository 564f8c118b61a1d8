import { tileSize } from '../../tour/pyramid.ts';

/** What a device may spend. */
export interface Device {
  /** pixels of the picture */
  width: number;
  height: number;
  handheld: boolean;
  immersed: boolean;
}

/**
 * Layers of the atlas, a quarter of a megabyte each: two rooms' view, so that a walk keeps both, and a rim around it.
 * At 1280 x 720 that is 15 MB, at most 34 MB in the hand and 68 MB elsewhere.
 */
export function layersFor({ width, height, handheld, immersed }: Device): number {
  if (immersed) return handheld ? 128 : 192;
  // a level has at most twice the pixels that are seen, and a view cuts through tiles at its rim
  const across = (side: number) => (1.25 * side) / tileSize + 1.5;
  const seen = across(width) * across(height);
  return Math.round(Math.min(handheld ? 128 : 256, Math.max(40, seen * 1.6)));
}

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether bytes may be fetched that might never be seen. */
export function maySpend(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return !connection?.saveData && !/2g|3g/.test(connection?.effectiveType ?? '');
}
