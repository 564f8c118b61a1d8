import type { Source } from '../../visit/actions.ts';
import { fovRange, type Pose, turn } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting } from '../../visit/visit.ts';
import { type Clock, createLoop } from './clock.ts';
import { magnification, magnified } from './grab.ts';

/** Steady turning, each from -1 to 1 of full speed: right, up, closer. */
export interface Push {
  compass: number;
  pitch: number;
  zoom: number;
}

export const noPush: Push = { compass: 0, pitch: 0, zoom: 0 };

/** Everything that turns the view by hand: drags, keys and sticks share one hand, and one loop. */
export interface Hand {
  /** whether the view may be turned by hand: never in a headset */
  free(): boolean;
  /** A drag begins: whatever turned the view stops. */
  take(source: Source): void;
  /** The drag is here. */
  drag(to: Partial<Pick<Pose, 'compass' | 'pitch' | 'fov'>>): void;
  /** The drag is over; what is left of it, in degrees a second, runs out. */
  release(spin: Pose['spin']): void;
  /** One of the devices turns steadily, until it says `noPush`. */
  push(source: Source, push: Push): void;
  /** Shows everything `times` as large, smoothly. */
  zoom(times: number): void;
  /** The same, to a field of view in degrees across the longer side. */
  zoomTo(fov: number): void;
  /** Stops what runs out by itself. */
  still(): void;
  /** Lets go of everything. */
  drop(): void;
}

/** Degrees a second at the usual field of view. */
const turnSpeed = 60;
/** Natural logarithm of the magnification a second. */
const zoomSpeed = 1.2;
/** Seconds in which a push comes to two thirds of its speed. */
const ease = 0.07;
/** The same for a turn of the wheel. */
const zoomEase = 0.06;
/** Seconds in which a spin falls to a third. */
const glide = 0.35;
/** Degrees a second */
const slowest = 0.5;
const fastest = 240;

export function createHand(visit: Visit, clock: Clock): Hand {
  const { pose } = visit;
  const pushes = new Map<Source, Push>();
  const loop = createLoop(clock, step);
  let dragging = false;
  let speed = noPush;
  let zoomLeft = 0;

  const free = () => pose.held !== 'headset' && !presenting(visit.get());

  /** The visitor's own hand overtakes a view that was asked for. */
  function hold(source: Source): void {
    pose.held = 'pointer';
    const { look, heading } = visit.get();
    if (look && !heading) visit.dispatch({ type: 'look/reached' }, source);
  }

  function letGo(): void {
    if (dragging || pushes.size || pose.held !== 'pointer') return;
    pose.held = visit.get().tilt === 'on' ? 'gyroscope' : 'nobody';
  }

  function still(): void {
    pose.spin.compass = 0;
    pose.spin.pitch = 0;
    zoomLeft = 0;
  }

  function step(seconds: number): boolean {
    if (!free()) {
      drop();
      return false;
    }
    const to = { compass: pose.compass, pitch: pose.pitch, fov: pose.fov };
    spinOn(to, seconds);
    pushOn(to, seconds);
    zoomOn(to, seconds);
    turn(pose, to);
    return spinning(pose) || pushes.size > 0 || speed !== noPush || zoomLeft !== 0;
  }

  function spinOn(to: { compass: number; pitch: number }, seconds: number): void {
    if (!spinning(pose)) return;
    const { spin } = pose;
    const left = Math.exp(-seconds / glide);
    to.compass += spin.compass * glide * (1 - left);
    to.pitch += spin.pitch * glide * (1 - left);
    spin.compass *= left;
    spin.pitch *= left;
    if (Math.hypot(spin.compass, spin.pitch) < slowest) spin.compass = spin.pitch = 0;
  }

  function pushOn(to: { compass: number; pitch: number; fov: number }, seconds: number): void {
    if (!pushes.size && speed === noPush) return;
    const wanted = sum(pushes.values());
    speed =
      pushes.size && visit.get().settings.reducedMotion ? wanted : eased(speed, wanted, seconds);
    const degrees = turnSpeed * (pose.fov / fovRange.usual) * seconds;
    to.compass += speed.compass * degrees;
    to.pitch += speed.pitch * degrees;
    to.fov = magnified(to.fov, Math.exp(speed.zoom * zoomSpeed * seconds));
    const most = Math.max(Math.abs(speed.compass), Math.abs(speed.pitch), Math.abs(speed.zoom));
    if (!pushes.size && (most < 0.02 || visit.get().settings.reducedMotion)) speed = noPush;
  }

  function zoomOn(to: { fov: number }, seconds: number): void {
    if (!zoomLeft) return;
    const { reducedMotion } = visit.get().settings;
    const part = reducedMotion ? zoomLeft : zoomLeft * (1 - Math.exp(-seconds / zoomEase));
    to.fov = magnified(to.fov, Math.exp(part));
    zoomLeft -= part;
    if (Math.abs(zoomLeft) < 0.002 || to.fov === fovRange.min || to.fov === fovRange.max)
      zoomLeft = 0;
  }

  function drop(): void {
    dragging = false;
    pushes.clear();
    speed = noPush;
    still();
    letGo();
    loop.stop();
  }

  function zoomBy(magnification: number): void {
    if (!free()) return;
    zoomLeft = magnification;
    loop.wake();
  }

  return {
    free,
    take(source) {
      still();
      if (!free()) return;
      dragging = true;
      hold(source);
    },
    drag(to) {
      if (dragging && free()) turn(pose, to);
    },
    release(spin) {
      if (!dragging) return;
      dragging = false;
      letGo();
      const pace = Math.hypot(spin.compass, spin.pitch);
      if (visit.get().settings.reducedMotion || pace < slowest) return;
      const share = Math.min(1, fastest / pace);
      pose.spin.compass = spin.compass * share;
      pose.spin.pitch = spin.pitch * share;
      loop.wake();
    },
    push(source, push) {
      if (!push.compass && !push.pitch && !push.zoom) {
        if (pushes.delete(source)) letGo();
        return;
      }
      if (!free()) return;
      if (!pushes.has(source)) {
        still();
        hold(source);
      }
      pushes.set(source, push);
      loop.wake();
    },
    zoom: (times) => zoomBy(zoomLeft + Math.log(times)),
    zoomTo: (fov) => zoomBy(Math.log(magnification(pose.fov, fov))),
    still,
    drop,
  };
}

function spinning({ spin }: Pose): boolean {
  return spin.compass !== 0 || spin.pitch !== 0;
}

function sum(pushes: Iterable<Push>): Push {
  let all = noPush;
  for (const { compass, pitch, zoom } of pushes)
    all = { compass: all.compass + compass, pitch: all.pitch + pitch, zoom: all.zoom + zoom };
  const within = (value: number) => Math.min(1, Math.max(-1, value));
  return { compass: within(all.compass), pitch: within(all.pitch), zoom: within(all.zoom) };
}

function eased(from: Push, to: Push, seconds: number): Push {
  const part = 1 - Math.exp(-seconds / ease);
  return {
    compass: from.compass + (to.compass - from.compass) * part,
    pitch: from.pitch + (to.pitch - from.pitch) * part,
    zoom: from.zoom + (to.zoom - from.zoom) * part,
  };
}
