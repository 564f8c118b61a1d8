import { PerspectiveCamera } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { tileName } from '../../tour/pyramid.ts';
import { nodeOf } from '../../tour/tour.ts';
import { fieldOfView, fovRange } from '../../visit/pose.ts';
import type { ByteCache } from '../bytes/byteCache.ts';
import { decode, fetchBytes } from '../bytes/fetchPicture.ts';
import { maySpend } from './budget.ts';
import { createGaze, type Gaze } from './gaze.ts';
import { tilesSeen, wantedLevel } from './wanted.ts';

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
  /** Everything that is seen at this look is there: fetches ahead once nothing else has happened for a while. */
  go(gaze: Gaze, level: number, look: number): void;
  /** A preview that lies ready; it belongs to the caller then. */
  take(url: string): ImageBitmap | undefined;
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
  /** the look it was last done for */
  let done = 0;
  /** previews of the likely rooms, 2 MB each, so that a room is seen with the next frame */
  const decoded = new Map<string, ImageBitmap>();

  function pause(): void {
    clearTimeout(waiting);
    waiting = undefined;
    stop.abort();
    stop = new AbortController();
  }

  function forget(): void {
    for (const bitmap of decoded.values()) bitmap.close();
    decoded.clear();
  }

  function byLikelihood({ directions }: Gaze): Neighbour[] {
    const middle = (directions.length / 3 / 2) | 0;
    const ahead = directions.subarray(middle * 3, middle * 3 + 3);
    const facing = ({ towards: [x, y, z] }: Neighbour) =>
      x * (ahead[0] ?? 0) + y * (ahead[1] ?? 0) + z * (ahead[2] ?? 0);
    return neighbours.toSorted((a, b) => facing(b) - facing(a));
  }

  const { pictures } = files.pack;

  function previewsOf(rooms: Neighbour[]): string[] {
    return rooms.flatMap(({ node }) => {
      const src = pictures[node]?.preview.src;
      return src === undefined ? [] : files.url(src);
    });
  }

  function tilesOf(rooms: Neighbour[], gaze: Gaze, level: number): string[] {
    return rooms.flatMap(({ node, heading }) => {
      const there = pictures[node]?.tiles;
      const wanted = Math.min(level, there?.levels ?? 0);
      if (!there || wanted === 0) return [];
      return tilesSeen(gaze, wanted, heading).map((tile) =>
        files.url(`${there.src}/${tileName(tile)}.webp`),
      );
    });
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

  async function decodeAll(urls: string[], signal: AbortSignal): Promise<void> {
    for (const url of urls) {
      const bytes = cache.get(url);
      if (!bytes || decoded.has(url)) continue;
      try {
        const bitmap = await decode(url, bytes);
        if (signal.aborted) return bitmap.close();
        decoded.set(url, bitmap);
      } catch {
        // What cannot be read is fetched anew, and told of, when the visitor goes there.
        cache.drop(url);
      }
    }
  }

  async function run(gaze: Gaze, level: number, { signal }: AbortController): Promise<void> {
    const rooms = byLikelihood(gaze);
    const near = rooms.slice(0, likely);
    const previews = previewsOf(rooms);
    const tiles = tilesOf(near, gaze, level);
    const inLanes = (urls: string[]) =>
      Promise.all(Array.from({ length: lanes }, () => fetchAll(urls, signal)));
    await inLanes(previews);
    await decodeAll(previewsOf(near), signal);
    await inLanes(tiles);
  }

  return {
    plan(next) {
      pause();
      forget();
      neighbours = next;
      done = 0;
    },
    go(gaze, level, look) {
      if (waiting !== undefined || done === look || !maySpend()) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        done = look;
        void run(gaze, level, stop);
      }, rest);
    },
    take(url) {
      const bitmap = decoded.get(url);
      decoded.delete(url);
      return bitmap;
    },
    pause,
    dispose() {
      pause();
      forget();
      neighbours = [];
    },
  };
}

/** URLs of the tiles that the first look into a node shows; `size` is the picture's, in pixels of the screen. */
export function firstTiles(
  { pack, url }: PackFiles,
  node: string,
  { width, height }: { width: number; height: number },
): string[] {
  const tiles = pack.pictures[node]?.tiles;
  if (!tiles) return [];
  const { view } = nodeOf(pack.tour, node);
  const aspect = width / height;
  const { vertical } = fieldOfView({ fov: fovRange.usual, aspect });
  const camera = new PerspectiveCamera(vertical, aspect);
  camera.rotation.set((view.pitch * Math.PI) / 180, (-view.yaw * Math.PI) / 180, 0, 'YXZ');
  camera.updateMatrixWorld();
  const gaze = createGaze();
  gaze.look([camera], height);
  const level = wantedLevel(gaze.pixelsPerRadian, tiles.levels);
  if (level === 0) return [];
  return tilesSeen(gaze, level, 0).map((tile) => url(`${tiles.src}/${tileName(tile)}.webp`));
}
