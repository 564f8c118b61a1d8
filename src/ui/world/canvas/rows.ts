import {
  type Block,
  type Button,
  type Face,
  lineHeight,
  type Measure,
  type Placed,
  type Space,
  sizes,
} from './blocks.ts';

const button = { height: 92, padding: 32, gap: 20 } as const;
/** Units across: a card's picture, a portrait, the ring of a time. */
export const cardPicture = 250;
const portrait = 132;
const ring = 84;
const apart = 28;

/** Buttons in columns, those of a row as high as the highest. */
export function placeGrid(
  buttons: Button[],
  columns: number,
  { x, y, width }: Space,
  measure: Measure,
): Placed[] {
  const wide = (width - (columns - 1) * button.gap) / columns;
  const cells = buttons.map((one) => {
    const beside = one.card ? cardPicture + apart + button.padding : 2 * button.padding;
    const lines = wrap(one.label, wide - beside, (part) => measure(part, 'body'));
    const note = one.card?.note ? sizes.small * lineHeight : 0;
    const least = one.card ? (cardPicture * 3) / 5 : button.height;
    const words = lines.length * sizes.body * lineHeight + note;
    return { one, lines, height: Math.max(least, words + button.height - sizes.body * lineHeight) };
  });
  const placed: Placed[] = [];
  let top = y;
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns);
    const height = Math.max(...row.map((cell) => cell.height));
    for (const [i, cell] of row.entries())
      placed.push({
        kind: 'button',
        x: x + i * (wide + button.gap),
        y: top,
        width: wide,
        height,
        button: cell.one,
        lines: cell.lines,
      });
    top += height + button.gap;
  }
  return placed;
}

/** What is asked, with a ring beside it where there is a time to answer. */
export function placeQuestion(
  { text, time }: Extract<Block, { kind: 'question' }>,
  space: Space,
  measure: Measure,
): Placed[] {
  const aside = time ? ring + apart : 0;
  const words = placeText(
    { kind: 'text', text, size: 'title' },
    { ...space, x: space.x + aside, width: space.width - aside },
    measure,
  );
  return time ? [{ ...space, kind: 'ring', width: ring, height: ring, time }, ...words] : words;
}

/** A name, and what is said of it to the right. */
export function placePair(
  { name, said }: Extract<Block, { kind: 'pair' }>,
  { x, y, width }: Space,
  measure: Measure,
): Placed[] {
  const aside = width * 0.3;
  return [
    ...placeText(
      { kind: 'text', text: name, size: 'body', quiet: true },
      { x, y, width: aside },
      measure,
    ),
    ...placeText(
      { kind: 'text', text: said, size: 'body' },
      { x: x + aside, y, width: width - aside },
      measure,
    ),
  ];
}

/** Portraits side by side, name and role beside each. */
export function placeFaces(faces: Face[], { x, y, width }: Space, measure: Measure): Placed[] {
  const wide = width / Math.max(2, faces.length);
  return faces.flatMap(({ name, role, picture, lit }, i): Placed[] => {
    const left = x + i * wide;
    const words = { x: left + portrait + apart, width: wide - portrait - 2 * apart };
    const named = placeText(
      { kind: 'text', text: name, size: 'body', accent: lit },
      { ...words, y: y + 6 },
      measure,
    );
    const below = Math.max(y, ...named.map((line) => line.y + line.height));
    return [
      { kind: 'portrait', x: left, y, width: portrait, height: portrait, image: picture, lit },
      ...named,
      ...placeText(
        { kind: 'text', text: role, size: 'small', quiet: true },
        { ...words, y: below },
        measure,
      ),
    ];
  });
}

type Text = Extract<Block, { kind: 'text' }>;

export function placeText(
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
export function placeButtons(
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
