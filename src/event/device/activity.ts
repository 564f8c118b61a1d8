import { turnBetween } from '../../tour/angles.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';

/** Milliseconds between two looks at a head. */
const often = 2000;
/** Degrees a head on a table does not turn. */
const alive = 2;

/** Tells of every touch and key on the page. Returns how to stop. */
export function connectTouch(touched: () => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  for (const type of ['pointerdown', 'keydown', 'wheel'] as const)
    addEventListener(type, touched, options);
  return () => stop.abort();
}

/** Tells when the page is looked at again, as when a headset that lay about is put on. Returns how to stop. */
export function connectReturn(returned: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') returned();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** Tells of signs of life in a visit: what is heard or watched, and a head that turns. */
export function connectLife(visit: Visit, alivenow: () => void): () => void {
  const stop = visit.witness((action, source) => {
    const heard = action.type === 'narration/cue' || action.type === 'film/cue';
    if (heard || (source !== 'device' && source !== 'operator' && source !== 'led')) alivenow();
  });
  let { compass, pitch } = visit.pose;
  const timer = setInterval(() => {
    if (visit.get().xr !== 'worn') return;
    const { pose } = visit;
    if (Math.abs(turnBetween(compass, pose.compass)) + Math.abs(pitch - pose.pitch) < alive) return;
    ({ compass, pitch } = pose);
    alivenow();
  }, often);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** Whether a headset is on a head, where one is in use. */
export function wornIn({ xr }: VisitState): boolean | null {
  return xr === 'worn' ? true : xr === 'unworn' ? false : null;
}
