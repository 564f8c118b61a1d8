import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Node } from '../../tour/node.ts';
import type { Shelf } from '../pack/shelf.ts';
import { boxDepth, readDepth } from './cells.ts';
import { reliefOf } from './relief.ts';

/** A file of the pack that holds a node's geometry. */
interface Depth {
  src: string;
  bytes: number;
}

/** Rises when the same depth would now be made into something else. */
const recipe = 5;

/** What is made of which file. A box is made of the tour itself: its numbers are in the order. */
function orderOf({ depth, box, height }: Node, id: string, dir: string) {
  if (depth !== undefined) return { order: `depth ${recipe} ${id}`, file: join(dir, depth) };
  if (!box) return undefined;
  const numbers = JSON.stringify([height, box]);
  return { order: `depth ${recipe} ${id} ${numbers}`, file: join(dir, 'tour.json') };
}

export function keptDepth(node: Node, id: string, dir: string, shelf: Shelf): Depth | undefined {
  const wanted = orderOf(node, id, dir);
  const kept = wanted && shelf.kept<null>(wanted.order, wanted.file);
  return kept && { src: kept.src, bytes: kept.bytes };
}

/**
 * Makes a node's geometry from its depth picture, else from its box; of neither comes nothing.
 * @throws when the depth picture cannot be read
 */
export async function buildDepth(
  node: Node,
  id: string,
  dir: string,
  shelf: Shelf,
): Promise<Depth | undefined> {
  const wanted = orderOf(node, id, dir);
  if (!wanted) return undefined;
  const [made] = await shelf.files(wanted.order, wanted.file, async () => {
    const { box, height } = node;
    const pixels =
      node.depth === undefined && box
        ? boxDepth({ ...box, eye: height })
        : await readDepth(wanted.file);
    const content = deflateRawSync(reliefOf(pixels).bytes, { level: 9 });
    return [
      { content, name: { stem: `depth/${id}`, extension: 'bin', hashed: true }, facts: null },
    ];
  });
  return made && { src: made.src, bytes: made.bytes };
}
