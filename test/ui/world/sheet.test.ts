import { expect, test } from 'vitest';
import {
  type Block,
  type Measure,
  sizes,
  unitsPerDegree,
} from '../../../src/ui/world/canvas/blocks.ts';
import { wrap } from '../../../src/ui/world/canvas/rows.ts';
import { layOut, snugWidth } from '../../../src/ui/world/canvas/sheet.ts';

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

test('cards stand in columns, those of a row as high as the highest', () => {
  const labels = ['Kort', 'En titel, der er så lang, at den fylder flere linjer', 'Sidst'];
  const cards = labels.map((label) => ({
    id: label,
    label,
    press: () => undefined,
    card: { picture: null, note: '3 minutter', lit: false },
  }));
  const { width, placed } = layOut(
    [{ kind: 'buttons', buttons: cards, columns: 2 }],
    1400,
    measure,
  );
  const [first, second, third] = placed;
  expect(placed).toHaveLength(3);
  expect(second).toMatchObject({ y: first?.y, height: first?.height, width: first?.width });
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThan(width);
  expect(third?.x).toBe(first?.x);
  expect(third?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
});

test('a question leaves room for the ring of its time, and needs none without', () => {
  const text = 'Han plejer at svare, men i nat siger han ingenting, og der er mørkt';
  const time = { all: 20, left: () => 20 };
  const asked = layOut([{ kind: 'question', text, time }], 900, measure).placed;
  const ring = asked.find((part) => part.kind === 'ring');
  for (const line of asked.filter((part) => part.kind === 'line'))
    expect(line.x).toBeGreaterThan((ring?.x ?? 0) + (ring?.width ?? 0));
  const still = layOut([{ kind: 'question', text, time: null }], 900, measure).placed;
  expect(still.every((part) => part.kind === 'line')).toBe(true);
});
