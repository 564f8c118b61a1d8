import { clear } from 'suspend-react';
import {
  BufferAttribute,
  type BufferGeometry,
  Material,
  Matrix4,
  Mesh,
  type Object3D,
  Skeleton,
  SkinnedMesh,
  Texture,
} from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

/**
 * Lets go of the models of hands and controllers that the library loaded: it keeps them as long as the page lives, under
 * keys nobody comes back with. Nothing else of ours is loaded this way.
 */
export function forgetModels(): void {
  clear();
}

/**
 * A ref for a model: its parts are drawn at once, and what a renderer made of it goes with the hand that held it, and with
 * that the renderer.
 */
export function heldModel(model: Object3D | null): (() => void) | undefined {
  if (!model) return undefined;
  joinParts(model);
  // marks on the floor and panels are drawn over the room, and the hands before them over those
  model.traverse((part) => {
    if (!(part instanceof Mesh && part.material instanceof Material)) return;
    part.material.transparent = true;
    part.material.forceSinglePass = true;
  });
  return () =>
    model.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      part.geometry.dispose();
      for (const material of [part.material].flat()) {
        for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
        material.dispose();
      }
    });
}

/**
 * Two controllers of six parts are 24 draw calls for two eyes. Joined, the buttons are the bones of one mesh, and still
 * move.
 */
function joinParts(model: Object3D): void {
  const parts: Mesh<BufferGeometry, Material>[] = [];
  model.traverse((part) => {
    if (part instanceof Mesh && !(part instanceof SkinnedMesh) && part.visible) parts.push(part);
  });
  for (const material of new Set(parts.map((part) => part.material))) {
    const alike = parts.filter((part) => part.material === material);
    if (alike.length < 2 || Array.isArray(material)) continue;
    const geometry = mergeGeometries(alike.map(boneOf));
    if (!geometry) continue;
    const joined = new SkinnedMesh(geometry, material);
    joined.frustumCulled = false;
    const still = new Matrix4();
    joined.bind(
      new Skeleton(
        // any object moves vertices as a bone does
        alike as unknown as Skeleton['bones'],
        alike.map(() => still),
      ),
      still,
    );
    for (const part of alike) part.visible = false;
    model.add(joined);
  }
}

/** A part's geometry, all of which moves with the bone of its number. */
function boneOf({ geometry }: Mesh, bone: number): BufferGeometry {
  const moved = geometry.clone();
  const { count } = moved.getAttribute('position');
  const bones = new Uint16Array(count * 4);
  const weights = new Float32Array(count * 4);
  for (let at = 0; at < bones.length; at += 4) {
    bones[at] = bone;
    weights[at] = 1;
  }
  moved.setAttribute('skinIndex', new BufferAttribute(bones, 4));
  moved.setAttribute('skinWeight', new BufferAttribute(weights, 4));
  return moved;
}
