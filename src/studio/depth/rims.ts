import { type Parts, reachStep } from '../../tour/relief/bytes.ts';
import { columns, rows, stride } from '../../tour/relief/grid.ts';
import { type Layout, sheetAt, walkBorder } from '../../tour/relief/layout.ts';
import type { Cells } from './cells.ts';
import type { Sheets } from './sheets.ts';

/** Metres a head moves at most before the picture goes flat, and a little more. */
const headRoom = 0.34;
/** Degrees. */
const farthest = 20;
const cell = 360 / columns;
/** Degrees beside a sheet's edge where a picture shows nothing of what is in front of it, however coarse it is. */
const clear = 1.5 * cell;
/** How often neighbours on an edge are turned towards each other's direction. */
const aligning = 3;
/** How often and how much the stairs of an edge are drawn towards a line. */
const smoothing = { times: 2, part: 0.5, most: 7 / 16 };

/** A side of a leaf where its sheet ends at a nearer one. */
export interface Edge {
  /** corners, in the order of the leaf's border, and their vertices; undefined where the sheets are one there */
  p: number;
  q: number;
  vertices: readonly [number, number];
  parted: readonly [boolean, boolean];
  /** how much nearer the other sheet is, 1 / metres */
  step: number;
  /** how near its own is */
  near: number;
}

/** The edges of all sheets that end at a nearer one. */
export function farEdges(
  { leaves, used }: Layout,
  { way, near }: Sheets,
  first: Uint32Array,
): Edge[] {
  const waiting = new Map<number, Side>();
  const found: Edge[] = [];
  for (const leaf of leaves) {
    const border: number[] = [];
    walkBorder(leaf, used, (corner) => border.push(corner));
    for (const [i, p] of border.entries()) {
      const q = border[(i + 1) % border.length] ?? p;
      const low = Math.min(p, q);
      const row = Math.floor(low / stride);
      const upright = Math.floor(Math.max(p, q) / stride) !== row;
      if (!upright && (row === 0 || row === rows)) continue;
      const seam = low % stride === columns ? columns : 0;
      const key = (low - seam) * 2 + (upright ? 1 : 0);
      const [atP, atQ] = [p, q].map((corner) => sheetAt(leaf, corner, way[corner] ?? 0)) as [
        number,
        number,
      ];
      const side: Side = {
        p,
        q,
        atP,
        atQ,
        near: ((near[p * 4 + atP] ?? 0) + (near[q * 4 + atQ] ?? 0)) / 2,
      };
      const other = waiting.get(key);
      if (!other) {
        waiting.set(key, side);
        continue;
      }
      waiting.delete(key);
      // the other leaf walks it the other way round
      const parted = [other.atQ !== side.atP, other.atP !== side.atQ] as const;
      if (!parted[0] && !parted[1]) continue;
      const far = other.near < side.near ? other : side;
      found.push({
        p: far.p,
        q: far.q,
        vertices: [(first[far.p] ?? 0) + far.atP, (first[far.q] ?? 0) + far.atQ],
        parted: far === side ? parted : [parted[1], parted[0]],
        step: Math.abs(other.near - side.near),
        near: far.near,
      });
    }
  }
  return found;
}

interface Side {
  p: number;
  q: number;
  /** the leaf's sheet at either end */
  atP: number;
  atQ: number;
  near: number;
}

/** Draws the stairs of the cells along an edge towards a line; see `Parts.nudge`. */
export function nudges({ order }: Layout, { way }: Sheets, edges: readonly Edge[]): Uint8Array {
  const beside = new Map<number, number[]>();
  const west = (corner: number) => (corner % stride === columns ? corner - columns : corner);
  const join = (a: number, b: number) => beside.set(a, [...(beside.get(a) ?? []), b]);
  for (const { p, q } of edges) {
    join(west(p), west(q));
    join(west(q), west(p));
  }
  let moved = new Map<number, [number, number]>();
  for (let time = 0; time < smoothing.times; time += 1) {
    const next = new Map(moved);
    for (const [corner, others] of beside) {
      const column = corner % stride;
      const row = Math.floor(corner / stride);
      if (others.length !== 2 || column === 0 || row === 0 || row === rows) continue;
      const [x, y] = moved.get(corner) ?? [0, 0];
      let [right, down] = [0, 0];
      for (const other of others) {
        const [ox, oy] = moved.get(other) ?? [0, 0];
        right += ((other % stride) + ox - column) / others.length;
        down += (Math.floor(other / stride) + oy - row) / others.length;
      }
      next.set(corner, [
        within(x + (right - x) * smoothing.part, smoothing.most),
        within(y + (down - y) * smoothing.part, smoothing.most),
      ]);
    }
    moved = next;
  }
  const parted = [...order].filter((corner) => (way[corner] ?? 0) > 0);
  return Uint8Array.from(parted, (corner) => {
    const [x, y] = moved.get(corner) ?? [0, 0];
    return (Math.round(x * 16) + 8) | ((Math.round(y * 16) + 8) << 4);
  });
}

