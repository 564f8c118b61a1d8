import {
  cellAt,
  columns,
  corners,
  largest,
  rows,
  sheets,
  stride,
  wayOf,
  ways,
} from '../../tour/relief/grid.ts';
import { type Care, type Cells, jumps } from './cells.ts';

/** How the cells around each corner lie, and how near each of the sheets is there. */
export interface Sheets {
  way: Uint8Array;
  /** four for each corner, 1 / metres */
  near: Float32Array;
}

/** How far a triangle may lie beside a surface at least: `off` where it is near, this part of its distance elsewhere. */
const slack = { part: 5, far: 0.125 };

/** Cells of the same surface share their corners' vertices. */
export function sheetsOf(cells: Cells, care: Care): Sheets {
  const way = new Uint8Array(corners);
  const near = new Float32Array(corners * 4);
  const around = [0, 0, 0, 0];
  for (let row = 1; row < rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const west = ((column + columns - 1) % columns) + (row - 1) * columns;
      const east = (column % columns) + (row - 1) * columns;
      around[0] = cells[west] ?? 0;
      around[1] = cells[east] ?? 0;
      around[2] = cells[west + columns] ?? 0;
      around[3] = cells[east + columns] ?? 0;
      const corner = row * stride + column;
      if (!jumps(Math.min(...around), Math.max(...around), care)) {
        near[corner * 4] = around.reduce((sum, one) => sum + one, 0) / 4;
        continue;
      }
      const lie = liesOf(around, care);
      way[corner] = wayOf(lie);
      const meeting = sheets[way[corner] ?? 0] ?? 1;
      for (let sheet = 0; sheet < meeting; sheet += 1) {
        const own = around.filter((_, i) => lie[i] === sheet);
        near[corner * 4 + sheet] = own.reduce((sum, one) => sum + one, 0) / own.length;
      }
    }
  for (const [row, line] of [
    [0, 0],
    [rows, rows - 1],
  ] as const) {
    const all = cells.subarray(line * columns, (line + 1) * columns);
    const mean = all.reduce((sum, one) => sum + one, 0) / columns;
    for (let column = 0; column <= columns; column += 1) near[(row * stride + column) * 4] = mean;
  }
  return { way, near };
}

/** The sheet of each of four cells, numbered in the order they are met. */
function liesOf(around: readonly number[], care: Care): number[] {
  const order = [0, 1, 2, 3].sort((a, b) => (around[a] ?? 0) - (around[b] ?? 0));
  const group = [0, 0, 0, 0];
  for (let i = 1; i < 4; i += 1) {
    const [here = 0, before = 0] = [order[i], order[i - 1]];
    const parted = jumps(around[here] ?? 0, around[before] ?? 0, care);
    group[here] = (group[before] ?? 0) + (parted ? 1 : 0);
  }
  const met: number[] = [];
  return group.map((one) => {
    if (!met.includes(one)) met.push(one);
    return met.indexOf(one);
  });
}

/** Divides the panorama into squares, as large as its surfaces are flat; see `layOut`. */
export function divide(cells: Cells, { way, near }: Sheets, care: Care): Uint8Array {
  const bits: number[] = [];
  const nearAt = (x: number, y: number, size: number, column: number, row: number): number => {
    const corner = row * stride + column;
    const sheet = ways[way[corner] ?? 0]?.[cellAt({ x, y, size }, column, row)] ?? 0;
    return near[corner * 4 + sheet] ?? 0;
  };

  function whole(x: number, y: number, size: number): boolean {
    for (let row = y; row < y + size; row += 1)
      for (let column = x; column < x + size; column += 1) {
        const cell = cells[row * columns + column] ?? 0;
        if (column > x && jumps(cell, cells[row * columns + column - 1] ?? 0, care)) return false;
        if (row > y && jumps(cell, cells[(row - 1) * columns + column] ?? 0, care)) return false;
      }
    return true;
  }

  function flat(x: number, y: number, size: number): boolean {
    const nw = nearAt(x, y, size, x, y);
    const ne = nearAt(x, y, size, x + size, y);
    const sw = nearAt(x, y, size, x, y + size);
    const se = nearAt(x, y, size, x + size, y + size);
    for (let j = 0; j <= size; j += 1)
      for (let i = 0; i <= size; i += 1) {
        const [s, t] = [i / size, j / size];
        const wanted = (nw * (1 - s) + ne * s) * (1 - t) + (sw * (1 - s) + se * s) * t;
        const found = nearAt(x, y, size, x + i, y + j);
        const off = Math.abs(wanted - found);
        if (off > care.off * Math.min(1, slack.part * found + slack.far)) return false;
      }
    return true;
  }

  function visit(x: number, y: number, size: number): void {
    if (size === 1) return;
    if (whole(x, y, size) && flat(x, y, size)) {
      bits.push(0);
      return;
    }
    bits.push(1);
    const half = size / 2;
    visit(x, y, half);
    visit(x + half, y, half);
    visit(x, y + half, half);
    visit(x + half, y + half, half);
  }
  for (let y = 0; y < rows; y += largest)
    for (let x = 0; x < columns; x += largest) visit(x, y, largest);
  const tree = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [i, bit] of bits.entries()) tree[i >> 3] = (tree[i >> 3] ?? 0) | (bit << (i & 7));
  return tree;
}
