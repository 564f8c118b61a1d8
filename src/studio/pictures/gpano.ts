import type { Covers } from '../../tour/place/panorama.ts';

/**
 * The part of the sphere that a picture says it covers, in the GPano namespace that phones, cameras and
 * stitchers write into XMP; undefined when it says nothing, or is whole.
 */
export function readGPano(xmp: Buffer | undefined): Covers | undefined {
  if (!xmp) return undefined;
  const text = xmp.toString('utf8');
  const number = (name: string): number => {
    const found = new RegExp(`GPano:${name}(?:\\s*=\\s*["']|>)\\s*(-?[\\d.]+)`).exec(text);
    return found ? Number(found[1]) : Number.NaN;
  };
  const full = { width: number('FullPanoWidthPixels'), height: number('FullPanoHeightPixels') };
  const left = number('CroppedAreaLeftPixels');
  const top = number('CroppedAreaTopPixels');
  const width = number('CroppedAreaImageWidthPixels');
  const height = number('CroppedAreaImageHeightPixels');
  if (![full.width, full.height, left, top, width, height].every(Number.isFinite)) return undefined;
  if (width >= full.width && height >= full.height) return undefined;
  const yaw = (x: number) => (x / full.width - 0.5) * 360;
  const pitch = (y: number) => (0.5 - y / full.height) * 180;
  return {
    left: yaw(left),
    right: yaw(left + width),
    top: pitch(top),
    bottom: pitch(top + height),
  };
}
