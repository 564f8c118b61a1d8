import letters from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url';
import { sizes } from './blocks.ts';

/** The page's own typeface under an own name: a shadow root does not see the fonts of its document. */
const family = 'Indenfor Panel';

let loading: Promise<void> | undefined;

/**
 * Loads the typeface once. Where a host's security policy refuses it, the system's sans-serif is
 * drawn instead: it has the letters, too.
 */
export function loadTypeface(): Promise<void> {
  loading ??= new FontFace(family, `url(${JSON.stringify(letters)})`, { weight: '400 900' })
    .load()
    .then((face) => {
      document.fonts.add(face);
    })
    .catch(() => undefined);
  return loading;
}

export function fontOf(size: keyof typeof sizes): string {
  const weight = size === 'title' ? 600 : size === 'small' ? 500 : 450;
  return `${weight} ${sizes[size]}px "${family}", system-ui, sans-serif`;
}

let pen: CanvasRenderingContext2D | null = null;

/** The width of a text in units of a sheet. */
export function measureText(text: string, size: keyof typeof sizes): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * sizes[size] * 0.55;
  pen.font = fontOf(size);
  return pen.measureText(text).width;
}
