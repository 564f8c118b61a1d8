import { Group, Mesh, MeshBasicMaterial } from 'three';
import type { Level, Surface } from '../pyramid/loader.ts';
import { easeInOut, type Passage, passageAt } from './passage.ts';
import { createSphere, sphereRadius } from './sphere.ts';

interface Shell {
  mesh: Mesh<ReturnType<typeof createSphere>, MeshBasicMaterial>;
  surface: Surface;
  /** counts the rooms entered: the same room entered again is another */
  entry: number;
  /** when its first frame was drawn */
  begun: number | null;
}

export interface Entrance {
  node: string;
  level: Level;
  /** compass direction of the panorama's centre, degrees */
  heading: number;
  surface: Surface;
  passage: Passage;
  /** compass direction walked, degrees */
  towards: number;
}

/** The spheres on screen: one at rest, the old and the new one while the visitor passes. */
export interface Stage {
  readonly group: Group;
  /** True while one room becomes another. */
  readonly passing: boolean;
  enter(entrance: Entrance): void;
  /** A better picture of the room entered last. */
  sharpen(surface: Surface): void;
  /** Moves everything to this moment (milliseconds); true while something still moves. */
  step(now: number): boolean;
  /** Resolves when no room is passing. */
  quiet(): Promise<void>;
  /** The room entered last, and how sharp it is. */
  readonly shown: { node: string; level: Level } | null;
  /** Takes every picture away, as a lost context does. */
  clear(): void;
  dispose(): void;
}

const sharpening = 180;
const spheres = 4;
const radians = Math.PI / 180;

export function createStage(): Stage {
  const group = new Group();
  const geometry = createSphere();
  const free = Array.from({ length: spheres }, () => {
    const material = new MeshBasicMaterial({
      transparent: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
      fog: false,
    });
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.visible = false;
    group.add(mesh);
    return mesh;
  });
  /** bottom first */
  let shells: Shell[] = [];
  let entry = 0;
  let shown: Pick<Entrance, 'node' | 'level' | 'heading'> | null = null;
  let passing: { passage: Passage; begun: number | null; x: number; z: number } | null = null;
  let waiting: (() => void)[] = [];

  function add(heading: number, surface: Surface): void {
    if (free.length === 0) remove(shells.slice(0, 1));
    const mesh = free.pop();
    if (!mesh) throw new Error('no sphere left');
    mesh.rotation.y = -heading * radians;
    mesh.position.set(0, 0, 0);
    // A material compiled without a picture has to be compiled again with one.
    if (!mesh.material.map) mesh.material.needsUpdate = true;
    mesh.material.map = surface.map;
    mesh.material.opacity = 0;
    mesh.visible = true;
    shells.push({ mesh, surface, entry, begun: null });
    for (const [order, shell] of shells.entries()) shell.mesh.renderOrder = order - spheres;
  }

  function remove(gone: Shell[]): void {
    for (const { mesh, surface } of gone) {
      mesh.visible = false;
      surface.dispose();
      free.push(mesh);
    }
    shells = shells.filter((shell) => !gone.includes(shell));
  }

  function settle(): void {
    passing = null;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  return {
    group,
    get passing() {
      return passing !== null;
    },
    get shown() {
      return shown;
    },
    enter({ node, level, heading, surface, passage, towards }) {
      const first = shells.length === 0;
      entry += 1;
      shown = { node, level, heading };
      add(heading, surface);
      passing = {
        passage: first ? { kind: 'cut', duration: 0 } : passage,
        begun: null,
        x: Math.sin(towards * radians) * sphereRadius,
        z: -Math.cos(towards * radians) * sphereRadius,
      };
    },
    sharpen(surface) {
      if (!shown) throw new Error('no room to sharpen');
      shown = { ...shown, level: 'sharp' };
      add(shown.heading, surface);
    },
    step(now) {
      let moving = false;
      if (passing) {
        passing.begun ??= now;
        const { passage, begun } = passing;
        const done = passage.duration ? (now - begun) / passage.duration : 1;
        const frame = passageAt(passage, done);
        for (const { mesh, entry: its } of shells) {
          const offset = its === entry ? frame.left : -frame.gone;
          mesh.position.set(passing.x * offset, 0, passing.z * offset);
          mesh.material.opacity =
            its === entry ? frame.new : Math.min(mesh.material.opacity, frame.old);
        }
        if (done < 1) return true;
        settle();
      }
      for (const [order, shell] of shells.entries()) {
        const covers = order > 0 && shells[order - 1]?.entry === shell.entry;
        shell.begun ??= now;
        const done = covers ? (now - shell.begun) / sharpening : 1;
        shell.mesh.material.opacity = easeInOut(Math.min(1, done));
        if (done < 1) moving = true;
      }
      if (!moving) remove(shells.slice(0, -1));
      return moving;
    },
    quiet: () => (passing ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    clear() {
      remove([...shells]);
      shown = null;
      settle();
    },
    dispose() {
      remove([...shells]);
      settle();
      geometry.dispose();
      for (const mesh of free) mesh.material.dispose();
    },
  };
}
