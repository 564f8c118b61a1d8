import { expect, test } from 'vitest';
import { keepApart } from '../../src/tour/around/apart.ts';

const overlapping = (words: { x: number; y: number; width: number; height: number }[]) =>
  words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      ),
  );

test('words over each other come to lie beside each other, near where they were', () => {
  const size = { width: 140, height: 44 };
  const words = [
    [200, 100],
    [240, 110],
    [260, 96],
    [230, 100],
    [600, 300],
  ].map(([x = 0, y = 0]) => ({ x, y, ...size }));
  const before = words.map((one) => ({ ...one }));
  expect(overlapping(words).length).toBeGreaterThan(3);
  keepApart(words);
  expect(overlapping(words)).toEqual([]);
  expect(words[4]).toEqual(before[4]);
  for (const [i, { x, y }] of words.entries())
    expect(Math.hypot(x - (before[i]?.x ?? 0), y - (before[i]?.y ?? 0))).toBeLessThan(130);
});

test('words that stand in one point are parted as well', () => {
  const words = [0, 1, 2].map(() => ({ x: 50, y: 50, width: 80, height: 20 }));
  keepApart(words);
  expect(overlapping(words)).toEqual([]);
});
