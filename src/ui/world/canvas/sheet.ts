import type { Block, Layout, Measure, Placed, Space, sizes } from './blocks.ts';
import {
  placeButtons,
  placeFaces,
  placeGrid,
  placePair,
  placeQuestion,
  placeText,
  wrap,
} from './rows.ts';

const margin = 44;
const gap = 20;
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
      return block.columns === undefined
        ? placeButtons(block, space, measure)
        : placeGrid(block.buttons, block.columns, space, measure);
    case 'question':
      return placeQuestion(block, space, measure);
    case 'faces':
      return placeFaces(block.faces, space, measure);
    case 'pair':
      return placePair(block, space, measure);
    case 'rule':
      return [{ ...space, kind: 'rule', height: 2 }];
  }
}

/** The narrowest sheet, up to `most` units, on which a text needs no more lines than on that one. */
export function snugWidth(text: string, size: keyof typeof sizes, most: number, measure: Measure) {
  const lines = wrap(text, most - 2 * margin, (part) => measure(part, size));
  return Math.ceil(Math.max(0, ...lines.map((line) => measure(line, size)))) + 2 * margin + 2;
}
