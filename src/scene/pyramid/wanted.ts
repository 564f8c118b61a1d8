import { type Tile, tileAt, widthOf } from '../../tour/pyramid.ts';
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
export function tilesSeen(gaze: Gaze, level: number, heading: number): Wanted[] {
  const seen = new Map<number, Wanted>();
  const { directions, offCentre } = gaze;
  for (let ray = 0; ray < offCentre.length; ray += 1) {
    const x = directions[ray * 3] ?? 0;
    const y = directions[ray * 3 + 1] ?? 0;
    const z = directions[ray * 3 + 2] ?? 0;
    const u = (Math.atan2(x, -z) - heading * radians) / turn + 0.5;
    const v = 0.5 - Math.asin(Math.min(1, Math.max(-1, y))) / Math.PI;
    const tile = tileAt(level, u, v);
    const key = keyOf(tile);
    const distance = offCentre[ray] ?? 1;
    const known = seen.get(key);
    if (!known) seen.set(key, { ...tile, key, distance });
    else if (distance < known.distance) known.distance = distance;
  }
  return [...seen.values()].sort((a, b) => a.distance - b.distance);
}
