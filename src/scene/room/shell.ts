import { type BufferGeometry, Mesh, type ShaderMaterial, type WebGLRenderer } from 'three';
import type { Position } from '../../tour/angles.ts';
import type { Panorama } from '../pyramid/panorama.ts';
import { createMaskMaterial, type PanoramaMaterial, show } from './material.ts';
import { sphereRadius } from './sphere.ts';

/** A room on screen: its panorama on a sphere far away, and before it, where it is known, on its own geometry. */
export interface Shell {
  readonly panorama: Panorama;
  /** there is geometry to be shown */
  readonly furnished: boolean;
  opacity: number;
  /** 0 the first to be drawn; what was drawn before hides nothing of this room */
  order(place: number): void;
  /** its geometry is shown from now on, when it is asked for */
  furnish(geometry: BufferGeometry): void;
  /**
   * @param immersed each eye sees its own picture of a pair
   * @param depth 0 flat, 1 as deep as the room is
   * @param backed where its geometry shows nothing, the sphere is seen; else what was drawn before
   */
  step(immersed: boolean, depth: number, backed: boolean): void;
  /** Puts its capture point here: metres from the eye at rest. */
  place(at: Readonly<Position>): void;
  dispose(): void;
}

const radians = Math.PI / 180;
/** Of a headset's cameras, as three.js numbers them. */
const leftEye = 1;
/** The sphere is behind everything the geometry can show. */
const beyond = 1.09;

export function createShell(
  panorama: Panorama,
  sphere: BufferGeometry,
  group: { add(...meshes: Mesh[]): unknown; remove(...meshes: Mesh[]): unknown },
): Shell {
  const [{ material } = {}] = panorama.eyes;
  if (!material) throw new Error('a panorama is seen by an eye at least');
  const spheres = panorama.eyes.map((eye) => meshOf(sphere, eye.material));
  for (const mesh of spheres) mesh.scale.setScalar(beyond);
  group.add(...spheres);
  let relief: Mesh | null = null;
  let mask: Mesh<BufferGeometry, ShaderMaterial> | null = null;
  let opacity = 0;
  let at = 0;

  function meshOf<Material extends PanoramaMaterial | ShaderMaterial>(
    geometry: BufferGeometry,
    its: Material,
  ): Mesh<BufferGeometry, Material> {
    const mesh = new Mesh(geometry, its);
    mesh.frustumCulled = false;
    mesh.rotation.y = -panorama.heading * radians;
    return mesh;
  }

  function order(): void {
    if (mask) mask.renderOrder = at;
    if (relief) relief.renderOrder = at + 1;
    for (const mesh of spheres) mesh.renderOrder = at + 2;
  }

  const parts = () => [...spheres, ...(relief ? [relief] : []), ...(mask ? [mask] : [])];

  return {
    panorama,
    get furnished() {
      return relief !== null;
    },
    get opacity() {
      return opacity;
    },
    set opacity(value) {
      opacity = value;
      for (const eye of panorama.eyes) show(eye.material, value);
    },
    order(place) {
      at = -100 + place * 10;
      order();
    },
    furnish(geometry) {
      if (relief || panorama.eyes.length > 1) return;
      relief = meshOf(geometry, material);
      mask = meshOf(geometry, createMaskMaterial(material));
      relief.position.copy(spheres[0]?.position ?? relief.position);
      mask.position.copy(relief.position);
      relief.visible = mask.visible = false;
      // what is drawn next, another room, marks or hands, is not hidden by this one's walls
      for (const mesh of spheres) mesh.onAfterRender = forgetDepth;
      group.add(relief, mask);
      order();
    },
    step(immersed, depth, backed) {
      const paired = spheres.length > 1;
      for (let eye = 0; eye < spheres.length; eye += 1) {
        const mesh = spheres[eye];
        if (!mesh) continue;
        mesh.visible = backed && (eye === 0 || immersed);
        mesh.layers.set(paired && immersed ? leftEye + eye : 0);
      }
      material.uniforms.relief.value = depth;
      if (relief) {
        relief.visible = depth > 0;
        relief.onAfterRender = backed ? keepDepth : forgetDepth;
      }
      if (mask) mask.visible = depth > 0 && opacity < 1;
    },
    place([x, y, z]) {
      for (const mesh of spheres) mesh.position.set(x, y, z);
      relief?.position.set(x, y, z);
      mask?.position.set(x, y, z);
    },
    dispose() {
      group.remove(...parts());
      // its bytes stay with whoever made it; the graphics card's copy is made again when it is shown again
      relief?.geometry.dispose();
      mask?.material.dispose();
      panorama.dispose();
    },
  };
}

function keepDepth(): void {}

function forgetDepth(renderer: WebGLRenderer): void {
  renderer.clearDepth();
}

/** Metres that a room without geometry is moved for a step: its sphere is that far away. */
export const flatStride = sphereRadius * 0.26;
