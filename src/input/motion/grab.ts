import { fovRange, type Pose } from '../../visit/pose.ts';

/** Pixels from the middle of the stage, right and down. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

type Direction = Pick<Pose, 'compass' | 'pitch'>;

const degrees = 180 / Math.PI;

/** Near the poles a short drag would whirl the room around: it may turn this many times faster than at the horizon. */
const whirl = 3;

/**
 * Where to look so that what lies under `from` comes to lie under `to`: the picture follows the finger,
 * in the middle and at the edges, also while `fov` changes with it. Clamped above and below, where the room has no more to give.
 */
export function grab(
  pose: Pick<Pose, 'compass' | 'pitch' | 'roll' | 'fov'>,
  size: Size,
  from: Point,
  to: Point,
  fov: number = pose.fov,
): Direction {
  const start = upright(from, pose.roll, focalOf(pose.fov, size));
  const end = upright(to, pose.roll, focalOf(fov, size));
  const pitch = pose.pitch / degrees;
  const held = start.y * Math.cos(pitch) + Math.sin(pitch);
  const length = Math.hypot(end.x, end.y, 1) / Math.hypot(start.x, start.y, 1);
  const sine = (held * length) / Math.hypot(end.y, 1);
  const newPitch = Math.asin(Math.min(1, Math.max(-1, sine))) - Math.atan(end.y);
  const turned = sideways(start, pitch) - sideways(end, newPitch);
  const short = turned - 2 * Math.PI * Math.round(turned / (2 * Math.PI));
  const most = whirl * Math.hypot(start.x - end.x, start.y - end.y);
  return {
    compass: pose.compass + Math.min(most, Math.max(-most, short)) * degrees,
    pitch: newPitch * degrees,
  };
}

/** Pixels from the eye to the picture. */
function focalOf(fov: number, { width, height }: Size): number {
  return Math.max(width, height) / 2 / Math.tan(fov / 2 / degrees);
}

/** The point on the picture at distance 1, up positive, with the tilt of the head taken out. */
function upright({ x, y }: Point, roll: number, focal: number): Point {
  const turn = roll / degrees;
  const [right, up] = [x / focal, -y / focal];
  return {
    x: right * Math.cos(turn) + up * Math.sin(turn),
    y: up * Math.cos(turn) - right * Math.sin(turn),
  };
}

/** Radians from the middle of the view to the point, around the vertical. */
function sideways({ x, y }: Point, pitch: number): number {
  return Math.atan2(x, Math.cos(pitch) - y * Math.sin(pitch));
}

/** The field of view that shows everything `times` as large, in bounds. */
export function magnified(fov: number, times: number): number {
  const wanted = 2 * Math.atan(Math.tan(fov / 2 / degrees) / times) * degrees;
  return Math.min(fovRange.max, Math.max(fovRange.min, wanted));
}

/** How many times as large things are at the second field of view. */
export function magnification(from: number, to: number): number {
  return Math.tan(from / 2 / degrees) / Math.tan(to / 2 / degrees);
}
