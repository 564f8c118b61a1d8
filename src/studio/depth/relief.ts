import { type Parts, write } from '../../tour/relief/bytes.ts';
import { sheets, storedOf } from '../../tour/relief/grid.ts';
import { layOut, numberVertices } from '../../tour/relief/layout.ts';
import { assemble } from '../../tour/relief/relief.ts';
import { type Care, cellsOf } from './cells.ts';
import { farEdges, nudges, skirtsOf } from './rims.ts';
import { divide, sheetsOf } from './sheets.ts';

/** Triangles of a room at most. */
export const triangleLimit = 70_000;
/** A head that moves 30 cm sees a quarter of a degree of it. */
const careful = { jump: 0.0145, off: 0.004, thin: 0.02 };
/** Attempts with cells of one size, before they are made twice as large. */
const attempts = 8;

/** How closely a room is followed at the first, second, ... attempt. */
function careOf(attempt: number): Care {
  const ease = attempt % attempts;
  return {
    jump: careful.jump * 1.2 ** ease,
    off: careful.off * 1.3 ** ease,
    thin: ease === 0 ? 0 : careful.thin * 1.6 ** ease,
    block: 2 ** Math.floor(attempt / attempts),
  };
}

/**
 * Makes a relief of a depth picture as `readDepth` gives it. Where a room is full of edges, less is told apart
 * until its triangles are few enough.
 */
export function reliefOf(pixels: Float32Array): { bytes: Uint8Array; triangles: number } {
  for (let attempt = 0; ; attempt += 1) {
    const parts = partsOf(pixels, careOf(attempt));
    const triangles = assemble(parts).index.length / 3;
    if (triangles <= triangleLimit) return { bytes: write(parts), triangles };
  }
}

function partsOf(pixels: Float32Array, care: Care): Parts {
  const cells = cellsOf(pixels, care);
  const lie = sheetsOf(cells, care);
  const tree = divide(cells, lie, care);
  const layout = layOut(tree);
  const { first, count } = numberVertices(layout, lie.way);
  const edges = farEdges(layout, lie, first);
  const near = new Uint16Array(count);
  for (const corner of layout.order)
    for (let sheet = 0; sheet < (sheets[lie.way[corner] ?? 0] ?? 1); sheet += 1)
      near[(first[corner] ?? 0) + sheet] = storedOf(lie.near[corner * 4 + sheet] ?? 0);
  return {
    tree,
    way: Uint8Array.from(layout.order, (corner) => lie.way[corner] ?? 0),
    nudge: nudges(layout, lie, edges),
    near,
    ...skirtsOf(edges, cells),
  };
}
