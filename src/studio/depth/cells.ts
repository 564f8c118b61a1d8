import sharp from 'sharp';
import { columns, nearest, rows } from '../../tour/relief/grid.ts';

/** 1 / metres for each cell of the panorama, row by row. */
export type Cells = Float32Array;

/** Pixels of the source in a cell, across and down. */
const fine = 2;

/** What counts as a jump from one sheet to another, and what as the same surface. */
export interface Care {
  /** 1 / metres: a head that moves 30 cm sees a third of a radian of it for each */
  jump: number;
  /** 1 / metres that a triangle may lie beside the surface */
  off: number;
  /** 1 / metres by which something as thin as two cells must stand out, or lie back, to be told apart */
  thin: number;
  /** cells, on a side, that are taken for one */
  block: number;
}

/** Farther surfaces are told apart by this part of their distance only. */
const grazing = 0.05;

export function jumps(a: number, b: number, { jump }: Care): boolean {
  const apart = Math.abs(a - b);
  return apart > jump && apart > grazing * Math.max(a, b);
}

/** @throws when the file is no picture */
export async function readDepth(file: string): Promise<Float32Array> {
  const { data } = await sharp(file, { limitInputPixels: false })
    .toColourspace('grey16')
    .extractChannel(0)
    .resize(columns * fine, rows * fine, { fit: 'fill', kernel: 'nearest' })
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  return Float32Array.from(pixels, (value) => value / 65535 / nearest);
}

/** A cell that an edge goes through belongs to what is in front: its picture has the edge's blend. */
export function cellsOf(pixels: Float32Array, care: Care): Cells {
  const cells = frontOf(pixels, care);
  if (care.block > 1) coarsen(cells, care);
  if (care.thin === 0) return cells;
  const opened = spread(spread(cells, Math.min), Math.max);
  replace(cells, opened, care);
  const closed = spread(spread(cells, Math.max), Math.min);
  replace(cells, closed, care);
  return cells;
}

/** Of a block that an edge goes through, what is in front counts. */
function coarsen(cells: Cells, { block }: Care): void {
  for (let y = 0; y < rows; y += block)
    for (let x = 0; x < columns; x += block) {
      let front = 0;
      for (let row = y; row < y + block; row += 1)
        for (let column = x; column < x + block; column += 1)
          front = Math.max(front, cells[row * columns + column] ?? 0);
      for (let row = y; row < y + block; row += 1)
        cells.fill(front, row * columns + x, row * columns + x + block);
    }
}

function replace(cells: Cells, by: Cells, { thin }: Care): void {
  for (let i = 0; i < cells.length; i += 1) {
    const other = by[i] ?? 0;
    if (Math.abs((cells[i] ?? 0) - other) < thin) cells[i] = other;
  }
}

/** Each cell becomes the least, or the most, of itself and its neighbours. */
function spread(cells: Cells, most: (...values: number[]) => number): Cells {
  const across = new Float32Array(cells.length);
  const both = new Float32Array(cells.length);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const line = y * columns;
      const west = cells[line + ((x + columns - 1) % columns)] ?? 0;
      const east = cells[line + ((x + 1) % columns)] ?? 0;
      across[line + x] = most(west, cells[line + x] ?? 0, east);
    }
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const here = y * columns + x;
      const above = across[y > 0 ? here - columns : here] ?? 0;
      const below = across[y < rows - 1 ? here + columns : here] ?? 0;
      both[here] = most(above, across[here] ?? 0, below);
    }
  return both;
}

function frontOf(pixels: Float32Array, care: Care): Cells {
  const cells = new Float32Array(columns * rows);
  const block = new Float32Array(fine * fine);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      for (let i = 0; i < block.length; i += 1) {
        const row = y * fine + Math.floor(i / fine);
        block[i] = pixels[row * columns * fine + x * fine + (i % fine)] ?? 0;
      }
      block.sort();
      let front = block.length - 1;
      while (front > 0 && !jumps(block[front - 1] ?? 0, block[front] ?? 0, care)) front -= 1;
      let sum = 0;
      for (let i = front; i < block.length; i += 1) sum += block[i] ?? 0;
      cells[y * columns + x] = sum / (block.length - front);
    }
  return cells;
}

/** A room with a flat floor, four walls and a ceiling; metres. */
export interface Box {
  width: number;
  depth: number;
  height: number;
  /** of the camera above the floor */
  eye: number;
  /** of the camera from the middle: to the right, and forward */
  right: number;
  forward: number;
}

/** What a depth picture of a box would hold. The panorama's centre looks along its depth. */
export function boxDepth({ width, depth, height, eye, right, forward }: Box): Float32Array {
  const across = columns * fine;
  const down = rows * fine;
  const pixels = new Float32Array(across * down);
  for (let y = 0; y < down; y += 1) {
    const pitch = (0.5 - (y + 0.5) / down) * Math.PI;
    const up = Math.sin(pitch);
    for (let x = 0; x < across; x += 1) {
      const yaw = ((x + 0.5) / across - 0.5) * 2 * Math.PI;
      const sideways = Math.sin(yaw) * Math.cos(pitch);
      const ahead = Math.cos(yaw) * Math.cos(pitch);
      // along a ray the wall that is met first is the one with the greatest 1 / distance
      pixels[y * across + x] = Math.max(
        sideways > 0 ? sideways / (width / 2 - right) : -sideways / (width / 2 + right),
        ahead > 0 ? ahead / (depth / 2 - forward) : -ahead / (depth / 2 + forward),
        up > 0 ? up / (height - eye) : -up / eye,
      );
    }
  }
  return pixels;
}
