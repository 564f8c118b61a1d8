/**
 * A relief divides the panorama into cells, 1024 across and 512 down. Square leaves of 1 to 8 cells share vertices at
 * the cells' corners; where depth jumps, a corner has a vertex for each of the sheets that meet there.
 */
export const columns = 1024;
export const rows = 512;
/** Cells of the largest leaf on a side. */
export const largest = 8;
/** Corners in a row: the seam's are there twice. */
export const stride = columns + 1;
export const corners = stride * (rows + 1);

/** Steps of distance: 65536 * `nearest` / metres, rounded to whole numbers. */
export const nearest = 0.25;
const steps = 65536;

/** 1 / metres from the number that is stored, and back. */
export function inverseOf(stored: number): number {
  return stored / (steps * nearest);
}
export function storedOf(inverse: number): number {
  return Math.min(steps - 4, Math.max(0, 4 * Math.round((inverse * steps * nearest) / 4)));
}

/**
 * Which of the four cells around a corner lie on the same sheet: a number for each way, and for each way the sheet of
 * the north-west, north-east, south-west and south-east cell.
 */
export const ways: readonly (readonly number[])[] = waysOf();

function waysOf(): number[][] {
  const found: number[][] = [];
  for (let ne = 0; ne <= 1; ne += 1)
    for (let sw = 0; sw <= Math.max(0, ne) + 1; sw += 1)
      for (let se = 0; se <= Math.max(0, ne, sw) + 1; se += 1) found.push([0, ne, sw, se]);
  return found;
}

/** How many sheets meet, for each way. */
export const sheets: readonly number[] = ways.map((way) => Math.max(...way) + 1);

/** The number of the way whose cells lie on these sheets, which are numbered in the order they are met. */
export function wayOf(way: readonly number[]): number {
  return ways.findIndex((one) => one.every((sheet, cell) => sheet === way[cell]));
}

export interface Leaf {
  x: number;
  y: number;
  size: number;
}

/** Which of the four cells around a corner of a leaf's border belongs to the leaf. */
export function cellAt({ x, y, size }: Leaf, column: number, row: number): number {
  return (row === y + size ? 0 : 2) + (column === x + size ? 0 : 1);
}