/** The skirts that hang on far edges; see `Parts`. */
export function skirtsOf(
  edges: readonly Edge[],
  cells: Cells,
): Pick<Parts, 'rim' | 'towards' | 'reach' | 'inset' | 'skirts'> {
  const ends = new Map<number, End>();
  for (const { p, q, vertices, parted, step, near } of edges) {
    const across = (q % stride) - (p % stride);
    const down = Math.floor(q / stride) - Math.floor(p / stride);
    for (const [i, vertex] of vertices.entries()) {
      if (!parted[i]) continue;
      const corner = i === 0 ? p : q;
      const end = ends.get(vertex) ?? { corner, x: 0, y: 0, step: 0, near };
      // a leaf's border runs with what is outside on its right hand
      end.x -= Math.sign(down);
      end.y += Math.sign(across);
      end.step = Math.max(end.step, step);
      ends.set(vertex, end);
    }
  }
  align(ends, edges);
  const rim = [...ends.keys()].filter((vertex) => ends.get(vertex)?.x || ends.get(vertex)?.y);
  rim.sort((a, b) => a - b);
  const place = new Map(rim.map((vertex, i) => [vertex, i]));
  const skirts = edges.flatMap(({ vertices }) => {
    const pair = vertices.map((vertex) => place.get(vertex) ?? vertex + rim.length);
    return pair.some((one) => one < rim.length) ? pair : [];
  });
  return {
    rim: Uint32Array.from(rim),
    towards: Uint8Array.from(rim, (vertex) => {
      const { x, y } = ends.get(vertex) ?? { x: 0, y: 0 };
      return Math.round((Math.atan2(y, x) / (2 * Math.PI)) * 256) & 255;
    }),
    reach: Uint8Array.from(rim, (vertex) => {
      const end = ends.get(vertex);
      return end ? Math.ceil(reachOf(end, cells) / reachStep) : 0;
    }),
    inset: Uint8Array.from(rim, (vertex) => {
      const end = ends.get(vertex);
      return end ? Math.round(insetOf(end, cells) / reachStep) : 0;
    }),
    skirts: Uint32Array.from(skirts),
  };
}

/** Neighbours on an edge go on side by side, or the skirt between them would be torn where it is long. */
function align(ends: ReadonlyMap<number, End>, edges: readonly Edge[]): void {
  for (let time = 0; time < aligning; time += 1) {
    const sums = new Map<End, [number, number]>();
    for (const { vertices } of edges) {
      const [a, b] = [ends.get(vertices[0]), ends.get(vertices[1])];
      if (!a || !b) continue;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const length = Math.hypot(other.x, other.y) || 1;
        const [x, y] = sums.get(one) ?? [0, 0];
        sums.set(one, [x + other.x / length, y + other.y / length]);
      }
    }
    for (const [end, [x, y]] of sums) {
      const length = Math.hypot(end.x, end.y) || 1;
      end.x = end.x / length + x / 2;
      end.y = end.y / length + y / 2;
    }
  }
}

interface End {
  corner: number;
  /** right and down, away from the sheet */
  x: number;
  y: number;
  step: number;
  near: number;
}

/**
 * Degrees: as far as a moving head looks behind what is in front, for a walk at least to the middle of it, where the
 * skirt from the other side ends, and no farther than it is hidden.
 */
function reachOf(end: End, cells: Cells): number {
  const head = (Math.atan(end.step * headRoom) * 180) / Math.PI;
  const hidden = hiddenFrom(end, cells);
  return hidden < farthest ? Math.min(hidden, Math.max(head, hidden / 2 + cell)) : farthest;
}

/** Degrees that a far sheet's edge could go on unseen. */
function hiddenFrom(end: End, cells: Cells): number {
  const inFront = end.near + end.step / 3;
  return runOf(end, 1, farthest, (there) => there >= inFront, cells);
}

/** Degrees from a far sheet's edge back onto it: of a narrow one its middle. */
function insetOf(end: End, cells: Cells): number {
  const own = (there: number) => Math.abs(there - end.near) < end.step / 3;
  return Math.min(clear, runOf(end, -1, clear * 2, own, cells) / 2);
}

/** Degrees, `most` at most, on which the cells are such; `way` is 1 away from the sheet, -1 back onto it. */
function runOf(
  { corner, x, y }: End,
  way: 1 | -1,
  most: number,
  such: (near: number) => boolean,
  cells: Cells,
): number {
  const row = Math.floor(corner / stride);
  const length = Math.hypot(x, y) * way;
  const squeezed = Math.max(0.05, Math.sin((row / rows) * Math.PI));
  for (let gone = way > 0 ? cell : cell / 2; gone < most; gone += cell / 2) {
    const across = Math.floor((corner % stride) + ((x / length) * gone) / cell / squeezed);
    const down = Math.floor(row + ((y / length) * gone) / cell);
    if (down < 0 || down >= rows) return gone;
    if (!such(cells[down * columns + ((across + columns) % columns)] ?? 0)) return gone;
  }
  return most;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
