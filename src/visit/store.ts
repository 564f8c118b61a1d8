import type { Tour } from '../tour/tour.ts';
import type { Source, VisitAction } from './actions.ts';
import { createPose, type Pose } from './pose.ts';
import { reduce } from './reduce/reduce.ts';
import { createVisit, type VisitState } from './visit.ts';

export type Reconcile = (now: VisitState, before: VisitState) => void;
export type Witness = (action: VisitAction, source: Source, now: VisitState) => void;

/** One visitor's state and its only door. */
export interface Visit {
  readonly pose: Pose;
  get(): VisitState;
  dispatch(action: VisitAction, source: Source): void;
  /** Called after every change with the state and the one before; returns how to stop. */
  reconcile(listener: Reconcile): () => void;
  /** Called for every action, also those that changed nothing; returns how to stop. */
  witness(listener: Witness): () => void;
}

/**
 * Actions dispatched while listeners run are queued, so that every listener sees every state
 * in the same order.
 */
export function createStore(tour: Tour, language: string, beyond?: ReadonlySet<string>): Visit {
  let state = createVisit(tour, language, beyond);
  const listeners = new Set<Reconcile>();
  const witnesses = new Set<Witness>();
  const queue: [VisitAction, Source][] = [];
  let running = false;

  function run(action: VisitAction, source: Source): void {
    const before = state;
    state = reduce(before, action, source);
    for (const witness of witnesses) witness(action, source, state);
    if (state === before) return;
    for (const listener of listeners) listener(state, before);
  }

  return {
    pose: createPose(),
    get: () => state,
    dispatch(action, source) {
      queue.push([action, source]);
      if (running) return;
      running = true;
      try {
        for (let next = queue.shift(); next; next = queue.shift()) run(...next);
      } finally {
        running = false;
        queue.length = 0;
      }
    },
    reconcile(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    witness(listener) {
      witnesses.add(listener);
      return () => witnesses.delete(listener);
    },
  };
}
