/**
 * How a panorama is cut into tiles. Level 0 is the preview, 1024 pixels across; each further level is twice
 * as wide, up to the source. A level's grid is made of square cells; near the poles one tile spans several of
 * them across, as the picture is stretched there. Tiles carry a gutter, so that they can be filtered alone.
 */

/** Pixels of a tile's content on a side; measured against 512 by `bench/encodings.ts`. */
export const tileSize = 256;
/** Pixels around the content, repeated from the neighbours. */
export const gutter = 1;
/** Pixels across of level 0. */
export const baseWidth = 1024;
/** 16384 pixels across. */
export const maxLevel = 4;

/** A tile of a panorama: `column` counts tiles of its row, not cells. */
export interface Tile {
  level: number;
  row: number;
  column: number;
}

/** The level worth making of a source this wide: at most a quarter of its detail is left out, never more than doubled. */
export function topLevelOf(width: number): number {
  return Math.min(maxLevel, Math.max(0, Math.ceil(Math.log2(width / baseWidth / 1.3))));
}

/** Pixels across. */
export function widthOf(level: number): number {
  return baseWidth * 2 ** level;
}

/** Cells down; there are twice as many across. */
export function rowsOf(level: number): number {
  return widthOf(level) / 2 / tileSize;
}

const narrowings = Array.from({ length: maxLevel + 1 }, (_, level) => {
  const rows = rowsOf(level);
  return Array.from({ length: rows }, (_, row) => {
    const fromEquator = Math.abs(row + 0.5 - rows / 2) - 0.5;
    const latitude = (fromEquator / rows) * Math.PI;
    return Math.floor(Math.log2(1 / Math.cos(latitude)) + 1e-9);
  });
});

/** How often the width of a row is halved, so that its pixels are no narrower than they are high. */
export function narrowing(level: number, row: number): number {
  return narrowings[level]?.[row] ?? 0;
}

/** Tiles in a row. */
export function columnsOf(level: number, row: number): number {
  return (rowsOf(level) * 2) >> narrowing(level, row);
}

/** The tile that holds a point; `u` 0 to 1 from the left edge, `v` 0 to 1 from the top. */
export function tileAt(level: number, u: number, v: number): Tile {
  const row = rowAt(level, v);
  return { level, row, column: columnAt(level, row, u) };
}

export function rowAt(level: number, v: number): number {
  return cell(v, rowsOf(level));
}

export function columnAt(level: number, row: number, u: number): number {
  return cell(u - Math.floor(u), columnsOf(level, row));
}

/** The file of a tile in its folder. */
export function tileName({ level, row, column }: Tile): string {
  return `${level}/${row}-${column}`;
}

export function tilesOf(level: number): Tile[] {
  return Array.from({ length: rowsOf(level) }, (_, row) =>
    Array.from({ length: columnsOf(level, row) }, (_, column) => ({ level, row, column })),
  ).flat();
}

function cell(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(at * count)));
}
