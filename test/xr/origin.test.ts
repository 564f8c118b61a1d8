import { expect, test } from 'vitest';
import { createPress, createStick } from '../../src/xr/body/stick.ts';
import {
  centredOn,
  type Head,
  headIn,
  headOf,
  nearestTurn,
  turnedAround,
} from '../../src/xr/session/origin.ts';

const head: Head = { position: [0.4, 1.3, -0.7], compass: 25, pitch: -10, roll: 3 };

test('a head is put at the capture point and faces where it is asked to', () => {
  const seen = headIn(centredOn(head, 200), head);
  for (const metres of seen.position) expect(metres).toBeCloseTo(0);
  expect(seen).toMatchObject({ pitch: -10, roll: 3 });
  expect(seen.compass).toBeCloseTo(200);
});

test('a turn by the stick goes around the head, wherever it has leant', () => {
  const origin = centredOn(head, 0);
  const leant: Head = { ...head, position: [0.6, 1.2, -0.4] };
  const before = headIn(origin, leant);
  const after = headIn(turnedAround(leant, origin, 30), leant);
  after.position.forEach((metres, axis) => {
    expect(metres).toBeCloseTo(before.position[axis] ?? Number.NaN);
  });
  expect(after.compass - before.compass).toBeCloseTo(30);
});

test('a step forward in the tracked space is a step to where the visitor faces', () => {
  const origin = centredOn({ ...head, compass: 0 }, 90);
  const [x, y, z] = head.position;
  const stepped = headIn(origin, { ...head, compass: 0, position: [x, y, z - 1] });
  expect(stepped.position[0]).toBeCloseTo(1);
  expect(stepped.position[2]).toBeCloseTo(0);
});

test.each([
  ['ahead', [0, 0, 0, 1], { compass: 0, pitch: 0, roll: 0 }],
  ['right', [0, -Math.SQRT1_2, 0, Math.SQRT1_2], { compass: 90, pitch: 0, roll: 0 }],
  [
    'up 30',
    [Math.sin(Math.PI / 12), 0, 0, Math.cos(Math.PI / 12)],
    { compass: 0, pitch: 30, roll: 0 },
  ],
  [
    'leant right 30',
    [0, 0, -Math.sin(Math.PI / 12), Math.cos(Math.PI / 12)],
    { compass: 0, pitch: 0, roll: 30 },
  ],
])('a pose that looks %s', (_name, [x = 0, y = 0, z = 0, w = 1], wanted) => {
  const transform = { position: { x: 1, y: 2, z: 3 }, orientation: { x, y, z, w } };
  const seen = headOf(transform as unknown as XRRigidTransform);
  expect(seen.position).toEqual([1, 2, 3]);
  expect(seen.compass).toBeCloseTo(wanted.compass);
  expect(seen.pitch).toBeCloseTo(wanted.pitch);
  expect(seen.roll).toBeCloseTo(wanted.roll);
});

test('compass directions are counted on without a jump', () => {
  expect(nearestTurn(359, 2)).toBe(362);
  expect(nearestTurn(-725, 10)).toBe(-710);
});

test('a stick turns once a flick and again after it came back', () => {
  const step = createStick();
  expect([0, 0.5, 0.8, 1, 0.5, 0.9, 0.2, 0.8, 0, -0.9].map(step)).toEqual([
    0, 0, 1, 0, 0, 0, 0, 1, 0, -1,
  ]);
});

test('a button held down is one press', () => {
  const pressed = createPress();
  expect([false, true, true, false, true].map(pressed)).toEqual([false, true, false, false, true]);
});
