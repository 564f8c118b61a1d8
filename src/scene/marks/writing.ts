import { CanvasTexture, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';
import { colours } from '../colours.ts';

const family = '"Schibsted Grotesk Variable", system-ui, sans-serif';
const strong = `600 17px ${family}`;
const plain = `400 16px ${family}`;
const padding = { x: 14, y: 8 };
const leading = 23;

/** A picture of words; width and height in CSS pixels. */
export interface Writing {
  texture: CanvasTexture;
  width: number;
  height: number;
}

/** Words on a dark pill: the first line strong, the second plain. */
export function writeLabel(lines: string[]): Writing {
  const ratio = Math.max(2, Math.ceil(devicePixelRatio));
  const canvas = document.createElement('canvas');
  const pen = penOf(canvas);
  const font = (line: number): string => (line === 0 ? strong : plain);
  const widths = lines.map((line, index) => {
    pen.font = font(index);
    return pen.measureText(line).width;
  });
  const width = Math.ceil(Math.max(...widths)) + 2 * padding.x;
  const height = lines.length * leading + 2 * padding.y;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  pen.scale(ratio, ratio);
  pen.fillStyle = colours.nearBlack;
  pen.globalAlpha = 0.8;
  pen.beginPath();
  pen.roundRect(0, 0, width, height, Math.min(height / 2, 18));
  pen.fill();
  pen.globalAlpha = 1;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const [index, line] of lines.entries()) {
    pen.font = font(index);
    pen.fillStyle = index === 0 ? colours.offWhite : colours.paleGreen;
    pen.fillText(line, width / 2, padding.y + leading * (index + 0.5) + 0.5);
  }
  return { texture: textureOf(canvas), width, height };
}

/** Where a guide has no portrait: the first letter of the name. */
export function writeInitial(name: string): Writing {
  const size = 192;
  const canvas = document.createElement('canvas');
  const pen = penOf(canvas);
  canvas.width = size;
  canvas.height = size;
  pen.fillStyle = colours.doorBlue;
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = colours.offWhite;
  pen.font = `600 ${size * 0.5}px ${family}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(name.slice(0, 1).toLocaleUpperCase(), size / 2, size * 0.53);
  return { texture: textureOf(canvas), width: size, height: size };
}

/** A portrait cut to a square. */
export function drawPortrait(picture: ImageBitmap): Writing {
  const size = 192;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const side = Math.min(picture.width, picture.height);
  const left = (picture.width - side) / 2;
  penOf(canvas).drawImage(picture, left, 0, side, side, 0, 0, size, size);
  return { texture: textureOf(canvas), width: size, height: size };
}

/** Resolves when the typeface is there; false when the words can be written without waiting. */
export function typefaceComing(words: string): Promise<unknown> | false {
  if (document.fonts.check(strong, words)) return false;
  return document.fonts.load(strong, words);
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser cannot draw on a canvas');
  return pen;
}

function textureOf(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  // Drawn twice as fine as the screen: halved evenly there, and calm in a headset.
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  return texture;
}
