import { createHash } from 'node:crypto';
import type { Pack, Shard } from '../../tour/pack.ts';

/** Nodes in a shard: some 100 kB of JSON, 10 kB on the wire. */
const shardSize = 50;
/** A tour this small is one file. */
const whole = 100;

export interface Parts {
  pack: Pack;
  /** file names and contents of what is fetched later */
  shards: Map<string, string>;
}

/**
 * Divides a pack so that a visit begins with what is needed first: the start's surroundings and the led tour
 * are in `pack.json`, the other nodes in shards, near ones together.
 * @param order node ids by distance from the start
 */
export function divide(pack: Pack, order: string[]): Parts {
  const shards = new Map<string, string>();
  if (order.length <= whole) return { pack, shards };
  const { route } = pack.tour;
  const first = new Set([...order.slice(0, shardSize), ...route.map(({ node }) => node)]);
  const later = order.filter((id) => !first.has(id));
  const index: NonNullable<Pack['shards']> = [];
  for (let from = 0; from < later.length; from += shardSize) {
    const nodes = later.slice(from, from + shardSize);
    const json = JSON.stringify(part(pack, nodes));
    const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
    const src = `shards/${from / shardSize}.${hash}.json`;
    shards.set(src, json);
    index.push({ src, nodes });
  }
  const { nodes, pictures, recordings } = part(pack, [...first]);
  return {
    pack: { ...pack, tour: { ...pack.tour, nodes }, pictures, recordings, shards: index },
    shards,
  };
}

function part({ tour, pictures, recordings }: Pack, ids: string[]): Shard {
  const nodes = Object.entries(tour.nodes).filter(([id]) => ids.includes(id));
  const narrations = new Set(nodes.flatMap(([, node]) => node.narrations.map(({ id }) => id)));
  return {
    nodes: Object.fromEntries(nodes),
    pictures: Object.fromEntries(Object.entries(pictures).filter(([id]) => ids.includes(id))),
    recordings: Object.fromEntries(Object.entries(recordings).filter(([id]) => narrations.has(id))),
  };
}
