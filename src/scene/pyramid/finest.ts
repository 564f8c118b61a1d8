import { DataTexture, NearestFilter, RGBAIntegerFormat, UnsignedByteType } from 'three';
import { narrowing, rowsOf, tileAt } from '../../tour/pyramid.ts';
import { keyOf } from './wanted.ts';

/**
 * The table in which the shader looks up, for each cell of the finest grid, the best tile that is here:
 * its layer, its level (0: none, show the preview) and how often its row is narrowed.
 */
export interface Finest {
  readonly texture: DataTexture;
  /** @param find the layer of a tile by its key */
  update(wanted: number, find: (key: number) => number | undefined): void;
  dispose(): void;
}

export function createFinest(levels: number): Finest {
  const rows = rowsOf(levels);
  const columns = rows * 2;
  const cells = new Uint8Array(rows * columns * 4);
  const texture = new DataTexture(cells, columns, rows, RGBAIntegerFormat, UnsignedByteType);
  texture.internalFormat = 'RGBA8UI';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return {
    texture,
    update(wanted, find) {
      const order = bestFirst(wanted, levels);
      for (let row = 0; row < rows; row += 1)
        for (let column = 0; column < columns; column += 1) {
          const at = (row * columns + column) * 4;
          cells.fill(0, at, at + 4);
          for (const level of order) {
            const tile = tileAt(level, (column + 0.5) / columns, (row + 0.5) / rows);
            const layer = find(keyOf(tile));
            if (layer === undefined) continue;
            cells[at] = layer;
            cells[at + 1] = level;
            cells[at + 2] = narrowing(level, tile.row);
            break;
          }
        }
      texture.needsUpdate = true;
    },
    dispose: () => texture.dispose(),
  };
}

/** The level wanted, else a finer one, else the next coarser. */
export function bestFirst(wanted: number, levels: number): number[] {
  const order: number[] = [];
  for (let level = wanted; level <= levels; level += 1) if (level > 0) order.push(level);
  for (let level = wanted - 1; level > 0; level -= 1) order.push(level);
  return order;
}
