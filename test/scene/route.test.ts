import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routeBetween } from '../../src/scene/room/route.ts';
import { nodeOf, tourSchema } from '../../src/tour/tour.ts';

test('every way in the shipped tour is walked smoothly and ends where the next room begins', () => {
  const file = join(import.meta.dirname, '../../assets/tours/en-verden-indenfor/tour.json');
  const tour = tourSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const from of Object.keys(tour.nodes))
    for (const { to } of nodeOf(tour, from).links) {
      const route = routeBetween(tour, from, to);
      if (!route) throw new Error(`no way from ${from} to ${to}`);
      let before = route.gone(0, [0, 0, 0]);
      expect(Math.hypot(...before)).toBeCloseTo(0);
      const ways = Array.from({ length: 50 }, (_, i) => (i + 1) / 50);
      const strides = ways.map((way) => {
        const here = route.gone(way, [0, 0, 0]);
        const stride = Math.hypot(...here.map((part, axis) => part - (before[axis] ?? 0)));
        before = here;
        return stride;
      });
      expect(Math.max(...strides), `${from} to ${to}`).toBeLessThan(0.05 * (route.length + 2));
      expect(Math.hypot(...route.left(1, [0, 0, 0]))).toBeCloseTo(0);
    }
});
