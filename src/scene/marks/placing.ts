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
const arm = { near: 1.2, far: 4 };

/** A door's ring lies on the floor; dots and medallions stand where the thing is, or nearer in the same direction. */
export function markPlace(thing: Pick<PlacedThing, 'kind' | 'bearing'>, height: number): MarkPlace {
  return thing.kind === 'link' ? ringPlace(thing.bearing, height) : armPlace(thing.bearing);
}

function ringPlace(bearing: Bearing, height: number): MarkPlace {
  const [x, , z] = vectorOf({
    compass: bearing.compass,
    pitch: 0,
    distance: clamp(alongFloor(bearing, height), reach.near, reach.far),
  });
  const position: Position = [x, -height, z];
  return { bearing: bearingOf(position), position };
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

function armPlace(bearing: Bearing): MarkPlace {
  const near = { ...bearing, distance: clamp(bearing.distance, arm.near, arm.far) };
  return { bearing: near, position: vectorOf(near) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
