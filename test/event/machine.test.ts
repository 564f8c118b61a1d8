import { expect, test } from 'vitest';
import { advance, deadlineOf, type Rules } from '../../src/event/machine/advance.ts';
import { createEvent, type EventAction, type EventState } from '../../src/event/machine/state.ts';
import { type Clock, createEventStore } from '../../src/event/machine/store.ts';

const rules: Rules = { idle: 90, off: 20, begins: 'choice', language: 'da' };

function run(from: EventState, ...steps: [EventAction, number][]): EventState {
  return steps.reduce((state, [action, at]) => advance(state, action, rules, at), from);
}

const inside = run(
  createEvent('da', 0),
  [{ type: 'touch' }, 1000],
  [{ type: 'language', language: 'en' }, 2000],
  [{ type: 'begin', way: 'short' }, 3000],
);

test('a touch leads through language and how-to into a visit', () => {
  expect(inside).toMatchObject({ stage: 'visit', language: 'en', way: 'short', since: 3000 });
});

test('after a visit nothing differs from a fresh start but the count', () => {
  const after = run(
    inside,
    [{ type: 'worn', worn: false }, 5000],
    [{ type: 'finish' }, 6000],
    [{ type: 'part' }, 7000],
    [{ type: 'wiped' }, 7001],
  );
  expect(after).toEqual({ ...createEvent('da', 7001), visits: 1 });
});

test('who does nothing is asked, and then wiped; an answer keeps the visit', () => {
  const asked = deadlineOf(inside, rules);
  expect(asked).toBe(3000 + 75_000);
  expect(run(inside, [{ type: 'tick' }, asked - 1])).toBe(inside);
  const asking = run(inside, [{ type: 'tick' }, asked]);
  expect(asking).toMatchObject({ stage: 'visit', asks: true });
  expect(run(asking, [{ type: 'touch' }, asked + 1])).toMatchObject({
    stage: 'visit',
    asks: false,
  });
  expect(deadlineOf(asking, rules)).toBe(3000 + 90_000);
  expect(run(asking, [{ type: 'tick' }, 93_000])).toMatchObject({ stage: 'wiping', ended: 'idle' });
});

test('a headset that is off for a while ends the visit, one put on again does not', () => {
  const off = run(inside, [{ type: 'worn', worn: false }, 4000]);
  expect(deadlineOf(off, rules)).toBe(24_000);
  expect(deadlineOf(run(off, [{ type: 'worn', worn: false }, 9000]), rules)).toBe(24_000);
  const on = run(off, [{ type: 'worn', worn: true }, 10_000]);
  expect(run(on, [{ type: 'tick' }, 24_000])).toMatchObject({ stage: 'visit' });
  expect(run(off, [{ type: 'tick' }, 24_000])).toMatchObject({
    stage: 'wiping',
    ended: 'taken-off',
  });
});

test('who took a headset off reads the last page when their visit is gone, and it is counted once', () => {
  const gone = run(
    inside,
    [{ type: 'worn', worn: false }, 4000],
    [{ type: 'tick' }, 24_000],
    [{ type: 'wiped' }, 24_001],
  );
  const clean = { ...createEvent('da', 24_001), visits: 1 };
  expect(gone).toEqual({ ...clean, stage: 'farewell', language: 'en' });
  expect(deadlineOf(gone, rules)).toBe(24_001 + 60_000);
  for (const action of [
    { type: 'part' },
    { type: 'tick' },
    { type: 'reset', by: 'operator' },
  ] as const) {
    const over = run(gone, [action, 90_000]);
    expect(over).toMatchObject({ stage: 'wiping', ended: null, visits: 1 });
    expect(run(over, [{ type: 'wiped' }, 90_001])).toEqual({
      ...createEvent('da', 90_001),
      visits: 1,
    });
  }
  const next = run(gone, [{ type: 'start', way: 'full', language: 'da' }, 30_000]);
  expect(next).toMatchObject({ stage: 'wiping', ended: null, visits: 1 });
});

test('while hosts let everybody wait, or have the corner open, nothing is wiped', () => {
  for (const action of [
    { type: 'hold', held: true },
    { type: 'staff', open: true },
  ] as const)
    expect(deadlineOf(run(inside, [action, 4000]), rules)).toBe(Number.POSITIVE_INFINITY);
});

test('the operator starts the next visit over one that is under way', () => {
  const next = run(inside, [{ type: 'start', way: 'full', language: 'da' }, 9000]);
  expect(next).toMatchObject({ stage: 'wiping', visits: 1, ended: 'operator' });
  expect(run(next, [{ type: 'wiped' }, 9001])).toEqual({
    ...createEvent('da', 9001),
    stage: 'visit',
    way: 'full',
    visits: 1,
  });
});

test('a reset while it is being wiped counts once', () => {
  const wiping = run(inside, [{ type: 'reset', by: 'operator' }, 9000]);
  expect(run(wiping, [{ type: 'reset', by: 'staff' }, 9001])).toBe(wiping);
});

test('who goes away from the first pages leaves no visit', () => {
  const asked = run(createEvent('da', 0), [{ type: 'touch' }, 1000], [{ type: 'tick' }, 31_000]);
  expect(asked).toMatchObject({ stage: 'wiping', ended: null, visits: 0 });
});

test('the store ticks at the deadline and at no other time', () => {
  let now = 0;
  let due: { at: number; call: () => void } | undefined;
  const clock: Clock = {
    now: () => now,
    after(milliseconds, call) {
      due = { at: now + milliseconds, call };
      return () => {
        due = undefined;
      };
    },
  };
  const store = createEventStore(() => rules, clock);
  expect(due).toBeUndefined();
  store.dispatch({ type: 'touch' });
  expect(due?.at).toBe(30_000);
  now = 30_000;
  due?.call();
  expect(store.get().stage).toBe('wiping');
  expect(due).toBeUndefined();
});
