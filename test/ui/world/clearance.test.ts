import { expect, test } from 'vitest';
import { nearness } from '../../../src/ui/world/panel/clearance.ts';

test('a sheet stands before the wall, and as near as that at most', () => {
  expect(nearness(undefined, 90)).toBe(1);
  expect(nearness(() => 7, 90)).toBe(1);
  // 1.3 metres away, ten centimetres before it
  expect(nearness(() => 1.3, 90)).toBeCloseTo(0.6);
  expect(nearness(() => 0.3, 90)).toBeCloseTo(0.35);
});

test('something that stands in a part of it counts, and what is elsewhere does not', () => {
  const locker = ({ compass }: { compass: number }) => (compass > 95 && compass < 130 ? 1.1 : 4);
  expect(nearness(locker, 90)).toBeCloseTo(0.5);
  expect(nearness(locker, 20)).toBe(1);
});
