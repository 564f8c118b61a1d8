import { type Parts, reachStep } from './bytes.ts';
import { coarse, distanceColumns, type Relief } from './distances.ts';
import { columns, corners, inverseOf, type Leaf, rows, sheets, stride } from './grid.ts';
import { type Layout, layOut, numberVertices, sheetAt, walkBorder } from './layout.ts';

/** Puts a relief together at once: 15 to 40 milliseconds. */
export function assemble(parts: Parts): Relief {
  const work = assembling(parts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Leaves put together at a stretch, about 2 milliseconds. */
const stretch = 3000;

/** Puts a relief together, piece by piece. */
export function* assembling(parts: Parts): Generator<void, Relief> {
  const layout = layOut(parts.tree);
  yield;
  const way = new Uint8Array(corners);
  for (const [i, corner] of layout.order.entries()) way[corner] = parts.way[i] ?? 0;
  const { first, count, twins } = numberVertices(layout, way);
  yield;
  const poles = layout.leaves.filter(({ y, size }) => y === 0 || y + size === rows).length;
  const vertices = new Vertices(count + twins.length + poles + parts.rim.length * 2);
  placeCorners(vertices, layout, way, first, parts);
  yield;
  const index = new Indices(layout.leaves.length * 3 + parts.skirts.length);
  const distances = new Float32Array((distanceColumns * distanceColumns) / 2);
  let pole = count + twins.length;
  const border: number[] = [];
  for (const [i, leaf] of layout.leaves.entries()) {
    if (i % stretch === stretch - 1) yield;
    const { y, size } = leaf;
    border.length = 0;
    let poleAt = -1;
    walkBorder(leaf, layout.used, (corner) => {
      const row = Math.floor(corner / stride);
      // a pole belongs to every longitude: each leaf there takes the middle of its own
      if (row > 0 && row < rows)
        border.push((first[corner] ?? 0) + sheetAt(leaf, corner, way[corner] ?? 0));
      else if (poleAt < 0) poleAt = border.length;
    });
    if (poleAt >= 0) {
      const row = y === 0 ? 0 : rows;
      const stored = parts.near[first[row * stride + leaf.x] ?? 0] ?? 0;
      vertices.set(pole, leaf.x + size / 2, row, stored);
      fan(index, [pole, ...border.slice(poleAt), ...border.slice(0, poleAt)]);
      pole += 1;
    } else fan(index, border);
    measure(distances, leaf, vertices.near, border);
  }
  yield;
  hang(vertices, index, parts, pole);
  const { ray, at, near } = vertices;
  return { ray, at, near, index: index.all(), distances };
}

class Vertices {
  readonly ray: Float32Array;
  readonly at: Float32Array;
  readonly near: Float32Array;

  constructor(count: number) {
    this.ray = new Float32Array(count * 2);
    this.at = new Float32Array(count * 2);
    this.near = new Float32Array(count);
  }

  /** `column` and `row` in cells, `stored` as in the file */
  set(vertex: number, column: number, row: number, stored: number): void {
    this.ray[vertex * 2] = this.at[vertex * 2] = column / columns;
    this.ray[vertex * 2 + 1] = this.at[vertex * 2 + 1] = row / rows;
    this.near[vertex] = inverseOf(stored);
  }
}

/** Triangles, as many as come. */
class Indices {
  private values: Uint32Array;
  private count = 0;

  constructor(triangles: number) {
    this.values = new Uint32Array(triangles * 3);
  }

  add(a: number, b: number, c: number): void {
    if (this.count + 3 > this.values.length) {
      const more = new Uint32Array(this.values.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.count] = a;
    this.values[this.count + 1] = b;
    this.values[this.count + 2] = c;
    this.count += 3;
  }

  all(): Uint32Array {
    return this.values.slice(0, this.count);
  }
}

function placeCorners(
  vertices: Vertices,
  { order, used }: Layout,
  way: Uint8Array,
  first: Uint32Array,
  { near, nudge }: Parts,
): void {
  let nudged = 0;
  for (const corner of order) {
    const meeting = sheets[way[corner] ?? 0] ?? 1;
    const moved = meeting > 1 ? (nudge[nudged] ?? 0x88) : 0x88;
    if (meeting > 1) nudged += 1;
    const column = (corner % stride) + ((moved & 15) - 8) / 16;
    const row = Math.floor(corner / stride) + ((moved >> 4) - 8) / 16;
    const from = first[corner] ?? 0;
    for (let sheet = 0; sheet < meeting; sheet += 1)
      vertices.set(from + sheet, column, row, near[from + sheet] ?? 0);
    if (corner % stride !== 0 || !used[corner + columns]) continue;
    const twin = first[corner + columns] ?? 0;
    for (let sheet = 0; sheet < meeting; sheet += 1)
      vertices.set(twin + sheet, column + columns, row, near[from + sheet] ?? 0);
  }
}

/** Every vertex of a leaf's border is in a triangle, so that no crack opens beside a smaller leaf. */
function fan(index: Indices, border: readonly number[]): void {
  const [a = 0] = border;
  for (let i = 2; i < border.length; i += 1) index.add(a, border[i - 1] ?? a, border[i] ?? a);
}

function measure(
  distances: Float32Array,
  { x, y, size }: Leaf,
  near: Float32Array,
  border: readonly number[],
): void {
  let sum = 0;
  for (const vertex of border) sum += near[vertex] ?? 0;
  const metres = border.length / Math.max(1e-6, sum);
  for (let row = Math.floor(y / coarse); row * coarse < y + size; row += 1)
    for (let column = Math.floor(x / coarse); column * coarse < x + size; column += 1) {
      const cell = row * distanceColumns + column;
      const known = distances[cell] ?? 0;
      // of several leaves in a cell the nearest counts: nothing is put behind it
      distances[cell] = known === 0 ? metres : Math.min(known, metres);
    }
}

/**
 * Where a far sheet ends at a near one it goes on behind it, in the colours that are found beside its edge: those of
 * the edge itself are blended with what is in front.
 */
function hang(vertices: Vertices, index: Indices, parts: Parts, from: number): void {
  const { rim, towards, reach, inset, skirts } = parts;
  const begins = from + rim.length;
  for (const [i, vertex] of rim.entries()) {
    const angle = ((towards[i] ?? 0) / 256) * 2 * Math.PI;
    const degrees = (reach[i] ?? 0) * reachStep;
    const u = vertices.at[vertex * 2] ?? 0;
    const v = vertices.at[vertex * 2 + 1] ?? 0;
    const squeezed = Math.max(0.05, Math.sin(v * Math.PI));
    const right = Math.cos(angle) / 360 / squeezed;
    const down = Math.sin(angle) / 180;
    const beside = (inset[i] ?? 0) * reachStep;
    const near = vertices.near[vertex] ?? 0;
    for (const [end, gone, its] of [
      [begins + i, 0, near],
      [from + i, degrees, -Math.max(1e-4, near)],
    ] as const) {
      vertices.at[end * 2] = u - right * beside;
      vertices.at[end * 2 + 1] = v - down * beside;
      vertices.ray[end * 2] = u + right * gone;
      vertices.ray[end * 2 + 1] = v + down * gone;
      vertices.near[end] = its;
    }
  }
  for (let i = 0; i < skirts.length; i += 2) {
    const p = skirts[i] ?? 0;
    const q = skirts[i + 1] ?? 0;
    // of each end: where it begins, and the vertex behind where there is one
    const pHas = p < rim.length;
    const qHas = q < rim.length;
    const pVertex = pHas ? begins + p : p - rim.length;
    const qVertex = qHas ? begins + q : q - rim.length;
    if (pHas) index.add(qVertex, pVertex, from + p);
    if (qHas) index.add(qVertex, pHas ? from + p : pVertex, from + q);
  }
}
