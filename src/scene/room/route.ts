import { type Position, vectorOf } from '../../tour/angles.ts';
import { linkBearing, nodeOf, type Tour } from '../../tour/tour.ts';

/** The way from one camera to another, through the door. Metres in the building's axes. */
export interface Route {
  /** metres */
  length: number;
  /** the part of the way that lies before the door */
  door: number;
  /** what has been gone, seen from the camera left; `way` from 0 to 1 */
  gone(way: number, out: Position): Position;
  /** where one is then, seen from the camera arrived at */
  left(way: number, out: Position): Position;
}

/** Metres: farther rooms, and those on another floor, are not walked to all the way. */
const farthest = 18;
const level = 0.8;
/** Metres towards the door, and into the next room, where the way itself is unknown or too far. */
const stride = { out: 2.2, in: 1.1 };

/** @returns null where no way is known */
export function routeBetween(tour: Tour, from: string, to: string): Route | null {
  const node = nodeOf(tour, from);
  const next = nodeOf(tour, to);
  const link = node.links.find((one) => one.to === to);
  if (!link) return null;
  const bearing = linkBearing(tour, from, link);
  const [ax, ay, az] = node.position ?? [0, 0, 0];
  const door = Array.isArray(link.at) ? link.at : null;
  if (node.position && next.position && door) {
    const end: Position = [next.position[0] - ax, next.position[1] - ay, next.position[2] - az];
    const middle: Position = [door[0] - ax, end[1] / 2, door[2] - az];
    const before = Math.hypot(middle[0], middle[2]);
    const behind = Math.hypot(end[0] - middle[0], end[2] - middle[2]);
    const sameFloor = Math.abs(end[1] - (next.height - node.height)) < level;
    if (sameFloor && before + behind < farthest) return through(middle, end, before, behind);
  }
  const [x, , z] = vectorOf({ ...bearing, pitch: 0, distance: 1 });
  const out = Math.min(stride.out, Math.max(0.4, bearing.distance - 0.6));
  return {
    length: out + stride.in,
    door: 0.5,
    gone: (way, at) => put(at, x * out * way, 0, z * out * way),
    left: (way, at) => put(at, -x * stride.in * (1 - way), 0, -z * stride.in * (1 - way)),
  };
}

/** A curve that bends in the door. */
function through(middle: Position, end: Position, before: number, behind: number): Route {
  const on = (way: number, axis: 0 | 1 | 2) =>
    2 * way * (1 - way) * bend[axis] + way * way * end[axis];
  const door = Math.min(0.8, Math.max(0.2, before / Math.max(0.1, before + behind)));
  // the curve is in the middle of the door when its part of the way is gone
  const pull = 2 * door * (1 - door);
  const bend: Position = [0, 0, 0];
  for (const axis of [0, 1, 2] as const)
    bend[axis] = (middle[axis] - door * door * end[axis]) / pull;
  return {
    length: before + behind,
    door,
    gone: (way, at) => put(at, on(way, 0), on(way, 1), on(way, 2)),
    left: (way, at) => put(at, on(way, 0) - end[0], on(way, 1) - end[1], on(way, 2) - end[2]),
  };
}

function put(at: Position, x: number, y: number, z: number): Position {
  at[0] = x;
  at[1] = y;
  at[2] = z;
  return at;
}
