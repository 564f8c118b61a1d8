import { describe, expect, test } from 'vitest';
import { pushOf } from '../../src/input/gamepad.ts';
import { grab, magnified } from '../../src/input/motion/grab.ts';
import { createHand } from '../../src/input/motion/hand.ts';
import { heldTowards } from '../../src/input/motion/orientation.ts';
import { paceOf } from '../../src/input/pointer.ts';
import { fovRange } from '../../src/visit/pose.ts';
import { createStore } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';
import { createHandClock } from './handClock.ts';

describe('how a device is held', () => {
  const towards = (alpha: number, beta: number, gamma: number, screen = 0) => {
    const { compass, pitch, roll } = heldTowards(alpha, beta, gamma, screen);
    return [compass, pitch, roll].map((angle) => Math.round(angle * 1000) / 1000 + 0);
  };

  test.each([
    ['upright looks level to the north', [0, 90, 0, 0], [0, 0, 0]],
    ['turned left looks to the west', [90, 90, 0, 0], [-90, 0, 0]],
    ['turned right looks to the east', [270, 90, 0, 0], [90, 0, 0]],
    ['leaned back looks up', [0, 120, 0, 0], [0, 30, 0]],
    ['leaned forward looks down', [0, 60, 0, 0], [0, -30, 0]],
    ['flat on a table looks at the floor, its top to the west', [90, 0, 0, 0], [-90, -90, 0]],
    // Landscape: its top to the left, so that its right edge is up; gamma tells the pitch.
    ['landscape looks level', [0, 0, -90, 90], [90, 0, 0]],
    ['landscape, leaned forward', [0, 0, -60, 90], [90, -30, 0]],
    ['the other landscape', [0, 0, 90, 270], [-90, 0, 0]],
  ] as const)('%s', (_, [alpha, beta, gamma, screen], wanted) => {
    expect(towards(alpha, beta, gamma, screen)).toEqual(wanted);
  });

  test('upright and rolled clockwise by a quarter', () => {
    // Held as for landscape, but the screen has not turned.
    expect(towards(0, 0, -90, 0).map(Math.abs)).toEqual([90, 0, 90]);
    expect(towards(0, 0, 90, 0)[2]).toBe(90);
    expect(towards(0, 0, -90, 0)[2]).toBe(-90);
  });
});

describe('a drag', () => {
  const size = { width: 1280, height: 720 };
  const degrees = 180 / Math.PI;

  /** Compass and pitch of what lies under a point, the long way round: by rotating a vector. */
  function under(pose: { compass: number; pitch: number; fov: number }, x: number, y: number) {
    const focal = 640 / Math.tan(pose.fov / 2 / degrees);
    const p = pose.pitch / degrees;
    const [right, up, ahead] = [x / focal, -y / focal, 1];
    const high = up * Math.cos(p) + ahead * Math.sin(p);
    const flat = ahead * Math.cos(p) - up * Math.sin(p);
    return {
      compass: pose.compass + Math.atan2(right, flat) * degrees,
      pitch: Math.atan2(high, Math.hypot(right, flat)) * degrees,
    };
  }

  test.each([
    [0, 0, 200, 0],
    [-500, 100, 500, -200],
    [300, -300, 250, 200],
    [0, 300, 0, -300],
  ])('keeps what was grabbed at %i,%i under the finger at %i,%i', (x, y, toX, toY) => {
    const pose = { compass: 20, pitch: -10, roll: 0, fov: 90 };
    const now = { ...pose, ...grab(pose, size, { x, y }, { x: toX, y: toY }) };
    const [before, after] = [under(pose, x, y), under(now, toX, toY)];
    expect(after.compass).toBeCloseTo(before.compass, 6);
    expect(after.pitch).toBeCloseTo(before.pitch, 6);
  });

  test('never whirls the room around near a pole', () => {
    const pose = { compass: 0, pitch: 84, roll: 0, fov: 90 };
    const { compass, pitch } = grab(pose, size, { x: 5, y: -60 }, { x: -5, y: -60 });
    expect(Math.abs(compass)).toBeLessThan(5);
    expect(Number.isFinite(pitch)).toBe(true);
  });

  test('follows the finger with a tilted head', () => {
    const pose = { compass: 0, pitch: 0, roll: 90, fov: 90 };
    const { compass, pitch } = grab(pose, size, { x: 0, y: 0 }, { x: 64, y: 0 });
    expect(compass).toBeCloseTo(0, 6);
    expect(pitch).toBeCloseTo(Math.atan(0.1) * degrees, 6);
  });

  test('has a pace of its last moments, and none after a rest', () => {
    const trail = [
      { at: 1000, compass: 0, pitch: 0 },
      { at: 1050, compass: -5, pitch: 1 },
    ];
    expect(paceOf(trail, 1060)).toEqual({ compass: -100, pitch: 20 });
    expect(paceOf(trail, 1200)).toEqual({ compass: 0, pitch: 0 });
    expect(paceOf([], 1200)).toEqual({ compass: 0, pitch: 0 });
  });
});

