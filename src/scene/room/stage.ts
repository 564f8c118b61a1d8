import { Group, Mesh } from 'three';
import type { Level, Panorama } from '../pyramid/panorama.ts';
import type { PanoramaMaterial } from './material.ts';
import { type Passage, passageAt } from './passage.ts';
import { createSphere, sphereRadius } from './sphere.ts';

type Sphere = Mesh<ReturnType<typeof createSphere>, PanoramaMaterial>;

interface Shell {
  /** for both eyes, or for the left and the right */
  meshes: Sphere[];
  panorama: Panorama;
  /** counts the rooms entered: the same room entered again is another */
  entry: number;
}

export interface Entrance {
  panorama: Panorama;
  passage: Passage;
  /** compass direction walked, degrees */
  towards: number;
}

/** The spheres on screen: one at rest, the old and the new one while the visitor passes. */
export interface Stage {
  readonly group: Group;
  /** True while one room becomes another. */
  readonly passing: boolean;
  /** Takes the panorama over: it is disposed when it has gone. */
  enter(entrance: Entrance): void;
  /** Moves everything to this moment (milliseconds); true while something still moves. In a headset each eye sees its own picture of a pair. */
  step(now: number, immersed: boolean): boolean;
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

const radians = Math.PI / 180;
/** Of a headset's cameras, as three.js numbers them. */
const leftEye = 1;

/** @param changed called when other panoramas are on screen than before */
export function createStage(changed: () => void): Stage {
  const group = new Group();
  const geometry = createSphere();
  /** bottom first */
  let shells: Shell[] = [];
  let entry = 0;
  let passing: { passage: Passage; begun: number | null; x: number; z: number } | null = null;

  function remove(gone: Shell[]): void {
    if (gone.length === 0) return;
    for (const { meshes, panorama } of gone) {
      group.remove(...meshes);
      panorama.dispose();
    }
    shells = shells.filter((shell) => !gone.includes(shell));
    changed();
  }

  return {
    group,
    get passing() {
      return passing !== null;
    },
    get shown() {
      return shells.at(-1)?.panorama ?? null;
    },
    get panoramas() {
      return shells.map(({ panorama }) => panorama);
    },
    enter({ panorama, passage, towards }) {
      const first = shells.length === 0;
      if (shells.length > 2) remove(shells.slice(0, 1));
      entry += 1;
      const meshes = panorama.eyes.map(({ material }) => {
        const mesh: Sphere = new Mesh(geometry, material);
        mesh.frustumCulled = false;
        mesh.rotation.y = -panorama.heading * radians;
        return mesh;
      });
      group.add(...meshes);
      shells.push({ meshes, panorama, entry });
      for (const [order, shell] of shells.entries())
        for (const mesh of shell.meshes) mesh.renderOrder = order - shells.length;
      passing = {
        passage: first ? { kind: 'cut', duration: 0 } : passage,
        begun: null,
        x: Math.sin(towards * radians) * sphereRadius,
        z: -Math.cos(towards * radians) * sphereRadius,
      };
      changed();
    },
    step(now, immersed) {
      for (const { meshes } of shells)
        for (const [eye, mesh] of meshes.entries()) {
          const paired = meshes.length > 1;
          mesh.visible = eye === 0 || immersed;
          mesh.layers.set(paired && immersed ? leftEye + eye : 0);
        }
      if (!passing) return false;
      passing.begun ??= now;
      const { passage, begun } = passing;
      const done = passage.duration ? (now - begun) / passage.duration : 1;
      const frame = passageAt(passage, done);
      for (const { meshes, entry: its } of shells) {
        const offset = its === entry ? frame.left : -frame.gone;
        for (const mesh of meshes) {
          const { opacity } = mesh.material.uniforms;
          mesh.position.set(passing.x * offset, 0, passing.z * offset);
          opacity.value = its === entry ? frame.new : Math.min(opacity.value, frame.old);
        }
      }
      if (done < 1) return true;
      passing = null;
      remove(shells.slice(0, -1));
      return false;
    },
    reveal(drawn) {
      group.visible = drawn > 0;
      if (passing || shells.length !== 1) return;
      for (const { material } of shells[0]?.meshes ?? []) material.uniforms.opacity.value = drawn;
    },
    clear() {
      passing = null;
      remove([...shells]);
    },
    dispose() {
      passing = null;
      remove([...shells]);
      geometry.dispose();
    },
  };
}
