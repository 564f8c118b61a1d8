import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectGuide } from '../../src/app/surroundings.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

let visit: Visit;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  visit = createStore(smallTour(), 'da');
  stop = connectGuide(visit, 5000);
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const hear = (id: string) => {
  visit.dispatch({ type: 'narration/started', id }, 'device');
  visit.dispatch({ type: 'narration/ended', id }, 'device');
};

it('the guide walks on by himself once he may', () => {
  visit.dispatch({ type: 'led/start' }, 'button');
  hear('welcome');
  vi.advanceTimersByTime(4900);
  expect(visit.get().led?.state).toBe('offering');
  vi.advanceTimersByTime(200);
  expect(visit.get().telling?.id).toBe('rules');
});

it('he never walks on without having been asked along', () => {
  visit.dispatch({ type: 'narration/play', id: 'rules' }, 'pointer');
  hear('rules');
  vi.advanceTimersByTime(60_000);
  expect(visit.get()).toMatchObject({ place: 'gate', heading: null, led: { state: 'offering' } });
});

it('he waits while a card is open, and begins his pause anew when it is closed', () => {
  visit.dispatch({ type: 'led/start' }, 'button');
  hear('welcome');
  vi.advanceTimersByTime(3000);
  visit.dispatch({ type: 'hotspot/open', id: 'keys' }, 'pointer');
  vi.advanceTimersByTime(60_000);
  expect(visit.get().led?.state).toBe('offering');
  visit.dispatch({ type: 'card/close' }, 'keyboard');
  vi.advanceTimersByTime(4900);
  expect(visit.get().led?.state).toBe('offering');
  vi.advanceTimersByTime(200);
  expect(visit.get().led?.state).toBe('telling');
});

it('a visitor who says no is left in peace', () => {
  visit.dispatch({ type: 'led/start' }, 'button');
  hear('welcome');
  visit.dispatch({ type: 'led/decline' }, 'button');
  vi.advanceTimersByTime(60_000);
  expect(visit.get()).toMatchObject({ led: { state: 'away' }, telling: null });
});
