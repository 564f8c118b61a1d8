import { type Intersection, type Object3D, Raycaster, Vector3 } from 'three';
import type { Thing } from '../../visit/actions.ts';

/** What a mesh says about itself in `userData`, so that looking at it can use it. */
export interface Gazeable {
  thing?: Thing;
  /** a button of a panel */
  press?: () => void;
  /** told when the gaze comes and goes */
  hover?: (on: boolean) => void;
  /** stands in front of the room: what is behind it cannot be gazed at */
  backdrop?: true;
}

export interface GazeTarget {
  /** stays the same as long as the same thing is gazed at */
  key: string;
  at: Gazeable;
  /** metres */
  distance: number;
}

const caster = new Raycaster();
const toward = new Vector3();

/** What a head at `eye` looks at, facing `compass` and `pitch` (degrees). Panels come before the room. */
export function gazeTarget(
  scene: Object3D,
  eye: Vector3,
  { compass, pitch }: { compass: number; pitch: number },
): GazeTarget | null {
  toward.setFromSphericalCoords(
    1,
    ((90 - pitch) * Math.PI) / 180,
    ((180 - compass) * Math.PI) / 180,
  );
  caster.set(eye, toward);
  let found: Found | null = null;
  for (const { object, at } of gazeables(scene)) {
    // What has just come has not been drawn yet: three.js would take it to stand around the eye.
    object.updateWorldMatrix(true, false);
    const hit = caster.intersectObject(object, true)[0];
    if (hit && (!found || inFront({ object, at, hit }, found))) found = { object, at, hit };
  }
  if (!found || (!found.at.thing && !found.at.press)) return null;
  const { at, object, hit } = found;
  const key = at.thing ? `${at.thing.kind}:${at.thing.id}` : object.uuid;
  return { key, at, distance: hit.distance };
}

interface Found {
  object: Object3D;
  at: Gazeable;
  hit: Intersection;
}

function inFront(a: Found, b: Found): boolean {
  const rank = ({ at }: Found): number => (at.press ? 2 : at.backdrop ? 1 : 0);
  return rank(a) === rank(b) ? a.hit.distance < b.hit.distance : rank(a) > rank(b);
}

/**
 * Only what can be used is asked for hits: the room itself has very many triangles. A mesh that says
 * what it is may itself be invisible: it is the area around what is drawn.
 */
function* gazeables(object: Object3D): Generator<{ object: Object3D; at: Gazeable }> {
  const at = object.userData as Gazeable;
  if (at.thing || at.press || at.backdrop) yield { object, at };
  else if (object.visible) for (const child of object.children) yield* gazeables(child);
}
