import type { WebGLRenderer } from 'three';
import type { PackFiles, Tiles } from '../../tour/pack.ts';
import { columnsOf, rowsOf, type Tile, tileAt, tileName } from '../../tour/pyramid.ts';
import { createByteCache } from '../bytes/byteCache.ts';
import { fetchPicture } from '../bytes/fetchPicture.ts';
import { createRequests, type Request } from '../bytes/requests.ts';
import { preparePanoramaShader } from '../room/material.ts';
import { createAtlas } from './atlas.ts';
import { type Device, layersFor, maySpend } from './budget.ts';
import { createGaze, createPosture, type Onlooker } from './gaze.ts';
import { createPanorama, grow, type Panorama, showFilm, tilesOf } from './panorama.ts';
import { createPrefetch, type Neighbour } from './prefetch.ts';
import { createLooker, keyOf, wantedLevel } from './wanted.ts';

export interface PyramidHooks {
  /** Something new can be drawn. */
  changed(): void;
  /** All that is seen of a node is as sharp as the screen. */
  sharp(node: string): void;
  /** A part of what is seen stays coarse. */
  coarse(node: string, reason: string): void;
}

/** Loads what is seen of panoramas, where it is seen, and nothing else for long. */
export interface Pyramid {
  /**
   * A node's preview, on the graphics card.
   * @throws Error with the reason when it cannot be had; the signal's reason when that said stop
   */
  open(node: string, heading: number, signal: AbortSignal): Promise<Panorama>;
  /** What is on screen, bottom first; tiles are fetched for the last. */
  show(panoramas: readonly Panorama[], neighbours: readonly Neighbour[]): void;
  /** Moves everything to this moment (milliseconds); true while there is more to draw. */
  step(now: number, onlooker: Onlooker): boolean;
  /** Tries again what failed, and looks for pictures that were made meanwhile. */
  retry(): void;
  /** The graphics card forgot everything. */
  forget(): void;
  dispose(): void;
}

interface Wish extends Request, Tile {
  room: string;
  seen: boolean;
}

const entry = (wish: Wish) => [wish.url, wish] as [string, Wish];

const cachedBytes = 16 * 1024 * 1024;
/** Milliseconds of a frame that may go into uploads. */
const uploading = 4;
/** Milliseconds over which tiles take the preview's place. */
const fading = 160;
/** How far around the view tiles are fetched ahead. */
const around = 1.3;
/** Milliseconds between two looks in a headset, which never holds still. */
const blink = 80;

