import { type Layout, lineHeight, type Picture, type Placed, type Rect, sizes } from './blocks.ts';
import { palette } from './palette.ts';
import { cardPicture } from './rows.ts';
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
    case 'portrait':
      drawPortrait(pen, part);
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
  const { card } = part.button;
  const left = card ? cardPicture + 28 : 32;
  const words = wide || card ? { x: part.x + left, width: part.width - left - 32 } : part;
  const align = wide || card ? 'left' : 'center';
  const height = sizes.body * lineHeight;
  const note = card?.note ? sizes.small * lineHeight : 0;
  const top = part.y + (part.height - part.lines.length * height - note) / 2;
  if (card?.picture) {
    pen.save();
    pen.beginPath();
    pen.roundRect(part.x, part.y, cardPicture, part.height, [18, 0, 0, 18]);
    pen.clip();
    cover(pen, card.picture, { ...part, width: cardPicture });
    pen.restore();
  }
  for (const [i, line] of part.lines.entries()) {
    const place = { x: words.x, width: words.width, y: top + i * height, height };
    write(pen, line, place, fontOf('body'), ink, align);
  }
  if (card?.note) {
    const place = { x: words.x, width: words.width, y: top + part.lines.length * height };
    const colour = lit ? ink : card.lit ? palette.lamp : palette.quiet;
    write(pen, card.note, { ...place, height: note }, fontOf('small'), colour);
  }
}

function drawPortrait(
  pen: CanvasRenderingContext2D,
  part: Extract<Placed, { kind: 'portrait' }>,
): void {
  const radius = part.width / 2;
  const circle = (inset: number) => {
    pen.beginPath();
    pen.arc(part.x + radius, part.y + radius, radius - inset, 0, 2 * Math.PI);
  };
  pen.fillStyle = part.lit ? palette.lamp : palette.rule;
  circle(0);
  pen.fill();
  if (!part.image) return;
  pen.save();
  circle(part.lit ? 7 : 0);
  pen.clip();
  cover(pen, part.image, part);
  pen.restore();
}

/** The middle of a picture, as much as fills the place. */
function cover(pen: CanvasRenderingContext2D, image: Picture, place: Rect): void {
  const scale = Math.min(image.width / place.width, image.height / place.height);
  const [width, height] = [place.width * scale, place.height * scale];
  const [left, top] = [(image.width - width) / 2, (image.height - height) / 2];
  pen.drawImage(
    image.source,
    left,
    top,
    width,
    height,
    place.x,
    place.y,
    place.width,
    place.height,
  );
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
