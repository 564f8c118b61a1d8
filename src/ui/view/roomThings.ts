import { inLanguage } from '../../tour/localized.ts';
import { narrationOf, nodeOf } from '../../tour/tour.ts';
import { type PlacedThing, thingsIn } from '../../visit/selectors.ts';
import type { VisitState } from '../../visit/visit.ts';

export interface NamedThing extends PlacedThing {
  /** who speaks */
  guide: string | null;
  /** been there, seen, heard to the end */
  known: boolean;
  /** being told just now */
  active: boolean;
}

export interface RoomThings {
  exits: NamedThing[];
  hotspots: NamedThing[];
  narrations: NamedThing[];
}

/** What can be used in the room the visitor stands in, by kind, in the order of Tab. */
export function roomThings(visit: VisitState): RoomThings {
  const things = visit.place ? thingsIn(visit, visit.place) : [];
  const named = things.map((thing) => nameThing(visit, thing));
  return {
    exits: named.filter(({ kind }) => kind === 'link'),
    hotspots: named.filter(({ kind }) => kind === 'hotspot'),
    narrations: named.filter(({ kind }) => kind === 'narration'),
  };
}

function nameThing(visit: VisitState, thing: PlacedThing): NamedThing {
  if (thing.kind === 'link')
    return { ...thing, guide: null, known: !!visit.seen[thing.id], active: false };
  if (thing.kind === 'hotspot')
    return { ...thing, guide: null, known: false, active: visit.card === thing.id };
  const guide = narrationOf(visit.tour, thing.id)?.narration.guide;
  return {
    ...thing,
    guide: guide ? (visit.tour.guides[guide]?.name ?? null) : null,
    known: !!visit.heard[thing.id],
    active: visit.telling?.id === thing.id,
  };
}

/** The room's title and one sentence about it. */
export function roomTitle(visit: VisitState): { title: string; summary: string | null } | null {
  if (!visit.place) return null;
  const node = nodeOf(visit.tour, visit.place);
  const { language } = visit.settings;
  return {
    title: inLanguage(node.title, language),
    summary: node.summary ? inLanguage(node.summary, language) : null,
  };
}
