import { expect, test } from 'vitest';
import { createPace } from '../../src/offline/fetch/pace.ts';

test('small files first do not frighten anybody; then the rest is told by how fast the last seconds were', () => {
  let now = 0;
  const pace = createPace(() => now);
  const arrive = (bytes: number, each: number, times: number) => {
    for (let i = 0; i < times; i++) {
      now += each;
      pace.add(bytes);
    }
  };
  expect(pace.left(150e6)).toBeNull();
  arrive(2_000, 500, 6);
  expect(pace.left(150e6)).toBeNull();
  arrive(1_000_000, 500, 20);
  expect(pace.left(100e6)).toBeCloseTo(50, -1);
});

test('on a slow line the time is told after a while, however little has come', () => {
  let now = 0;
  const pace = createPace(() => now);
  for (; now < 25_000; now += 500) pace.add(5_000);
  expect(pace.left(6e6)).toBeCloseTo(600, -2);
});
