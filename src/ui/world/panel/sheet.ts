/** A sheet is written in units of which this many are one degree of arc where its panel stands. */
export const unitsPerDegree = 32;

/** Letters of a degree of arc and more: capitals of `body` are just over one degree high. */
export const sizes = { small: 42, body: 48, title: 62 } as const;

export interface Button {
  /** unique on its sheet */
  id: string;
  label: string;
  press(): void;
  /** the answer hoped for, or what is on just now */
  look?: 'plain' | 'strong' | 'chosen';
  /** as wide as the sheet, its words to the left: an answer among others */
  wide?: boolean;
}

export type Block =
  | {
      kind: 'text';
      text: string;
      size: keyof typeof sizes;
      quiet?: boolean;
      accent?: boolean;
      align?: 'left' | 'center';
    }
  | { kind: 'picture'; image: Picture }
  | { kind: 'buttons'; label?: string; buttons: Button[] }
  | { kind: 'rule' };

export interface Picture {
  source: CanvasImageSource;
  width: number;
  height: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Placed =
  | (Rect & {
      kind: 'line';
      text: string;
      size: keyof typeof sizes;
      colour: 'paper' | 'quiet' | 'lamp';
      align: 'left' | 'center';
    })
  | (Rect & { kind: 'picture'; image: Picture })
  | (Rect & { kind: 'button'; button: Button; lines: string[] })
  | (Rect & { kind: 'rule' });

export interface Layout {
  width: number;
  height: number;
  placed: Placed[];
}

export type Measure = (text: string, size: keyof typeof sizes) => number;

const margin = 44;
const gap = 20;
const lineHeight = 1.32;
const button = { height: 92, padding: 32, gap: 20 } as const;
const pictureHeight = 420;

/** Places blocks below one another on a sheet of this width. Pure: the same words give the same places. */
export function layOut(blocks: Block[], width: number, measure: Measure): Layout {
  const inner = width - 2 * margin;
  const placed: Placed[] = [];
  let y = margin;
  for (const block of blocks) {
    if (y > margin) y += gap;
    const parts = place(block, { x: margin, y, width: inner }, measure);
    placed.push(...parts);
    y = Math.max(y, ...parts.map((part) => part.y + part.height));
  }
  return { width, height: Math.ceil(y + margin), placed };
}

type Space = Pick<Rect, 'x' | 'y' | 'width'>;

function place(block: Block, space: Space, measure: Measure): Placed[] {
  switch (block.kind) {
    case 'text':
      return placeText(block, space, measure);
    case 'picture': {
      const { width, height } = block.image;
      const scale = Math.min(space.width / width, pictureHeight / height);
      return [{ ...block, x: space.x, y: space.y, width: width * scale, height: height * scale }];
    }
    case 'buttons':
      return placeButtons(block, space, measure);
    case 'rule':
      return [{ ...space, kind: 'rule', height: 2 }];
  }
}

type Text = Extract<Block, { kind: 'text' }>;

function placeText(
  { text, size, quiet, accent, align = 'left' }: Text,
  space: Space,
  measure: Measure,
): Placed[] {
  const height = sizes[size] * lineHeight;
  const colour = accent ? 'lamp' : quiet ? 'quiet' : 'paper';
  return wrap(text, space.width, (part) => measure(part, size)).map((line, at) => ({
    kind: 'line',
    x: space.x,
    y: space.y + at * height,
    width: space.width,
    height,
    text: line,
    size,
    colour,
    align,
  }));
}

/** Buttons side by side, to the right of their label where they have one; what does not fit goes below. */
function placeButtons(
  { label, buttons }: Extract<Block, { kind: 'buttons' }>,
  space: Space,
  measure: Measure,
): Placed[] {
  const placed: Placed[] = [];
  const end = space.x + space.width;
  const begin = label ? space.x + space.width * 0.36 : space.x;
  if (label)
    placed.push({
      kind: 'line',
      ...space,
      y: space.y + (button.height - sizes.body * lineHeight) / 2,
      height: sizes.body * lineHeight,
      text: label,
      size: 'body',
      colour: 'quiet',
      align: 'left',
    });
  let x = begin;
  let y = space.y;
  let below = y;
  for (const one of buttons) {
    const room = end - begin - 2 * button.padding;
    const lines = wrap(one.label, room, (part) => measure(part, 'body'));
    const longest = Math.max(0, ...lines.map((line) => measure(line, 'body')));
    const snug = Math.min(longest + 2 * button.padding, end - begin);
    const width = one.wide ? end - begin : snug;
    const height = button.height + (lines.length - 1) * sizes.body * lineHeight;
    if (x > begin && x + width > end) {
      x = begin;
      y = below + button.gap;
    }
    placed.push({ kind: 'button', x, y, width, height, button: one, lines });
    below = Math.max(below, y + height);
    x += width + button.gap;
  }
  return placed;
}

/** The narrowest sheet, up to `most` units, on which a text needs no more lines than on that one. */
export function snugWidth(text: string, size: keyof typeof sizes, most: number, measure: Measure) {
  const lines = wrap(text, most - 2 * margin, (part) => measure(part, size));
  return Math.ceil(Math.max(0, ...lines.map((line) => measure(line, size)))) + 2 * margin + 2;
}

/** Breaks a text into lines at spaces; a word longer than a line stands alone. */
export function wrap(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}
