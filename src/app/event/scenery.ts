import { nodeOf, type Tour } from '../../tour/tour.ts';
import { turn } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';

/** Milliseconds a room is shown. */
const shown = 14_000;
/** Milliseconds before the first room is asked for again. */
const patience = 4000;
/** Degrees the view drifts meanwhile, and comes closer. */
const drift = 26;
const closer = 10;
const usual = 92;

/** The rooms of the film: those that anybody may come upon unasked. */
export function filmRooms({ nodes, start }: Tour): string[] {
  const open = Object.keys(nodes).filter((id) => !nodes[id]?.warning);
  return [start, ...open.filter((id) => id !== start)];
}

/**
 * A slow film of the rooms, in the scene itself: each drifts by from left to right and comes a little closer. With less
 * motion wanted the rooms stand still and only change. Returns how to end it.
 */
export function playScenery(visit: Visit): () => void {
  const { pose } = visit;
  const rooms = filmRooms(visit.get().tour);
  let at = 0;
  let frame = 0;
  let begun = performance.now();
  visit.dispatch({ type: 'settings/change', change: { transition: 'fade' } }, 'device');
  visit.dispatch({ type: 'visit/approach' }, 'device');

  const step = (now: number): void => {
    frame = requestAnimationFrame(step);
    const { place, heading, tour, settings } = visit.get();
    // the server may have been away when the first room was asked for
    if (!place && !heading && now - begun > patience) {
      begun = now;
      visit.dispatch({ type: 'visit/approach' }, 'device');
    }
    if (!place || heading) return;
    const part = (now - begun) / shown;
    if (part >= 1 && rooms.length > 1) {
      at = (at + 1) % rooms.length;
      const to = rooms[at];
      if (to !== undefined) visit.dispatch({ type: 'link/follow', to }, 'device');
      return;
    }
    if (settings.reducedMotion) return;
    const { heading: north, view } = nodeOf(tour, place);
    const eased = part - Math.sin(2 * Math.PI * part) / (2 * Math.PI);
    turn(pose, {
      compass: north + view.yaw + drift * (Math.min(1, eased) - 0.5),
      pitch: view.pitch,
      fov: usual - closer * Math.min(1, eased),
    });
  };
  const stop = visit.reconcile((now, before) => {
    // a room that cannot be had is passed over
    if (now.problem && now.problem !== before.problem)
      visit.dispatch({ type: 'problem/dismiss' }, 'device');
    if (now.place !== before.place) begun = performance.now();
    if (!now.heading && before.heading && now.place === before.place) begun = performance.now();
  });
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
