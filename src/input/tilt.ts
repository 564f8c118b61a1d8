import type { Tilt } from '../visit/actions.ts';
import { turn } from '../visit/pose.ts';
import type { Visit } from '../visit/store.ts';
import { presenting } from '../visit/visit.ts';
import { type Clock, createLoop, windowOf } from './motion/clock.ts';
import { type Held, heldTowards, wrapped } from './motion/orientation.ts';

/** Milliseconds in which a sensor must have said something real. */
const patience = 1500;
/** Degrees below which a device lies still: its sensors never do. */
const noise = 0.04;
/** Degrees of a dragged pitch given back for each degree the device turns. */
const levelling = 0.5;
/** Seconds in which a tilted view rights itself to a third, when switched off. */
const righting = 0.12;

/** iOS asks, within a tap. */
type Asking = typeof DeviceOrientationEvent & { requestPermission?: () => Promise<string> };

/**
 * The gyroscope. The view is what the device says plus an offset, and the offset is whatever anybody else
 * turned since the last reading: so a drag, a key, a calm look and an arrival all work on top of it, and the
 * direction faced when it is switched on is kept. While a look is on its way the device waits. A dragged pitch
 * is given back as the device moves, and so is what it was tilted by at first: level becomes level again without
 * the view moving by itself.
 */
export function connectTilt(visit: Visit, stage: HTMLElement, clock: Clock): () => void {
  const view = windowOf(stage);
  const { pose } = visit;
  const loop = createLoop(clock, right);
  let endWait: (() => void) | null = null;
  let endFollow: (() => void) | null = null;

  const changed = (tilt: Tilt) => visit.dispatch({ type: 'tilt/changed', tilt }, 'device');
  const asking = () => visit.get().tilt === 'asking';

  function ask() {
    const sensor: Asking | undefined = view.isSecureContext
      ? view.DeviceOrientationEvent
      : undefined;
    if (!sensor) return changed('absent');
    if (!sensor.requestPermission) return wait();
    // Called at once: a permission may be asked for only within the tap that brought us here.
    sensor
      .requestPermission()
      .then((answer) => {
        if (!asking()) return;
        if (answer === 'granted') wait();
        else changed('denied');
      })
      .catch((error: unknown) => {
        if (!asking()) return;
        changed('denied');
        const message = `the device's orientation cannot be asked for: ${String(error)}`;
        visit.dispatch({ type: 'problem/report', code: 'tilt', message }, 'device');
      });
  }

  /** Browsers have the event where the device has no sensor: only a reading proves it. */
  function wait(): void {
    endWait?.();
    const heard = (event: DeviceOrientationEvent) => {
      if (!readingOf(event, view)) return;
      endWait?.();
      if (asking()) changed('on');
    };
    const callOff = clock.after(patience, () => {
      endWait?.();
      if (asking()) changed('absent');
    });
    view.addEventListener('deviceorientation', heard);
    endWait = () => {
      endWait = null;
      callOff();
      view.removeEventListener('deviceorientation', heard);
    };
  }

  function follow(): () => void {
    loop.stop();
    const offset = { compass: 0, pitch: 0, roll: 0 };
    let last: Held | null = null;
    let anchored = false;
    let written = { compass: 0, pitch: 0 };

    function heard(event: DeviceOrientationEvent) {
      const now = readingOf(event, view);
      if (!now || presenting(visit.get())) {
        anchored = false;
        return;
      }
      if (pose.held === 'nobody') pose.held = 'gyroscope';
      const { look, heading } = visit.get();
      if (!last || !anchored || (look && !heading)) {
        return anchor(now);
      }
      offset.compass += pose.compass - written.compass;
      offset.pitch += pose.pitch - written.pitch;
      const moved = Math.hypot(
        wrapped(now.compass - last.compass),
        now.pitch - last.pitch,
        wrapped(now.roll - last.roll),
      );
      if (moved < noise) return remember();
      const back = moved * levelling;
      if (pose.held !== 'pointer') offset.pitch = towardsZero(offset.pitch, back);
      offset.roll = towardsZero(offset.roll, back);
      last = now;
      turn(pose, {
        compass: pose.compass + wrapped(now.compass + offset.compass - pose.compass),
        pitch: now.pitch + offset.pitch,
        roll: wrapped(now.roll + offset.roll),
      });
      remember();
    }

    /** From here on this is where the visitor faces, however the device is held. */
    function anchor(now: Held): void {
      offset.compass = pose.compass - now.compass;
      offset.pitch = pose.pitch - now.pitch;
      offset.roll = wrapped(pose.roll - now.roll);
      last = now;
      anchored = true;
      remember();
    }

    function remember(): void {
      written = { compass: pose.compass, pitch: pose.pitch };
    }

    const screenTurned = () => {
      anchored = false;
    };
    view.addEventListener('deviceorientation', heard);
    view.screen.orientation?.addEventListener('change', screenTurned);
    return () => {
      view.removeEventListener('deviceorientation', heard);
      view.screen.orientation?.removeEventListener('change', screenTurned);
      if (pose.held === 'gyroscope') pose.held = 'nobody';
      loop.wake();
    };
  }

  /** The horizon comes back to level; where the visitor looks stays. */
  function right(seconds: number): boolean {
    if (presenting(visit.get())) return false;
    const calm = !visit.get().settings.reducedMotion && Math.abs(pose.roll) > 0.1;
    turn(pose, { roll: calm ? pose.roll * Math.exp(-seconds / righting) : 0 });
    return pose.roll !== 0;
  }

  function obey(tilt: Tilt): void {
    if (tilt !== 'asking') endWait?.();
    if (tilt !== 'on') {
      endFollow?.();
      endFollow = null;
    }
    if (tilt === 'asking') ask();
    if (tilt === 'on') endFollow ??= follow();
  }

  const undo = visit.reconcile((now, before) => {
    if (now.tilt !== before.tilt) obey(now.tilt);
  });
  obey(visit.get().tilt);
  return () => {
    undo();
    endWait?.();
    endFollow?.();
    loop.stop();
  };
}

/** Null where the device has no sensor: the event then comes once, with nothing in it. */
function readingOf({ alpha, beta, gamma }: DeviceOrientationEvent, view: Window): Held | null {
  if (alpha === null || beta === null || gamma === null) return null;
  return heldTowards(alpha, beta, gamma, screenAngle(view));
}

/** Safari before 16.4 has only the old name. */
function screenAngle(view: Window & { orientation?: unknown }): number {
  const old = typeof view.orientation === 'number' ? view.orientation : 0;
  return view.screen.orientation?.angle ?? old;
}

function towardsZero(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}
