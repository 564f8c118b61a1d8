import { columnAt, maxLevel, rowAt, rowsOf, type Tile, widthOf } from '../../tour/pyramid.ts';
import type { Gaze } from './gaze.ts';

/** A little blur is not seen, a level more costs four times as many tiles. */
const tolerance = 0.9;
const turn = 2 * Math.PI;
const radians = Math.PI / 180;

/** The coarsest level that has a pixel for each of the screen's, else the finest there is. */
export function wantedLevel(pixelsPerRadian: number, levels: number): number {
  for (let level = 0; level < levels; level += 1)
    if (widthOf(level) / turn >= pixelsPerRadian * tolerance) return level;
  return levels;
}

export interface Wanted extends Tile {
  key: number;
  /** 0 in the middle of the view, 1 at its corner */
  distance: number;
}

/** A tile as a number, unique in its room. */
export function keyOf({ level, row, column }: Tile): number {
  return (level * 256 + row) * 256 + column;
}

/** The tiles of a level that a gaze meets, those in the middle of the view first. */
export type Looker = (gaze: Gaze, level: number, heading: number) => readonly Wanted[];

export const tilesSeen: Looker = (...asked) => createLooker()(...asked);

const across = rowsOf(maxLevel) * 2;

/** Fills the same list each time it is asked, as it is asked in every frame: whoever keeps a tile copies it. */
export function createLooker(): Looker {
  const list: Wanted[] = [];
  const pool: Wanted[] = [];
  /** for each cell the look at which it was met last, and its place in the pool */
  const met = new Uint32Array((across * across) / 2);
  const place = new Uint16Array(met.length);
  let look = 0;

  return (gaze, level, heading) => {
    const { directions, offCentre } = gaze;
    let count = 0;
    look += 1;
    for (let ray = 0; ray < offCentre.length; ray += 1) {
      const x = directions[ray * 3] ?? 0;
      const y = directions[ray * 3 + 1] ?? 0;
      const z = directions[ray * 3 + 2] ?? 0;
      const u = (Math.atan2(x, -z) - heading * radians) / turn + 0.5;
      const row = rowAt(level, 0.5 - Math.asin(Math.min(1, Math.max(-1, y))) / Math.PI);
      const column = columnAt(level, row, u);
      const distance = offCentre[ray] ?? 1;
      const cell = row * across + column;
      if (met[cell] !== look) {
        met[cell] = look;
        place[cell] = count;
        pool[count] = write(pool[count], level, row, column, distance);
        count += 1;
        continue;
      }
      const known = pool[place[cell] ?? 0];
      if (known && distance < known.distance) known.distance = distance;
    }
    list.length = 0;
    for (let i = 0; i < count; i += 1) insert(list, pool[i]);
    return list;
  };
}

function write(
  tile: Wanted | undefined,
  level: number,
  row: number,
  column: number,
  distance: number,
): Wanted {
  if (!tile) return { level, row, column, key: keyOf({ level, row, column }), distance };
  tile.level = level;
  tile.row = row;
  tile.column = column;
  tile.distance = distance;
  tile.key = keyOf(tile);
  return tile;
}

/** Keeps the list in order; it is short, and mostly in order already. */
function insert(list: Wanted[], tile: Wanted | undefined): void {
  if (!tile) return;
  let at = list.length;
  for (; at > 0; at -= 1) {
    const before = list[at - 1];
    if (!before || before.distance <= tile.distance) break;
    list[at] = before;
  }
  list[at] = tile;
}
