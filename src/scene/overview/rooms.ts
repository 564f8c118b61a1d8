import { Group, LinearFilter, Mesh, NoColorSpace, Texture } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { nodeOf } from '../../tour/tour.ts';
import { createByteCache } from '../bytes/byteCache.ts';
import { fetchPicture } from '../bytes/fetchPicture.ts';
import { fetchRelief } from '../depth/load.ts';
import { wallsOf } from './doors.ts';
import { createModelMaterial } from './material.ts';
import { modelOf } from './model.ts';

/** How a room is lit: where the visitor is, where they were, and where not yet. */
export type Light = 'here' | 'seen' | 'new';
const lights: Record<Light, number> = { here: 1, seen: 0.85, new: 0.25 };

export interface RoomModels {
  readonly group: Group;
  /** Loads these nodes' rooms, in this order, and shows them and no others. */
  show(nodes: readonly string[]): void;
  light(of: (node: string) => Light): void;
  dispose(): void;
}

/** At the same time, so that rooms appear one by one. */
const lanes = 3;
const keptBytes = 1024 * 1024;

/** The rooms of a building, metres in its axes. A room that cannot be had is missing; its label is not. */
export function createRoomModels(files: PackFiles, changed: () => void): RoomModels {
  const group = new Group();
  const stop = new AbortController();
  const cache = createByteCache(keptBytes);
  const models = new Map<
    string,
    Mesh<ReturnType<typeof modelOf>, ReturnType<typeof createModelMaterial>>
  >();
  const asked = new Set<string>();
  let wanted: readonly string[] = [];
  let lit: (node: string) => Light = () => 'new';

  async function load(node: string): Promise<void> {
    const { heading, height, position } = nodeOf(files.pack.tour, node);
    const { depth, preview } = files.pack.pictures[node] ?? {};
    if (!depth || !preview || !position) return;
    const [relief, bitmap] = await Promise.all([
      fetchRelief(files.url(depth.src), stop.signal),
      fetchPicture(files.url(preview.src), { cache, signal: stop.signal, priority: 'low' }),
    ]);
    const map = new Texture(bitmap);
    map.flipY = false;
    map.colorSpace = NoColorSpace;
    map.generateMipmaps = false;
    map.minFilter = LinearFilter;
    map.needsUpdate = true;
    const mesh = new Mesh(
      modelOf(relief, heading, height, wallsOf(files.pack.tour, node)),
      createModelMaterial(map, -height),
    );
    mesh.position.set(...position);
    mesh.visible = wanted.includes(node);
    mesh.userData = { map };
    models.set(node, mesh);
    group.add(mesh);
    relight();
    changed();
  }

  function relight(): void {
    for (const [node, { material }] of models) {
      const { light } = material.uniforms;
      if (light) light.value = lights[lit(node)];
    }
  }

  async function work(queue: string[]): Promise<void> {
    for (let node = queue.shift(); node && !stop.signal.aborted; node = queue.shift())
      await load(node).catch(() => undefined);
  }

  return {
    group,
    show(nodes) {
      wanted = nodes;
      for (const [node, model] of models) model.visible = nodes.includes(node);
      const queue = nodes.filter((node) => !asked.has(node));
      for (const node of queue) asked.add(node);
      for (let lane = 0; lane < lanes; lane += 1) void work(queue);
      changed();
    },
    light(of) {
      lit = of;
      relight();
      changed();
    },
    dispose() {
      stop.abort();
      for (const { geometry, material, userData } of models.values()) {
        geometry.dispose();
        material.dispose();
        (userData.map as Texture).dispose();
      }
    },
  };
}
