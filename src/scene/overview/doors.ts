import { nodeOf, type Tour } from '../../tour/tour.ts';

/** The wall that a door is in, seen from a room's camera: what lies farther along the axis is the next room. */
export interface Wall {
  /** 0 to the east, 2 to the south */
  axis: 0 | 2;
  /** 1 or -1: which way is farther */
  way: number;
  /** metres from the camera along the axis, that way */
  from: number;
}

/** Metres of a wall. */
const thick = 0.35;
/** Metres: doors to another floor are stairs, which are in the room. */
const level = 1;

/** Walls of houses run along the axes; a door's is the one that the way from camera to camera goes through. */
export function wallsOf(tour: Tour, node: string): Wall[] {
  const { position, height, links } = nodeOf(tour, node);
  if (!position) return [];
  return links.flatMap(({ to, at }): Wall[] => {
    const next = nodeOf(tour, to);
    if (!Array.isArray(at) || !next.position) return [];
    const end = next.position;
    if (Math.abs(end[1] - next.height - (position[1] - height)) > level) return [];
    const [east, south] = ([0, 2] as const).map((axis) =>
      along(at[axis] - position[axis], end[axis] - at[axis]),
    );
    const axis = (east ?? 0) > (south ?? 0) ? 0 : 2;
    const before = at[axis] - position[axis];
    if (Math.max(east ?? 0, south ?? 0) === 0) return [];
    return [{ axis, way: Math.sign(before), from: Math.abs(before) + thick }];
  });
}

/** How much a way to a door and on from there goes through a wall across it; 0 where it turns back. */
function along(before: number, behind: number): number {
  return before * behind > 0 ? Math.min(Math.abs(before), Math.abs(behind)) : 0;
}
