import { z } from './schema.ts';

/** Metres in three.js axes: x east, y up, -z north. */
export const positionSchema = z.tuple([z.number(), z.number(), z.number()]);
export type Position = z.infer<typeof positionSchema>;

/** Degrees from the panorama's centre: yaw positive to the right, pitch positive up. */
export const directionSchema = z.strictObject({
  yaw: z.number(),
  pitch: z.number().min(-90).max(90).default(0),
});

/** Where something stands: metres in the building, or a direction in the panorama with a distance in metres. */
export const placeSchema = z.union([
  positionSchema,
  directionSchema.extend({ distance: z.number().positive().default(3) }),
]);
export type Place = z.infer<typeof placeSchema>;

/** A direction in the building: `compass` degrees clockwise from north, `pitch` degrees up. */
export interface Bearing {
  compass: number;
  pitch: number;
  /** metres */
  distance: number;
}

interface Standpoint {
  position?: Position | undefined;
  heading: number;
}

const degrees = 180 / Math.PI;

/** An angle in [-180, 180). */
export function wrapDegrees(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}

/** The shortest turn from one angle to another, in [-180, 180). */
export function turnBetween(from: number, to: number): number {
  return wrapDegrees(to - from);
}

/** The angle in degrees between two directions on the sphere, in [0, 180]. */
export function angleBetween(a: Omit<Bearing, 'distance'>, b: Omit<Bearing, 'distance'>): number {
  const pa = a.pitch / degrees;
  const pb = b.pitch / degrees;
  const turn = turnBetween(a.compass, b.compass) / degrees;
  const cosine = Math.sin(pa) * Math.sin(pb) + Math.cos(pa) * Math.cos(pb) * Math.cos(turn);
  return Math.acos(Math.min(1, Math.max(-1, cosine))) * degrees;
}

/** Panorama yaw to compass direction. */
export function compassOf(yaw: number, heading: number): number {
  return wrapDegrees(yaw + heading);
}

/** Compass direction to panorama yaw. */
export function yawOf(compass: number, heading: number): number {
  return wrapDegrees(compass - heading);
}

/**
 * The bearing of a vector in metres.
 * @param into is filled and returned, for whoever asks many times a frame
 */
export function bearingOf(
  [x, y, z]: Position,
  into: Bearing = { compass: 0, pitch: 0, distance: 0 },
): Bearing {
  const flat = Math.sqrt(x * x + z * z);
  into.compass = flat === 0 ? 0 : wrapDegrees(Math.atan2(x, -z) * degrees);
  into.pitch = Math.atan2(y, flat) * degrees;
  into.distance = Math.sqrt(flat * flat + y * y);
  return into;
}

/** The vector in metres of a bearing. */
export function vectorOf({ compass, pitch, distance }: Bearing): Position {
  const flat = Math.cos(pitch / degrees) * distance;
  return [
    Math.sin(compass / degrees) * flat,
    Math.sin(pitch / degrees) * distance,
    -Math.cos(compass / degrees) * flat,
  ];
}

/**
 * Where `place` is seen from a node's camera.
 * A place in metres needs a node with a position; without one its numbers are taken from the camera.
 */
export function bearingFrom(node: Standpoint, place: Place): Bearing {
  if (!Array.isArray(place))
    return {
      compass: compassOf(place.yaw, node.heading),
      pitch: place.pitch,
      distance: place.distance,
    };
  const [x, y, z] = node.position ?? [0, 0, 0];
  return bearingOf([place[0] - x, place[1] - y, place[2] - z]);
}
