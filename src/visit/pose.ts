/**
 * Where the visitor looks. It changes every frame, so it is one mutable object outside the store:
 * input and headset write, scene and sound read.
 */
export interface Pose {
  /** compass degrees clockwise from north; not wrapped, so that turns stay continuous */
  compass: number;
  /** degrees up, -85 to 85 on flat screens */
  pitch: number;
  /** degrees of head tilt, positive clockwise; 0 on flat screens without gyroscope */
  roll: number;
  /** degrees across the longer side of the picture */
  fov: number;
  /** width / height of the picture */
  aspect: number;
  /** degrees a second left over from a drag */
  spin: { compass: number; pitch: number };
  /** who holds the view: a headset's head is never turned by anyone else */
  held: 'nobody' | 'pointer' | 'gyroscope' | 'headset';
  /** where the screen of a mission stands in the room, compass degrees; null without one */
  wall: number | null;
  /** counts changes, so that readers can tell whether anything moved */
  version: number;
  /** called after every change; scene asks for a frame, sound moves its listener */
  listeners: Set<() => void>;
}

export const fovRange = { min: 30, usual: 90, max: 110 } as const;
export const pitchLimit = 85;

export function createPose(): Pose {
  return {
    compass: 0,
    pitch: 0,
    roll: 0,
    fov: fovRange.usual,
    aspect: 16 / 9,
    spin: { compass: 0, pitch: 0 },
    held: 'nobody',
    wall: null,
    version: 0,
    listeners: new Set(),
  };
}

/** The only way to turn the view: keeps it in bounds and tells the readers. */
export function turn(
  pose: Pose,
  to: Partial<Pick<Pose, 'compass' | 'pitch' | 'roll' | 'fov' | 'aspect'>>,
): void {
  const pitch = clamp(to.pitch ?? pose.pitch, -pitchLimit, pitchLimit);
  const fov = clamp(to.fov ?? pose.fov, fovRange.min, fovRange.max);
  const compass = to.compass ?? pose.compass;
  const roll = to.roll ?? pose.roll;
  const aspect = to.aspect ?? pose.aspect;
  if (
    compass === pose.compass &&
    pitch === pose.pitch &&
    fov === pose.fov &&
    roll === pose.roll &&
    aspect === pose.aspect
  )
    return;
  pose.compass = compass;
  pose.pitch = pitch;
  pose.fov = fov;
  pose.roll = roll;
  pose.aspect = aspect;
  pose.version += 1;
  for (const listener of pose.listeners) listener();
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

const degrees = 180 / Math.PI;

/** Degrees across the width and the height of the picture. */
export function fieldOfView({ fov, aspect }: Pick<Pose, 'fov' | 'aspect'>): {
  horizontal: number;
  vertical: number;
} {
  const long = Math.tan(fov / 2 / degrees);
  const other = (ratio: number): number => 2 * Math.atan(long * ratio) * degrees;
  return aspect >= 1
    ? { horizontal: fov, vertical: other(1 / aspect) }
    : { horizontal: other(aspect), vertical: fov };
}

/** The fov across the longer side that gives this many degrees across the width. */
export function fovOfHorizontal(horizontal: number, aspect: number): number {
  if (aspect >= 1) return horizontal;
  return 2 * Math.atan(Math.tan(horizontal / 2 / degrees) / aspect) * degrees;
}
