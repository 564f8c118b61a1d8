import { advance, deadlineOf, type Rules } from './advance.ts';
import { createEvent, type EventAction, type EventState } from './state.ts';

export interface Clock {
  now(): number;
  /** calls once after so many milliseconds; returns how to call it off */
  after(milliseconds: number, call: () => void): () => void;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

export type EventStore = ReturnType<typeof createEventStore>;

/** The state of a device at an event, its only door, and its clock. */
export function createEventStore(rules: () => Rules, clock: Clock = wallClock) {
  let state = createEvent(rules().language, clock.now());
  let callOff = (): void => undefined;
  const listeners = new Set<(now: EventState, before: EventState) => void>();

  function dispatch(action: EventAction): void {
    const before = state;
    state = advance(before, action, rules(), clock.now());
    wait();
    if (state === before) return;
    for (const listener of listeners) listener(state, before);
  }

  function wait(): void {
    callOff();
    callOff = () => undefined;
    const deadline = deadlineOf(state, rules());
    if (deadline < Number.POSITIVE_INFINITY)
      callOff = clock.after(Math.max(0, deadline - clock.now()), () => dispatch({ type: 'tick' }));
  }

  return {
    get: () => state,
    dispatch,
    /** Called after every change with the state and the one before; returns how to stop. */
    reconcile(listener: (now: EventState, before: EventState) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => callOff(),
  };
}
