import { palette } from './palette.ts';
import type { Layout, Placed, Rect } from './sheet.ts';
import { fontOf } from './typeface.ts';

/** Units left clear around a sheet, so that its edge is smoothed by the texture's own filter. */
export const bleed = 4;

/** Draws a sheet; `lit` is the id of the button pointed at. */
export function paint(
  pen: CanvasRenderingContext2D,
  layout: Layout,
  { lit, ground }: { lit: string | null; ground: boolean },
): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, layout.width + 2 * bleed, layout.height + 2 * bleed);
  pen.translate(bleed, bleed);
  if (ground) {
    pen.fillStyle = palette.night;
    pen.globalAlpha = 0.94;
    round(pen, { x: 0, y: 0, width: layout.width, height: layout.height }, 28);
    pen.globalAlpha = 1;
  }
  for (const part of layout.placed) draw(pen, part, lit);
}

function draw(pen: CanvasRenderingContext2D, part: Placed, lit: string | null): void {
  switch (part.kind) {
    case 'line':
      write(pen, part.text, part, fontOf(part.size), palette[part.colour], part.align);
      break;
    case 'picture':
      pen.drawImage(part.image.source, part.x, part.y, part.width, part.height);
      break;
    case 'rule':
      pen.fillStyle = palette.rule;
      pen.fillRect(part.x, part.y, part.width, part.height);
      break;
    case 'button':
      drawButton(pen, part, part.button.id === lit);
      break;
  }
}

function drawButton(
  pen: CanvasRenderingContext2D,
  part: Extract<Placed, { kind: 'button' }>,
  lit: boolean,
): void {
  const { look = 'plain', wide } = part.button;
  const fill = lit
    ? palette.paper
    : { plain: '#2b261f', chosen: palette.door, strong: palette.lamp }[look];
  pen.fillStyle = fill;
  round(pen, part, 18);
  const ink = lit || look === 'strong' ? palette.night : palette.paper;
  const height = part.height / Math.max(1, part.lines.length + 0.5);
  const inset = wide
    ? { x: part.x + 32, width: part.width - 64 }
    : { x: part.x, width: part.width };
  for (const [i, line] of part.lines.entries()) {
    const y = part.y + (i + 0.25) * height;
    write(pen, line, { ...inset, y, height }, fontOf('body'), ink, wide ? 'left' : 'center');
  }
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  { x, y, width, height }: Rect,
  font: string,
  colour: string,
  align: 'left' | 'center' = 'left',
): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  const size = Number.parseFloat(/(\d+)px/.exec(font)?.[1] ?? '48');
  const baseline = y + height / 2 + size * 0.35;
  pen.fillText(text, align === 'center' ? x + width / 2 : x, baseline, width);
}

function round(pen: CanvasRenderingContext2D, { x, y, width, height }: Rect, radius: number): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}
