import { type Bearing, bearingFrom, compassOf } from '../tour/angles.ts';
import { seenScreen } from '../tour/film/screen.ts';
import { inLanguage } from '../tour/localized.ts';
import type { Link } from '../tour/place/link.ts';
import type { Narration } from '../tour/place/narration.ts';
import { hotspotOf, linkBearing, narrationOf, nodeOf } from '../tour/tour.ts';
import type { Thing, VisitAction } from './actions.ts';
import type { VisitState } from './visit.ts';

/** Something in the room that can be used, with its name in the visitor's language. */
export interface PlacedThing extends Thing {
  title: string;
  /** seen from the node's camera */
  bearing: Bearing;
}

/** Everything usable in a node, in the order of Tab: exits, hotspots, narrations. */
export function thingsIn(visit: VisitState, node: string): PlacedThing[] {
  const { tour } = visit;
  const { language } = visit.settings;
  const place = nodeOf(tour, node);
  const links = place.links.map((link) => ({
    kind: 'link' as const,
    id: link.to,
    title: inLanguage(link.title ?? nodeOf(tour, link.to).title, language),
    bearing: linkBearing(tour, node, link),
  }));
  const hotspots = place.hotspots.map(({ id, title, at }) => ({
    kind: 'hotspot' as const,
    id,
    title: inLanguage(title, language),
    bearing: bearingFrom(place, at),
  }));
  const narrations = place.narrations.map(({ id, title, at, warning }) => ({
    kind: 'narration' as const,
    id,
    title: [title, warning].flatMap((text) => (text ? inLanguage(text, language) : [])).join(' – '),
    bearing: bearingFrom(place, at),
  }));
  return [...links, ...hotspots, ...narrations];
}

export function sameThing(a: Thing | null, b: Thing | null): boolean {
  return a === b || (!!a && !!b && a.kind === b.kind && a.id === b.id);
}

/** The narration being told and who tells it. */
export function telling(visit: VisitState): { narration: Narration; guide: string } | undefined {
  const told = visit.telling && narrationOf(visit.tour, visit.telling.id);
  if (!told) return undefined;
  const guide = visit.tour.guides[told.narration.guide];
  return { narration: told.narration, guide: guide?.name ?? told.narration.guide };
}

/** Where the voice comes from, seen from here: the mouth, or the door to the room it is in. */
export function speakerBearing(visit: VisitState): Bearing | undefined {
  const told = visit.telling && narrationOf(visit.tour, visit.telling.id);
  if (!told || !visit.place) return undefined;
  if (told.node === visit.place)
    return bearingFrom(nodeOf(visit.tour, told.node), told.narration.at);
  const door = nodeOf(visit.tour, visit.place).links.find(({ to }) => to === told.node);
  return door && linkBearing(visit.tour, visit.place, door);
}

/** The door that the voice is heard through; null where it is told in this room. */
export function speakerDoor({
  telling: told,
  place,
  tour,
}: VisitState): NonNullable<Link['door']> | null {
  if (!told || !place || told.node === place) return null;
  return nodeOf(tour, place).links.find(({ to }) => to === told.node)?.door ?? 'open';
}

/** Where what is heard comes from, seen from here: the screen a film is on, else the voice. */
export function heardBearing(visit: VisitState): Bearing | undefined {
  const { watching, place } = visit;
  if (visit.mission) return undefined;
  if (!watching || !place) return speakerBearing(visit);
  const screen = watching.screen && hotspotOf(visit.tour, watching.screen)?.hotspot.screen;
  return screen ? seenScreen(nodeOf(visit.tour, place), screen).bearing : undefined;
}

/** Whether a voice may be heard now: it pauses while the headset is off the head, the page hidden, or a host asks to wait. */
export function attentive(visit: VisitState): boolean {
  if (visit.host.held) return false;
  return visit.xr === 'unworn' ? false : visit.xr === 'worn' || !visit.hidden;
}

/** Where a host wants everybody to look, in the room where they are. */
export function beaconBearing({ host, place, tour }: VisitState): Bearing | undefined {
  const { beacon } = host;
  if (!beacon || beacon.node !== place) return undefined;
  const compass = compassOf(beacon.yaw, nodeOf(tour, place).heading);
  return { compass, pitch: beacon.pitch, distance: 4 };
}

/** What choosing a room of the overview in a headset does: one goes there, or stays where one is. */
export function actionForRoom({ place }: VisitState, node: string): VisitAction {
  return node === place ? { type: 'overview/toggle', open: false } : { type: 'node/goto', node };
}

/** What using a thing does. */
export function actionFor(visit: VisitState, thing: Thing): VisitAction {
  switch (thing.kind) {
    case 'link':
      return { type: 'link/follow', to: thing.id };
    case 'hotspot':
      return visit.card === thing.id
        ? { type: 'card/close' }
        : { type: 'hotspot/open', id: thing.id };
    case 'narration':
      return visit.telling?.id === thing.id && visit.telling.state === 'playing'
        ? { type: 'narration/pause' }
        : { type: 'narration/play', id: thing.id };
  }
}

/** What Escape does: closes what lies on top, one thing at a time; null when nothing is open. */
export function actionToClose(visit: VisitState): VisitAction | null {
  if ((visit.series || visit.mission) && visit.problem) return { type: 'problem/dismiss' };
  if (visit.mission) return { type: visit.mission.id ? 'mission/leave' : 'mission/close' };
  if (visit.series) return { type: 'series/close' };
  if (visit.threshold) return { type: 'threshold/turn' };
  if (visit.overview) return { type: 'overview/toggle', open: false };
  if (visit.card) return { type: 'card/close' };
  if (visit.menu) return { type: 'menu/toggle', open: false };
  if (visit.problem) return { type: 'problem/dismiss' };
  if (visit.focus) return { type: 'focus/set', thing: null };
  return null;
}