export function createPyramid(
  files: PackFiles,
  renderer: WebGLRenderer,
  hooks: PyramidHooks,
  device: Device,
): Pyramid {
  const cache = createByteCache(cachedBytes);
  let atlas = createAtlas(renderer, layersFor(device));
  let shown: readonly Panorama[] = [];
  let ready: { wish: Wish; bitmap: ImageBitmap }[] = [];
  let look = 1;
  let lookedAt = 0;
  let dirty = true;
  const gaze = createGaze();
  const rim = createGaze(around);
  const looker = createLooker();
  const rimLooker = createLooker();
  const pictures: Tiles[] = [];
  const ahead: Wish[] = [];
  let level = 0;
  let missing: Wish[] = [];
  /** of whom it was said that a part stays coarse */
  let told: Panorama | null = null;
  /** of the atlas, and the level, when the tables were written */
  let written = -1;
  let writtenLevel = -1;
  const shader = preparePanoramaShader(renderer);
  const moved = createPosture();

  const prefetch = createPrefetch(files, cache);
  const requests = createRequests<Wish, ImageBitmap>(
    ({ url, seen }, signal) =>
      fetchPicture(url, { cache, signal, priority: seen ? 'high' : 'low' }),
    (wish, bitmap) => {
      ready.push({ wish, bitmap });
      hooks.changed();
    },
    () => {
      dirty = true;
      hooks.changed();
    },
  );

  function wish(room: string, { level: its, row, column }: Tile, seen: boolean): Wish {
    const url = files.url(`${room}/${tileName({ level: its, row, column })}.webp`);
    return { url, room, seen, level: its, row, column };
  }

  /** What cannot be had is stood in for by what is coarser. */
  function standIn(one: Wish): Wish {
    if (requests.failed(one.url) === undefined || one.level <= 1) return one;
    const u = (one.column + 0.5) / columnsOf(one.level, one.row);
    const v = (one.row + 0.5) / rowsOf(one.level);
    return standIn(wish(one.room, tileAt(one.level - 1, u, v), one.seen));
  }

  /** Where everything is here already, nothing is made that would be thrown away: it is done in every frame. */
  function lookAgain(current: Panorama, onlooker: Onlooker): void {
    const { cameras, height, immersed } = onlooker;
    look += 1;
    dirty = false;
    gaze.look(cameras, height);
    for (const panorama of shown) {
      const { heading } = panorama;
      const [first] = tilesOf(panorama, immersed, pictures);
      if (!first) continue;
      level = wantedLevel(gaze.pixelsPerRadian, first.levels);
      let seen = looker(gaze, level, heading);
      const room = (atlas.layers * 0.9) / pictures.length;
      for (; seen.length > room && level > 1; level -= 1) seen = looker(gaze, level - 1, heading);
      if (panorama === current) missing.length = 0;
      for (const { src } of pictures)
        for (const tile of seen) {
          const here = atlas.touch(src, tile.key, look);
          if (!here && level > 0 && panorama === current) missing.push(wish(src, tile, true));
        }
    }
    ahead.length = 0;
    if (missing.length === 0 && level > 0 && maySpend()) {
      rim.look(cameras, height);
      const beside = rimLooker(rim, level, current.heading);
      for (const { src } of tilesOf(current, immersed, pictures))
        for (const tile of beside)
          if (atlas.find(src, tile.key) === undefined) ahead.push(wish(src, tile, false));
    }
    if (missing.length > 0 || ahead.length > 0 || requests.busy) ask();
    refresh();
  }

  function ask(): void {
    const wishes = new Map(missing.map((one) => entry(standIn(one))));
    for (const one of ahead.map(standIn)) if (!wishes.has(one.url)) wishes.set(...entry(one));
    for (const [url, one] of wishes)
      if (atlas.find(one.room, keyOf(one)) !== undefined) wishes.delete(url);
    for (const { wish: fetched } of ready) wishes.delete(fetched.url);
    requests.want([...wishes.values()]);
  }

  /** The tables say where tiles are, and tiles have come, gone or changed their worth. */
  function refresh(): void {
    if (written === atlas.version && writtenLevel === level) return;
    written = atlas.version;
    writtenLevel = level;
    for (const { eyes } of shown)
      for (const { finest, tiles } of eyes)
        if (tiles) finest.update(level, (key) => atlas.find(tiles.src, key));
  }

  function upload(now: number): void {
    if (ready.length === 0) return;
    const until = performance.now() + uploading;
    do {
      const next = ready.shift();
      if (!next) break;
      const { wish: its, bitmap } = next;
      if (atlas.find(its.room, keyOf(its)) === undefined)
        atlas.put(its.room, keyOf(its), its.seen ? look + 1 : look, bitmap);
      bitmap.close();
    } while (performance.now() < until);
    const current = shown.at(-1);
    if (current) current.sharpening ??= now;
    dirty = true;
  }

  function judge(current: Panorama): void {
    const [{ tiles } = {}] = current.eyes;
    if (!tiles || current.level === 'sharp' || dirty) return;
    if (files.pack.pictures[current.node]?.video && !current.film) return;
    if (missing.length === 0) {
      current.level = 'sharp';
      hooks.sharp(current.node);
      return;
    }
    const reasons = missing.map(({ url }) => requests.failed(url));
    const [reason] = reasons;
    if (reason === undefined || reasons.includes(undefined) || requests.busy) return;
    complain(current, reason);
  }

  function complain(current: Panorama, reason: string): void {
    if (told !== current) hooks.coarse(current.node, reason);
    told = current;
  }

  function enlarge(onlooker: Onlooker): void {
    const layers = layersFor(onlooker);
    if (layers <= atlas.layers) return;
    atlas.dispose();
    atlas = createAtlas(renderer, layers);
    written = -1;
    for (const { eyes } of shown)
      for (const { material } of eyes) material.uniforms.tiles.value = atlas.texture;
    dirty = true;
  }

  return {
    async open(node, heading, signal) {
      const pictures = files.pack.pictures[node];
      if (!pictures) throw new Error(`the pack has no pictures of "${node}"`);
      prefetch.pause();
      const { preview, tiles, right, video } = pictures;
      const previews = [{ preview, tiles }, ...(right ? [right] : [])];
      const eyes = await Promise.all(
        previews.map(async ({ preview: { src }, tiles: its }) => {
          const url = files.url(src);
          const bitmap = prefetch.take(url) ?? (await fetchPicture(url, { cache, signal }));
          return { bitmap, tiles: its };
        }),
      );
      await shader;
      if (signal.aborted) {
        for (const { bitmap } of eyes) bitmap.close();
        throw signal.reason;
      }
      const panorama = createPanorama(renderer, { node, heading }, eyes, atlas.texture);
      if (video)
        showFilm(panorama, files, {
          frame: hooks.changed,
          failed: (reason) => complain(panorama, reason),
        });
      return panorama;
    },
    show(panoramas, neighbours) {
      if (panoramas.at(-1) !== shown.at(-1)) missing = [];
      shown = panoramas;
      written = -1;
      prefetch.plan(neighbours);
      dirty = true;
    },
    step(now, onlooker) {
      const current = shown.at(-1);
      if (!current) return false;
      enlarge(onlooker);
      upload(now);
      const settled = !onlooker.immersed || now - lookedAt > blink;
      if (dirty || (settled && moved(onlooker.cameras, onlooker.height))) {
        lookedAt = now;
        lookAgain(current, onlooker);
        if (current.eyes[0]?.tiles && missing.length === 0) current.sharpening ??= 0;
      }
      judge(current);
      if (look > 1 && missing.length === 0 && ready.length === 0) prefetch.go(gaze, level, look);
      const done =
        current.sharpening === null
          ? 0
          : (now - current.sharpening) / (onlooker.still ? 1 : fading);
      for (const { material } of current.eyes)
        material.uniforms.sharpness.value = Math.min(1, done);
      return ready.length > 0 || dirty || (done > 0 && done < 1);
    },
    retry() {
      requests.forgive();
      told = null;
      for (const panorama of shown) {
        const pictures = files.pack.pictures[panorama.node];
        if (pictures) grow(panorama, pictures);
      }
      written = -1;
      dirty = true;
      hooks.changed();
    },
    forget() {
      for (const { bitmap } of ready) bitmap.close();
      ready = [];
      shown = [];
      const { layers } = atlas;
      atlas.dispose();
      atlas = createAtlas(renderer, layers);
      written = -1;
    },
    dispose() {
      requests.dispose();
      prefetch.dispose();
      for (const { bitmap } of ready) bitmap.close();
      atlas.dispose();
    },
  };
}