describe('the hand', () => {
  function holding(change = {}) {
    const visit = createStore(smallTour(), 'da');
    visit.dispatch({ type: 'settings/change', change }, 'device');
    const clock = createHandClock();
    return { visit, pose: visit.pose, clock, hand: createHand(visit, clock) };
  }

  test('lets a drag run out, and then nothing runs', () => {
    const { pose, clock, hand } = holding();
    hand.take('pointer');
    expect(pose.held).toBe('pointer');
    hand.drag({ compass: 10 });
    hand.release({ compass: 100, pitch: 0 });
    expect(pose.held).toBe('nobody');
    clock.pass(100);
    const soon = pose.compass;
    expect(soon).toBeGreaterThan(15);
    clock.pass(5000);
    expect(pose.compass).toBeGreaterThan(soon);
    // All of an exponential decay of 100 degrees a second in 0.35 s, but for the last half degree a second.
    expect(pose.compass).toBeCloseTo(10 + 100 * 0.35, 0);
    expect(pose.spin).toEqual({ compass: 0, pitch: 0 });
    expect(clock.waiting()).toBe(0);
  });

  test('a touch stops a spin', () => {
    const { pose, clock, hand } = holding();
    hand.take('touch');
    hand.release({ compass: 200, pitch: 50 });
    clock.pass(50);
    hand.still();
    const { compass } = pose;
    clock.pass(1000);
    expect(pose.compass).toBe(compass);
    expect(clock.waiting()).toBe(0);
  });

  test('never spins with reduced motion', () => {
    const { pose, clock, hand } = holding({ reducedMotion: true });
    hand.take('pointer');
    hand.release({ compass: 100, pitch: 0 });
    expect(clock.waiting()).toBe(0);
    expect(pose.spin.compass).toBe(0);
  });

  test('pushes at 60 degrees a second, slower when magnified, and stops', () => {
    const { pose, clock, hand } = holding();
    hand.push('keyboard', { compass: 1, pitch: 0, zoom: 0 });
    clock.pass(1000);
    const first = pose.compass;
    clock.pass(1000);
    expect(pose.compass - first).toBeCloseTo(60, 0);
    hand.push('keyboard', { compass: 0, pitch: 0, zoom: 0 });
    expect(pose.held).toBe('nobody');
    clock.pass(1000);
    expect(clock.waiting()).toBe(0);
    const { compass } = pose;
    clock.pass(1000);
    expect(pose.compass).toBe(compass);
  });

  test('zooms smoothly to its bounds and back to the usual', () => {
    const { pose, clock, hand } = holding();
    hand.zoom(1.5);
    clock.pass(16);
    expect(pose.fov).toBeLessThan(90);
    expect(pose.fov).toBeGreaterThan(magnified(90, 1.5) + 1);
    clock.pass(1000);
    expect(pose.fov).toBeCloseTo(magnified(90, 1.5), 0);
    hand.zoom(100);
    clock.pass(2000);
    expect(pose.fov).toBe(fovRange.min);
    expect(clock.waiting()).toBe(0);
    hand.zoomTo(90);
    clock.pass(2000);
    expect(pose.fov).toBeCloseTo(90, 0);
  });

  test('overtakes a look, but not the one that waits for arrival', () => {
    const { visit, hand } = holding();
    visit.dispatch({ type: 'visit/enter' }, 'button');
    hand.take('pointer');
    expect(visit.get().look).not.toBe(null);
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
    hand.take('pointer');
    expect(visit.get().look).toBe(null);
  });

  test('never turns a head', () => {
    const { pose, clock, hand } = holding();
    pose.held = 'headset';
    hand.take('pointer');
    hand.drag({ compass: 40 });
    hand.push('gamepad', { compass: 1, pitch: 0, zoom: 0 });
    hand.zoom(2);
    clock.pass(1000);
    expect(pose).toMatchObject({ compass: 0, fov: 90, held: 'headset' });
  });
});

describe('sticks', () => {
  const pad = (axes: number[], buttons: [number, number][] = []) => {
    const all = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
    for (const [index, value] of buttons) all[index] = { pressed: true, touched: true, value };
    return { axes, buttons: all };
  };

  test('rest in the dead zone', () => {
    expect(pushOf(pad([0.1, -0.1, 0, 0.05]), true)).toEqual({ compass: 0, pitch: -0, zoom: 0 });
  });

  test('are fine near the middle and full at the rim', () => {
    expect(pushOf(pad([1, 0, 0, 0]), true).compass).toBe(1);
    expect(pushOf(pad([0.5, 0, 0, 0]), true).compass).toBeLessThan(0.25);
    expect(pushOf(pad([0, 0, 0, -1]), true).pitch).toBe(1);
  });

  test('zoom with the triggers, as far as they are pressed', () => {
    expect(pushOf(pad([0, 0, 0, 0], [[7, 0.5]]), true).zoom).toBe(0.5);
    expect(pushOf(pad([0, 0, 0, 0], [[6, 1]]), true).zoom).toBe(-1);
    expect(pushOf(pad([1, 0, 0, 0], [[6, 1]]), false)).toMatchObject({ compass: 0, zoom: 0 });
  });
});
