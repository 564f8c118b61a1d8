import { expect, test } from 'vitest';
import { createDwell } from '../../src/input/gaze.ts';

test('the ring fills in 1.2 s and fires once', () => {
  const dwell = createDwell();
  expect(dwell.step(0, 'door', true)).toEqual({ progress: 0, fired: null });
  expect(dwell.step(600, 'door', true)).toEqual({ progress: 0.5, fired: null });
  expect(dwell.step(1199, 'door', true).fired).toBe(null);
  expect(dwell.step(1200, 'door', true)).toEqual({ progress: 1, fired: 'door' });
  expect(dwell.step(1216, 'door', true)).toEqual({ progress: 0, fired: null });
});

test('leaving cancels, and coming back begins anew', () => {
  const dwell = createDwell();
  dwell.step(0, 'door', true);
  dwell.step(1100, 'door', true);
  expect(dwell.step(1116, null, true).progress).toBe(0);
  expect(dwell.step(1132, 'door', true).progress).toBe(0);
  expect(dwell.step(1732, 'door', true).progress).toBe(0.5);
  expect(dwell.step(1800, 'desk', true).progress).toBe(0);
});

test('after a click nothing fills for 0.6 s', () => {
  const dwell = createDwell();
  dwell.step(0, 'door', true);
  expect(dwell.step(1200, 'door', true).fired).toBe('door');
  dwell.step(1300, 'desk', true);
  expect(dwell.step(1800, 'desk', true).progress).toBe(0);
  expect(dwell.step(2400, 'desk', true).progress).toBe(0.5);
  expect(dwell.step(2999, 'desk', true).fired).toBe(null);
  expect(dwell.step(3000, 'desk', true).fired).toBe('desk');
});

test('who goes on gazing at a guide does not click again, who returns does', () => {
  const dwell = createDwell();
  dwell.step(0, 'mette', true);
  expect(dwell.step(1200, 'mette', true).fired).toBe('mette');
  for (let now = 1216; now < 20_000; now += 16)
    expect(dwell.step(now, 'mette', true)).toEqual({ progress: 0, fired: null });
  dwell.step(20_000, null, true);
  dwell.step(20_016, 'mette', true);
  expect(dwell.step(21_216, 'mette', true).fired).toBe('mette');
});

test('a controller in the hand switches it off', () => {
  const dwell = createDwell();
  dwell.step(0, 'door', true);
  expect(dwell.step(1100, 'door', false).progress).toBe(0);
  expect(dwell.step(3000, 'door', false).fired).toBe(null);
  expect(dwell.step(3016, 'door', true).progress).toBe(0);
});
