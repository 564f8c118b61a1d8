import { type Pack, type PackFiles, packSchema, type Shard, shardSchema } from '../tour/pack.ts';
import { z } from '../tour/schema.ts';

/** A pack that could not be loaded, with a sentence for the console. */
export class PackProblem extends Error {
  override name = 'PackProblem';
}

/** A pack as loaded, and how to get more of it. */
export interface PackSource extends PackFiles {
  /**
   * Fetches what is missing of a node and of those its links lead to.
   * @returns the nodes that are new
   * @throws PackProblem
   */
  fetchAround(node: string): Promise<Shard['nodes']>;
  /** Fetches the pack again, for pictures that were made since; true when there are any. */
  renew(): Promise<boolean>;
}

/**
 * Fetches and checks a built pack.
 * @param src URL of the pack's folder or of its `pack.json`
 * @throws PackProblem
 */
export async function loadPack(src: URL, signal?: AbortSignal): Promise<PackSource> {
  const folder = new URL(src.pathname.endsWith('.json') ? '.' : './', withSlash(src));
  const file = new URL('pack.json', folder);
  const pack: Pack = await fetchChecked(file, packSchema, signal);
  const shardOf = new Map(
    (pack.shards ?? []).flatMap(({ src: its, nodes }) => nodes.map((id) => [id, its])),
  );
  const fetched = new Map<string, Promise<Shard>>();

  /** Fetches the shards of these nodes; one that cannot be had is asked for again the next time. */
  async function fetchNodes(ids: string[]): Promise<Shard['nodes']> {
    const wanted = new Set(ids.flatMap((id) => shardOf.get(id) ?? []));
    const shards = await Promise.all(
      [...wanted].map((name) => {
        const known = fetched.get(name) ?? fetchChecked(new URL(name, folder), shardSchema);
        fetched.set(name, known);
        known.catch(() => fetched.delete(name));
        return known;
      }),
    );
    for (const { pictures, recordings } of shards) {
      Object.assign(pack.pictures, pictures);
      Object.assign(pack.recordings, recordings);
    }
    return Object.assign({}, ...shards.map(({ nodes }) => nodes));
  }

  return {
    pack,
    url: (name) => new URL(name, folder).href,
    async fetchAround(node) {
      const here = await fetchNodes([node]);
      const links = (here[node] ?? pack.tour.nodes[node])?.links ?? [];
      return { ...here, ...(await fetchNodes(links.map(({ to }) => to))) };
    },
    async renew() {
      const now = await fetchChecked(file, packSchema);
      let more = false;
      for (const [id, pictures] of Object.entries(now.pictures)) {
        if (pack.pictures[id]?.tiles || !pictures.tiles) continue;
        pack.pictures[id] = pictures;
        more = true;
      }
      return more;
    },
  };
}

async function fetchChecked<Schema extends z.ZodType>(
  file: URL,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  const answer = await fetch(file, signal ? { signal } : {}).catch((error: unknown) => {
    throw new PackProblem(`${file.href} could not be fetched: ${String(error)}`);
  });
  if (!answer.ok) throw new PackProblem(`${file.href} answered ${answer.status}`);
  const raw: unknown = await answer.json().catch((error: unknown) => {
    throw new PackProblem(`${file.href} is not JSON: ${String(error)}`);
  });
  const checked = schema.safeParse(raw);
  if (!checked.success)
    throw new PackProblem(`${file.href} is not a pack: ${z.prettifyError(checked.error)}`);
  return checked.data;
}

function withSlash(src: URL): URL {
  const url = new URL(src);
  if (!url.pathname.endsWith('/') && !url.pathname.endsWith('.json')) url.pathname += '/';
  return url;
}

/** Has something fetched that a script will fetch soon. */
export function preload(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
