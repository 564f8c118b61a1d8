import type { BufferGeometry } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import type { Relief } from '../../tour/relief/distances.ts';
import { maySpend } from '../pyramid/budget.ts';

/** A node's geometry, ready to be drawn. */
export interface Ground {
  relief: Relief;
  geometry: BufferGeometry;
}

export interface Reliefs {
  /** What is here of a node already. */
  peek(node: string): Ground | null;
  /** A node's geometry; null where the pack knows none, or it cannot be had: the room is flat then, and can be visited. */
  want(node: string): Promise<Ground | null>;
  /** Fetches these nodes' files, so that they are here when one of them is gone to. */
  foresee(nodes: readonly string[]): void;
  dispose(): void;
}

/** Fetched when the first room's geometry is wanted: nobody waits for it. */
const tools = () => Promise.all([import('./load.ts'), import('./geometry.ts')]);

/** Rooms whose geometry is kept: the one stood in, the one come from, and two more. */
const kept = 4;

export function createReliefs(files: PackFiles): Reliefs {
  const grounds = new Map<string, { coming: Promise<Ground | null>; ground: Ground | null }>();
  const bytes = new Map<string, Promise<ArrayBuffer>>();
  const stop = new AbortController();

  function fetchBytes(src: string, priority: RequestPriority): Promise<ArrayBuffer> {
    const known = bytes.get(src);
    if (known) return known;
    const coming = tools().then(([{ fetchWhole }]) =>
      fetchWhole(files.url(src), stop.signal, priority),
    );
    bytes.set(src, coming);
    coming.catch(() => bytes.delete(src));
    return coming;
  }

  async function make(src: string): Promise<Ground | null> {
    try {
      const [{ inPieces, putTogether }, { geometryOf }] = await tools();
      const relief = await putTogether(await fetchBytes(src, 'high'), stop.signal);
      return { relief, geometry: await inPieces(geometryOf(relief), stop.signal) };
    } catch {
      // A room without its geometry is a panorama as any other.
      return null;
    }
  }

  return {
    peek: (node) => grounds.get(node)?.ground ?? null,
    want(node) {
      const src = files.pack.pictures[node]?.depth?.src;
      if (!src) return Promise.resolve(null);
      const known = grounds.get(node);
      grounds.delete(node);
      const entry = known ?? { coming: make(src), ground: null };
      grounds.set(node, entry);
      if (!known)
        void entry.coming.then((ground) => {
          entry.ground = ground;
          if (!ground) grounds.delete(node);
        });
      for (const oldest of grounds.keys()) {
        if (grounds.size <= kept) break;
        // its mesh may still be on screen: what is on the graphics card is freed with it
        grounds.delete(oldest);
      }
      return entry.coming;
    },
    foresee(nodes) {
      if (!maySpend()) return;
      const wanted = nodes.flatMap((node) => files.pack.pictures[node]?.depth?.src ?? []);
      for (const src of bytes.keys()) if (!wanted.includes(src)) bytes.delete(src);
      for (const src of wanted) void fetchBytes(src, 'low').catch(() => undefined);
    },
    dispose() {
      stop.abort();
      for (const { ground } of grounds.values()) ground?.geometry.dispose();
      grounds.clear();
    },
  };
}
