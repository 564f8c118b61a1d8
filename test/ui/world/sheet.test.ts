import { expect, test } from 'vitest';
import {
  type Block,
  layOut,
  type Measure,
  sizes,
  snugWidth,
  unitsPerDegree,
  wrap,
} from '../../../src/ui/world/panel/sheet.ts';

/** Every letter as wide as half its size. */
const measure: Measure = (text, size) => text.length * sizes[size] * 0.5;

test('letters are one degree of arc high or more', () => {
  // The typeface's capitals are 0.7 of its size.
  for (const size of Object.values(sizes)) expect(size / unitsPerDegree).toBeGreaterThan(1.3);
  expect((sizes.body * 0.7) / unitsPerDegree).toBeGreaterThan(1);
});

test('a text is broken at spaces and loses no word', () => {
  const text = 'Her er stille om natten, men aldrig helt stille';
  const lines = wrap(text, 20, (part) => part.length);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
  expect(wrap('Straffuldbyrdelsesloven nu', 10, (part) => part.length)).toEqual([
    'Straffuldbyrdelsesloven',
    'nu',
  ]);
});

test('a caption sheet is as narrow as its words and breaks them no further', () => {
  const text = 'Kort.';
  const units = snugWidth(text, 'body', 1200, measure);
  expect(units).toBeLessThan(300);
  const { placed } = layOut([{ kind: 'text', text, size: 'body' }], units, measure);
  expect(placed).toHaveLength(1);
});

test('buttons stand side by side and go on below where there is no room', () => {
  const labels = ['Dansk', 'English', 'Et meget langt svar', 'Luk'];
  const blocks: Block[] = [
    { kind: 'text', text: 'Sprog', size: 'title' },
    {
      kind: 'buttons',
      buttons: labels.map((label) => ({ id: label, label, press: () => undefined })),
    },
  ];
  const { width, height, placed } = layOut(blocks, 900, measure);
  const buttons = placed.filter((part) => part.kind === 'button');
  expect(buttons.map((part) => part.button.label)).toEqual(labels);
  for (const part of placed) {
    expect(part.x + part.width).toBeLessThanOrEqual(width);
    expect(part.y + part.height).toBeLessThan(height);
  }
  for (const [at, one] of buttons.entries())
    for (const other of buttons.slice(at + 1)) {
      const apart = other.x >= one.x + one.width || other.y >= one.y + one.height;
      expect(apart).toBe(true);
    }
  // Three degrees are hit without effort by eyes and rays.
  for (const { height: tall } of buttons) expect(tall / unitsPerDegree).toBeGreaterThan(2.5);
});
