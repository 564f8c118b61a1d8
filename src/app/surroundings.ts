import { ledAsks } from '../visit/reduce/led.ts';
import type { Visit } from '../visit/store.ts';
import type { VisitState } from '../visit/visit.ts';

/** Tells the visit what the browser around it says: hidden or shown, less motion wanted. */
export function connectSurroundings(visit: Visit): () => void {
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const seen = () =>
    visit.dispatch(
      { type: 'page/hidden', hidden: document.visibilityState === 'hidden' },
      'device',
    );
  const moved = () =>
    visit.dispatch(
      { type: 'settings/change', change: { reducedMotion: motion.matches } },
      'device',
    );
  document.addEventListener('visibilitychange', seen);
  motion.addEventListener('change', moved);
  seen();
  moved();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    motion.removeEventListener('change', moved);
  };
}

/**
 * With the visitor's consent the guide walks on by himself, after a pause in which one may stay.
 * While a card, the menu or a problem is open he waits.
 */
export function connectGuide(visit: Visit, pause = 5000): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waits = (now: VisitState) =>
    now.led?.state === 'offering' &&
    !ledAsks(now) &&
    !now.card &&
    !now.menu &&
    !now.threshold &&
    !now.series &&
    !now.mission &&
    !now.watching &&
    !now.problem;
  const stop = visit.reconcile((now, before) => {
    if (waits(now) && waits(before) && now.led === before.led) return;
    clearTimeout(timer);
    if (waits(now)) timer = setTimeout(() => visit.dispatch({ type: 'led/accept' }, 'led'), pause);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
