import { wrapDegrees, yawOf } from '../../tour/angles.ts';
import { linkBearing, nodeOf, type Tour } from '../../tour/tour.ts';
import type { ActionOf, Look, Source } from '../actions.ts';
import type { VisitState } from '../visit.ts';
import { ledOnArrival, ledStation } from './led.ts';
import { listen } from './listening.ts';

/** Set out for a node. The visitor stays where they are until its picture is ready. */
export function depart(
  visit: VisitState,
  to: string,
  source: Source,
  look?: Omit<Look, 'calm'>,
): VisitState {
  if (visit.beyond.has(to)) {
    const bound: VisitState = { ...visit, far: { node: to, look: look ?? null }, via: source };
    return { ...bound, heading: null, threshold: null, card: null, focus: null, problem: null };
  }
  if (!visit.tour.nodes[to]) {
    const message = `no node "${to}" in the tour`;
    const problem = { code: 'unknown', message, node: to } as const;
    return visit.place
      ? { ...visit, problem }
      : { ...depart(visit, visit.tour.start, source), problem };
  }
  if (asksBefore(visit, to)) {
    const asking: VisitState = {
      ...visit,
      threshold: { node: to, look: look ?? null },
      via: source,
    };
    const stays: VisitState = { ...asking, heading: null, card: null, focus: null, problem: null };
    return visit.place
      ? stays
      : { ...go(asking, visit.tour.start, source), threshold: asking.threshold };
  }
  return go(visit, to, source, look);
}

/** More of a large tour is known; who waits to go there sets out. */
export function grow(visit: VisitState, nodes: Tour['nodes']): VisitState {
  const beyond = new Set([...visit.beyond].filter((id) => !nodes[id]));
  const tour = { ...visit.tour, nodes: { ...visit.tour.nodes, ...nodes } };
  const grown: VisitState = { ...visit, tour, beyond };
  const { far } = visit;
  return far && nodes[far.node] ? depart(grown, far.node, visit.via, far.look ?? undefined) : grown;
}

/** A room that is warned of is never entered unasked, except again. */
function asksBefore({ tour, seen, place }: VisitState, to: string): boolean {
  return !!tour.nodes[to]?.warning && !seen[to] && place !== to && to !== tour.start;
}

/** The visitor was warned, and goes in. */
export function cross(visit: VisitState, source: Source): VisitState {
  const { threshold } = visit;
  if (!threshold) return visit;
  return go(visit, threshold.node, source, threshold.look ?? undefined);
}

/** The visitor was warned, and stays out; the guide goes on to the first station elsewhere. */
export function turnBack(visit: VisitState): VisitState {
  const { threshold, led, tour } = visit;
  if (!threshold) return visit;
  const back: VisitState = { ...visit, threshold: null };
  if (led?.state !== 'walking') return back;
  const step = tour.route.findIndex(({ node }, i) => i > led.step && node !== threshold.node);
  return step < 0 ? { ...back, led: null } : walkLed({ ...back, led: { ...led, step } });
}

function go(visit: VisitState, to: string, source: Source, look?: Omit<Look, 'calm'>): VisitState {
  const asked = look ? { ...look, calm: false } : null;
  if (visit.place === to)
    return {
      ...visit,
      heading: null,
      far: null,
      threshold: null,
      via: source,
      look: asked ?? visit.look,
      problem: null,
    };
  const walked = walkedTowards(visit, to);
  return {
    ...visit,
    heading: to,
    far: null,
    via: source,
    threshold: null,
    look: asked ?? walked ?? { ...nodeOf(visit.tour, to).view, calm: false },
    card: null,
    focus: null,
    problem: null,
  };
}

/** Who walks through a door goes on facing the way they walked: the link's compass direction. */
function walkedTowards(visit: VisitState, to: string): Look | null {
  if (!visit.place) return null;
  const link = nodeOf(visit.tour, visit.place).links.find((one) => one.to === to);
  if (!link) return null;
  const { compass } = linkBearing(visit.tour, visit.place, link);
  return { yaw: wrapDegrees(yawOf(compass, nodeOf(visit.tour, to).heading)), pitch: 0, calm: true };
}

/** A picture is ready. Whether it is still wanted is read from the state. */
export function arrive(visit: VisitState, node: string, level: 'preview' | 'sharp'): VisitState {
  if (visit.heading === node) {
    const arrived: VisitState = {
      ...visit,
      place: node,
      level,
      heading: null,
      from: visit.place,
      seen: { ...visit.seen, [node]: true },
      telling: visit.telling ? { ...visit.telling, state: 'finishing' } : null,
      led: ledOnArrival(visit, node),
      watching: visit.watching?.screen ? null : visit.watching,
    };
    return tellLed(arrived, visit);
  }
  if (visit.place === node && visit.level !== level && visit.level !== 'sharp')
    return { ...visit, level };
  return visit;
}

export function fail(visit: VisitState, action: ActionOf<'panorama/failed'>): VisitState {
  const { node, level, reason } = action;
  if (visit.far?.node === node)
    return { ...visit, far: null, problem: { code: 'unreachable', message: reason, node } };
  if (visit.heading === node)
    return {
      ...visit,
      heading: null,
      look: null,
      led: visit.led?.state === 'walking' ? { ...visit.led, state: 'away' } : visit.led,
      problem: { code: 'unreachable', message: reason, node },
    };
  if (visit.place === node && level === 'sharp')
    return { ...visit, problem: { code: 'coarse', message: reason, node } };
  return visit;
}

/** The guide walks to the station; where it is here, the story begins at once. */
export function walkLed(visit: VisitState): VisitState {
  const station = ledStation(visit);
  if (!visit.led || !station) return visit;
  const inside: VisitState = { ...visit, phase: 'inside', menu: false };
  if (visit.place !== station.node) return depart(inside, station.node, 'led');
  return tellLed({ ...inside, led: { ...visit.led, state: 'telling' } }, visit);
}

function tellLed(visit: VisitState, before: VisitState): VisitState {
  const station = ledStation(visit);
  if (!station || visit.led?.state !== 'telling' || visit.led === before.led) return visit;
  return listen(visit, { type: 'narration/play', id: station.narration });
}
