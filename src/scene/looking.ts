import { angleBetween, compassOf, turnBetween, yawOf } from '../tour/angles.ts';
import { nodeOf } from '../tour/tour.ts';
import { fieldOfView, type Pose, turn } from '../visit/pose.ts';
import { sameThing, thingsIn } from '../visit/selectors.ts';
import type { Visit } from '../visit/store.ts';
import { presenting } from '../visit/visit.ts';
import { markPlace } from './marks/placing.ts';
import { easeInOut } from './room/passage.ts';

interface Turning {
  from: { compass: number; pitch: number; fov: number };
  by: { compass: number; pitch: number; fov: number };
  begun: number | null;
  duration: number;
  /** pose as this turn left it: anything else means that somebody took over */
  version: number;
}

export interface Looking {
  /** Moves the view to this moment (milliseconds); true while it turns. */
  step(now: number): boolean;
  /** The first picture of a node is on the stage: a view asked for there is taken at once. */
  arrive(node: string): void;
  stop(): void;
}

/** Turns the view where the visit wants it, calmly, until the visitor's own hand takes over. */
export function connectLooking(visit: Visit, moving: () => void): Looking {
  const { pose } = visit;
  let turning: Turning | null = null;

  function go(to: { compass: number; pitch: number; fov?: number | undefined }): void {
    const { compass, pitch, fov } = pose;
    const by = {
      compass: turnBetween(compass, to.compass),
      pitch: to.pitch - pitch,
      fov: (to.fov ?? fov) - fov,
    };
    const angle = Math.max(Math.abs(by.compass), Math.abs(by.pitch));
    pose.spin.compass = 0;
    pose.spin.pitch = 0;
    turning = {
      from: { compass, pitch, fov },
      by,
      begun: null,
      duration: visit.get().settings.reducedMotion ? 0 : 300 + Math.min(300, angle * 2.5),
      version: pose.version,
    };
    moving();
  }

  function reached(): void {
    turning = null;
    if (visit.get().look) visit.dispatch({ type: 'look/reached' }, 'device');
  }

  function look(): void {
    const state = visit.get();
    const node = state.heading ?? state.place;
    if (!state.look || !node) {
      turning = null;
      return;
    }
    const there = state.heading === null;
    if (presenting(state) || (state.look.calm && byHand(pose))) {
      if (there) reached();
      return;
    }
    const { yaw, pitch, fov, calm } = state.look;
    const to = { compass: compassOf(yaw, nodeOf(state.tour, node).heading), pitch, fov };
    if (calm) go(to);
    else if (there) {
      jump(to);
      reached();
    }
  }

  function jump(to: { compass: number; pitch: number; fov?: number | undefined }): void {
    const compass = pose.compass + turnBetween(pose.compass, to.compass);
    pose.spin.compass = 0;
    pose.spin.pitch = 0;
    turn(pose, { compass, pitch: to.pitch, ...(to.fov && { fov: to.fov }) });
  }

  /** What has the keyboard's focus is brought into view, unless it is well within it. */
  function showFocus(): void {
    const state = visit.get();
    const { focus, place } = state;
    if (!focus || !place || presenting(state) || byHand(pose)) return;
    const thing = thingsIn(state, place).find((one) => sameThing(one, focus));
    if (!thing) return;
    const bearing = markPlace(thing, nodeOf(state.tour, place).height).bearing;
    const across = fieldOfView(pose);
    const inner = 0.3 * Math.min(across.horizontal, across.vertical);
    if (angleBetween(pose, bearing) <= inner) return;
    const { heading } = nodeOf(state.tour, place);
    const look = { yaw: yawOf(bearing.compass, heading), pitch: bearing.pitch, calm: true };
    visit.dispatch({ type: 'look/at', look }, 'device');
  }

  const undo = visit.reconcile((now, before) => {
    if (now.look !== before.look || now.place !== before.place || now.xr !== before.xr) look();
    if (now.focus !== before.focus) showFocus();
  });
  look();

  return {
    step(now) {
      if (!turning) return false;
      if (turning.version !== pose.version || byHand(pose)) {
        reached();
        return false;
      }
      turning.begun ??= now;
      const { from, by, begun, duration } = turning;
      const done = duration ? Math.min(1, (now - begun) / duration) : 1;
      const eased = easeInOut(done);
      turn(pose, {
        compass: from.compass + by.compass * eased,
        pitch: from.pitch + by.pitch * eased,
        fov: from.fov + by.fov * eased,
      });
      turning.version = pose.version;
      if (done < 1) return true;
      reached();
      return false;
    },
    arrive(node) {
      const { heading, look: asked, tour } = visit.get();
      if (heading !== node || !asked || asked.calm || presenting(visit.get())) return;
      jump({ ...asked, compass: compassOf(asked.yaw, nodeOf(tour, node).heading) });
    },
    stop: undo,
  };
}

/** A drag overtakes a calm turn; a gyroscope waits for it and goes on from where it ends. */
function byHand({ held }: Pose): boolean {
  return held === 'pointer';
}
