import { join } from 'node:path';
import type { Shelf } from './shelf.ts';

/** A file of the tour as it is, and where it stands in the pack: under a name with its hash, unless it is to be stable. */
export async function copy(
  path: string,
  dir: string,
  shelf: Shelf,
  { hashed = true } = {},
): Promise<string> {
  const file = join(dir, path);
  const dot = path.lastIndexOf('.');
  const [copied] = await shelf.files(`copy ${path}`, file, () => [
    {
      content: { copyOf: file },
      name: { stem: path.slice(0, dot), extension: path.slice(dot + 1), hashed },
      facts: null,
    },
  ]);
  if (!copied) throw new Error(`nothing was copied from ${path}`);
  return copied.src;
}
