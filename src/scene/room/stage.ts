import { Group } from 'three';
import type { Position } from '../../tour/angles.ts';
import type { Ground } from '../depth/reliefs.ts';
import type { Level, Panorama } from '../pyramid/panorama.ts';
import { type Passage, passageAt } from './passage.ts';
import type { Route } from './route.ts';
import { createShell, flatStride, type Shell } from './shell.ts';
import { createSphere } from './sphere.ts';

export interface Entrance {
  panorama: Panorama;
  passage: Passage;
  /** how one goes there on foot */
  route: Route | null;
  /** its geometry, where it is here already */
  ground: Ground | null;
}

/** The rooms on screen: one at rest, the old and the new one while the visitor passes. */
export interface Stage {
  readonly group: Group;
  /** True while one room becomes another. */
  readonly passing: boolean;
  /** How deep the room is shown: 0 on a flat screen at rest, where nobody could tell. */
  readonly depth: number;
  /** Takes the panorama over: it is disposed when it has gone. */
  enter(entrance: Entrance): void;
  /** A room's geometry has come. */
  furnish(node: string, ground: Ground): void;
  /**
   * Moves everything to this moment (milliseconds); true while something still moves. In a headset each eye sees its
   * own picture of a pair.
   * @param head metres from the capture point, of a head in a headset
   */
  step(now: number, immersed: boolean, head: number): boolean;
  /** How much is drawn of a room at rest, 0 to 1, over what stands behind the canvas. */
  reveal(drawn: number): void;
  /** What is on screen, bottom first. */
  readonly panoramas: readonly Panorama[];
  /** The room entered last, and how sharp it is. */
  readonly shown: { node: string; level: Level } | null;
  /** Takes every picture away, as a lost context does. */
  clear(): void;
  dispose(): void;
}

/** Metres that a head may move before the room goes flat, and where it is. */
const reach = { deep: 0.3, flat: 0.5 };
/** Milliseconds in which it does so at the quickest. */
const calm = 500;

/** @param changed called when other panoramas are on screen than before */
export function createStage(changed: () => void): Stage {
  const group = new Group();
  const sphere = createSphere();
  /** bottom first */
  let shells: Shell[] = [];
  let passing: { passage: Passage; begun: number | null; route: Route | null } | null = null;
  let late: { node: string; ground: Ground } | null = null;
  let depth = 0;
  let before = 0;
  const point: Position = [0, 0, 0];

  function remove(count: number): void {
    if (count === 0) return;
    for (const shell of shells.slice(0, count)) shell.dispose();
    shells = shells.slice(count);
    changed();
  }

  /** The room is as deep as it is near its capture point, and becomes so calmly. */
  function deepen(now: number, immersed: boolean, head: number): boolean {
    const wanted = immersed ? 1 - ease((head - reach.deep) / (reach.flat - reach.deep)) : 0;
    const most = Math.min(100, now - before) / calm;
    before = now;
    const last = depth;
    depth = immersed ? Math.min(depth + most, Math.max(depth - most, wanted)) : 0;
    return immersed && depth !== last;
  }

  /**
   * In the door the room left is faded out over the one entered, which is seen at once where the room left knows nothing:
   * beside the door, in what its walls hid.
   */
  function leavesDoor(): boolean {
    return Boolean(shells.at(-1)?.furnished && shells.at(-2)?.furnished);
  }

  function walk(route: Route, way: number): void {
    for (let i = 0; i < shells.length; i += 1) {
      const shell = shells[i];
      if (!shell) continue;
      const last = i === shells.length - 1;
      if (last) route.left(way, point);
      else route.gone(way, point);
      if (!shell.furnished) flatten(point, last ? (1 - way) / 2 : way);
      shell.place([-point[0], -point[1], -point[2]]);
    }
  }

  // whoever looks at the scene can tell: tests and the benchmark do
  group.userData = {
    depth: () => (shells.at(-1)?.furnished ? depth : 0),
    furnished: () => shells.at(-1)?.furnished ?? false,
  };

  const stage: Stage = {
    group,
    get passing() {
      return passing !== null;
    },
    get depth() {
      return depth;
    },
    get shown() {
      return shells.at(-1)?.panorama ?? null;
    },
    get panoramas() {
      return shells.map(({ panorama }) => panorama);
    },
    enter({ panorama, passage, route, ground }) {
      const first = shells.length === 0;
      if (shells.length > 2) remove(1);
      const shell = createShell(panorama, sphere, group);
      if (ground) shell.furnish(ground.geometry);
      shells.push(shell);
      for (const [place, one] of shells.entries()) one.order(place);
      shell.opacity = 0;
      passing = {
        passage: first ? { kind: 'cut', duration: 0 } : passage,
        begun: null,
        route: passage.kind === 'walk' ? route : null,
      };
      changed();
    },
    furnish(node, ground) {
      // not in the middle of a step
      if (passing?.begun) late = { node, ground };
      else
        for (const shell of shells)
          if (shell.panorama.node === node) shell.furnish(ground.geometry);
    },
    step(now, immersed, head) {
      const deepens = deepen(now, immersed, head);
      const route = passing?.route ?? null;
      if (!passing) {
        for (const shell of shells) shell.step(immersed, depth, true);
        return deepens;
      }
      passing.begun ??= now;
      const { passage, begun } = passing;
      const done = passage.duration ? Math.min(1, (now - begun) / passage.duration) : 1;
      const frame = passageAt(passage, done, route?.door);
      const last = shells.length - 1;
      const over = route !== null && frame.new > 0 && leavesDoor();
      for (let i = 0; i <= last; i += 1) {
        const shell = shells[i];
        if (!shell) continue;
        const left = over && i === last - 1;
        if (left) shell.order(last + 1);
        if (i < last) shell.opacity = Math.min(shell.opacity, left ? 1 - frame.new : frame.old);
        else shell.opacity = over ? 1 : frame.new;
        shell.step(immersed, route && shell.furnished ? 1 : depth, !left);
      }
      if (route) walk(route, frame.way);
      if (done < 1) return true;
      passing = null;
      remove(last);
      if (late) stage.furnish(late.node, late.ground);
      late = null;
      return stage.step(now, immersed, head);
    },
    reveal(drawn) {
      group.visible = drawn > 0;
      const [only] = shells;
      if (!passing && only && shells.length === 1) only.opacity = drawn;
    },
    clear() {
      passing = null;
      remove(shells.length);
    },
    dispose() {
      passing = null;
      remove(shells.length);
      sphere.dispose();
    },
  };
  return stage;
}

/** A room without geometry is far away on all sides: a step in it is a longer one. */
function flatten(point: Position, way: number): void {
  const length = Math.hypot(point[0], point[2]);
  const scale = length > 0 ? (flatStride * way) / length : 0;
  point[0] *= scale;
  point[1] = 0;
  point[2] *= scale;
}

function ease(t: number): number {
  const part = Math.min(1, Math.max(0, t));
  return part * part * (3 - 2 * part);
}
