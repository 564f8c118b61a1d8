import { messages } from '../../text/messages.ts';
import { inLanguage } from '../../tour/localized.ts';
import { narrationOf } from '../../tour/tour.ts';
import { telling } from '../../visit/selectors.ts';
import type { VisitState } from '../../visit/visit.ts';

/** Rooms on the same level. */
export interface Floor {
  height: number;
  nodes: string[];
}

/** What a picture of a floor needs to be drawn, and what it tells. */
export interface ShownFloor {
  floor: Floor;
  around: string | null;
  light: (node: string) => 'here' | 'seen' | 'new';
  label: (node: string) => { title: string; note: string };
  onGo: (node: string, event: { detail: number }) => void;
}

/** What the overview says of a room: its name, and what is worth knowing of it now. */
export function overviewRoom(visit: VisitState, node: string): { title: string; note: string } {
  const { language } = visit.settings;
  const words = messages(language).page.overview;
  const room = visit.tour.nodes[node];
  const told = visit.telling && narrationOf(visit.tour, visit.telling.id);
  const speaker = told?.node === node ? telling(visit)?.guide : undefined;
  const notes = [
    node === visit.place ? words.here : visit.seen[node] ? words.seen : undefined,
    speaker && words.speaks(speaker),
    room?.warning && !visit.seen[node] ? words.warned : undefined,
  ];
  return {
    title: room ? inLanguage(room.title, language) : node,
    note: notes.filter((one) => one !== undefined).join(', '),
  };
}

/** The place of a room in the visitor's own way through the tour. */
export function overviewLight({ place, seen }: VisitState, node: string): 'here' | 'seen' | 'new' {
  return node === place ? 'here' : seen[node] ? 'seen' : 'new';
}

/** Floors are counted from the one the tour begins on. */
export function floorName(visit: VisitState, index: number, ground: number): string {
  const words = messages(visit.settings.language).page.overview;
  if (index === ground) return words.ground;
  return index > ground ? words.floor(index - ground) : words.below;
}
