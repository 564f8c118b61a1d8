import { type Bearing, bearingOf, type Position, vectorOf } from '../../tour/angles.ts';
import type { PlacedThing } from '../../visit/selectors.ts';

/** Where a mark stands in the room, seen from the camera. */
export interface MarkPlace {
  bearing: Bearing;
  /** metres from the camera */
  position: Position;
}

/** Metres along the floor between which a ring stays readable. */
const reach = { near: 1.3, far: 4.5 };
/** Metres from the camera between which a dot or a medallion stands. */
const arm = { least: 0.4, near: 1.2, far: 4 };

/** Metres from the camera to what is seen in a direction. */
export type Surface = (direction: Pick<Bearing, 'compass' | 'pitch'>) => number;

/** Metres that a mark stands before the surface it belongs to. */
const before = 0.08;
/** Metres between the places on the floor that are tried for a ring. */
const pace = 0.15;

/**
 * A door's ring lies on the floor; dots and medallions stand where the thing is. Where the room's surface is not known
 * they stand in the same direction, no farther than an arm's length or two.
 */
export function markPlace(
  thing: Pick<PlacedThing, 'kind' | 'bearing'>,
  height: number,
  surface?: Surface,
): MarkPlace {
  return thing.kind === 'link'
    ? ringPlace(thing.bearing, height, surface)
    : armPlace(thing.bearing, surface);
}

function ringPlace(bearing: Bearing, height: number, surface?: Surface): MarkPlace {
  const wanted = clamp(alongFloor(bearing, height), reach.near, reach.far);
  const at = (distance: number): MarkPlace => {
    const [x, , z] = vectorOf({ compass: bearing.compass, pitch: 0, distance });
    const position: Position = [x, -height, z];
    return { bearing: bearingOf(position), position };
  };
  if (!surface) return at(wanted);
  // something stands on the floor there: the nearest free place before it, else behind it
  const tried = [wanted];
  for (let nearer = wanted - pace; nearer >= reach.near; nearer -= pace) tried.push(nearer);
  for (let farther = wanted + pace; farther <= reach.far; farther += pace) tried.push(farther);
  const free = tried.map(at).find((one) => onFloor(one.bearing, surface));
  return free ?? at(wanted);
}

function onFloor(bearing: Bearing, surface: Surface): boolean {
  return surface(bearing) > bearing.distance * 0.94 - before;
}

/**
 * Metres along the floor. A point that lies on the floor says it itself; one that points down from a
 * picture (its distance is only a guess) is where the ray meets the floor.
 */
function alongFloor({ pitch, distance }: Bearing, height: number): number {
  const down = -Math.sin((pitch * Math.PI) / 180);
  const flat = Math.cos((pitch * Math.PI) / 180) * distance;
  const onFloor = Math.abs(down * distance - height) < 0.3;
  if (onFloor || down < 0.05) return flat;
  return height / Math.tan((-pitch * Math.PI) / 180);
}

function armPlace(bearing: Bearing, surface?: Surface): MarkPlace {
  const seen = surface?.(bearing);
  const distance =
    seen === undefined
      ? clamp(bearing.distance, arm.near, arm.far)
      : Math.max(arm.least, Math.min(bearing.distance, seen) - before);
  const near = { ...bearing, distance };
  return { bearing: near, position: vectorOf(near) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
