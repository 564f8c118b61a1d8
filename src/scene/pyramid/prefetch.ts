import type { PackFiles } from '../../tour/pack.ts';
import { tileName } from '../../tour/pyramid.ts';
import type { ByteCache } from '../bytes/byteCache.ts';
import { fetchBytes } from '../bytes/fetchPicture.ts';
import { maySpend } from './budget.ts';
import type { Gaze } from './gaze.ts';
import { tilesSeen } from './wanted.ts';

/** A room a step away. */
export interface Neighbour {
  node: string;
  /** compass direction of its picture's centre, degrees */
  heading: number;
  /** unit vector x, y, z towards its door */
  towards: readonly [number, number, number];
}

export interface Prefetch {
  /** These are the rooms a step away from now on. */
  plan(neighbours: readonly Neighbour[]): void;
  /** Everything that is seen is there: fetches ahead once nothing else has happened for a while. */
  go(gaze: Gaze, level: number): void;
  /** Makes way for what is wanted now. */
  pause(): void;
  dispose(): void;
}

/** Milliseconds of rest before anything is fetched ahead. */
const rest = 250;
/** Rooms whose first tiles are fetched, the most likely exits. */
const likely = 3;
/** At the same time, so that a click never waits for them. */
const lanes = 4;

/** Fetches what is seen first of the neighbours, as bytes only: previews, then the tiles one faces on arrival. */
export function createPrefetch(files: PackFiles, cache: ByteCache): Prefetch {
  let neighbours: readonly Neighbour[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stop = new AbortController();
  /** the view it was last done for */
  let done: Gaze | null = null;

  function pause(): void {
    clearTimeout(waiting);
    waiting = undefined;
    stop.abort();
    stop = new AbortController();
  }

  function filesOf(gaze: Gaze, level: number): string[] {
    const middle = (gaze.directions.length / 3 / 2) | 0;
    const ahead = gaze.directions.subarray(middle * 3, middle * 3 + 3);
    const facing = ({ towards: [x, y, z] }: Neighbour) =>
      x * (ahead[0] ?? 0) + y * (ahead[1] ?? 0) + z * (ahead[2] ?? 0);
    const byLikelihood = neighbours.toSorted((a, b) => facing(b) - facing(a));
    const pictures = files.pack.pictures;
    const previews = byLikelihood.flatMap(({ node }) => pictures[node]?.preview.src ?? []);
    const tiles = byLikelihood.slice(0, likely).flatMap(({ node, heading }) => {
      const there = pictures[node]?.tiles;
      const wanted = Math.min(level, there?.levels ?? 0);
      if (!there || wanted === 0) return [];
      return tilesSeen(gaze, wanted, heading).map((tile) => `${there.src}/${tileName(tile)}.webp`);
    });
    return [...previews, ...tiles].map((src) => files.url(src));
  }

  async function fetchAll(urls: string[], signal: AbortSignal): Promise<void> {
    for (let url = urls.shift(); url && !signal.aborted; url = urls.shift()) {
      if (cache.get(url)) continue;
      try {
        cache.put(url, await fetchBytes(url, signal, 'low'));
      } catch {
        // Only a head start failed: the visitor is told if the picture is missing when they go there.
      }
    }
  }

  return {
    plan(next) {
      pause();
      neighbours = next;
      done = null;
    },
    go(gaze, level) {
      if (waiting !== undefined || done === gaze || !maySpend()) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        done = gaze;
        const urls = filesOf(gaze, level);
        for (let lane = 0; lane < lanes; lane += 1) void fetchAll(urls, stop.signal);
      }, rest);
    },
    pause,
    dispose() {
      pause();
      neighbours = [];
    },
  };
}
