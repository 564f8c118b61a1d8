import type { VisitState } from '../visit.ts';

/** A film waits while something else is heard. */
export function restFilm(visit: VisitState): VisitState {
  const { watching } = visit;
  return watching?.state === 'playing' || watching?.state === 'waiting'
    ? { ...visit, watching: { ...watching, state: 'paused' } }
    : visit;
}

/** A voice waits while a film is watched. */
export function restTelling(visit: VisitState): VisitState {
  const { telling } = visit;
  return telling?.state === 'playing' || telling?.state === 'waiting'
    ? { ...visit, telling: { ...telling, state: 'paused' } }
    : visit;
}
