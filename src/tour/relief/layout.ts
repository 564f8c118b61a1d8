import {
  cellAt,
  columns,
  corners,
  type Leaf,
  largest,
  rows,
  sheets,
  stride,
  ways,
} from './grid.ts';

/** Where a relief's vertices are: everything but how far away. */
export interface Layout {
  leaves: Leaf[];
  /** 1 for each corner where a leaf has one of its own */
  used: Uint8Array;
  /** used corners, row by row, without the seam's second ones */
  order: Uint32Array;
}

/** @param tree a bit for each square that could be divided, 1 where it is, each followed by its four parts */
export function layOut(tree: Uint8Array): Layout {
  const leaves: Leaf[] = [];
  const used = new Uint8Array(corners);
  let bit = 0;
  const divided = (): boolean => {
    const here = bit;
    bit += 1;
    return (((tree[here >> 3] ?? 0) >> (here & 7)) & 1) === 1;
  };
  const visit = (x: number, y: number, size: number): void => {
    if (size === 1 || !divided()) {
      leaves.push({ x, y, size });
      return;
    }
    const half = size / 2;
    visit(x, y, half);
    visit(x + half, y, half);
    visit(x, y + half, half);
    visit(x + half, y + half, half);
  };
  for (let y = 0; y < rows; y += largest)
    for (let x = 0; x < columns; x += largest) visit(x, y, largest);
  for (const { x, y, size } of leaves)
    for (const row of [y, y + size])
      for (const column of [x, x + size]) used[row * stride + column] = 1;
  let count = 0;
  for (let row = 0; row <= rows; row += 1) {
    const [first, last] = [row * stride, row * stride + columns];
    if (used[first] || used[last]) used[first] = used[last] = 1;
    for (let at = first; at < last; at += 1) count += used[at] ?? 0;
  }
  const order = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < corners; at += 1)
    if (used[at] && at % stride !== columns) {
      order[next] = at;
      next += 1;
    }
  return { leaves, used, order };
}

/** The number of each corner's first vertex; its other sheets follow. The seam's second corners come last. */
export function numberVertices(layout: Layout, way: Uint8Array) {
  const first = new Uint32Array(corners);
  let count = 0;
  for (const corner of layout.order) {
    first[corner] = count;
    count += sheets[way[corner] ?? 0] ?? 1;
  }
  /** for each vertex beyond the seam the one it is the same as */
  const twins: number[] = [];
  for (let row = 0; row <= rows; row += 1) {
    const [west, east] = [row * stride, row * stride + columns];
    if (!layout.used[west]) continue;
    way[east] = way[west] ?? 0;
    first[east] = count + twins.length;
    for (let sheet = 0; sheet < (sheets[way[west] ?? 0] ?? 1); sheet += 1)
      twins.push((first[west] ?? 0) + sheet);
  }
  return { first, count, twins };
}

/**
 * Calls `visit` for each vertex on a leaf's border: from its north-west corner down, along the bottom, up, and back.
 */
export function walkBorder(leaf: Leaf, used: Uint8Array, visit: (corner: number) => void): void {
  const { x, y, size } = leaf;
  const see = (column: number, row: number): void => {
    const corner = row * stride + column;
    if (used[corner]) visit(corner);
  };
  for (let i = 0; i < size; i += 1) see(x, y + i);
  for (let i = 0; i < size; i += 1) see(x + i, y + size);
  for (let i = size; i > 0; i -= 1) see(x + size, y + i);
  for (let i = size; i > 0; i -= 1) see(x + i, y);
}

/** Which sheet a leaf lies on at a corner of its border. */
export function sheetAt(leaf: Leaf, corner: number, way: number): number {
  const cell = cellAt(leaf, corner % stride, Math.floor(corner / stride));
  return ways[way]?.[cell] ?? 0;
}
