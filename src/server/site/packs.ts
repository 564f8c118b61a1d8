import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Pack, packSchema } from '../../tour/pack.ts';

/** The pack in a file; undefined while there is none that can be read: the page itself says what is wrong with it. */
export type PackReader = (file: string) => Pack | undefined;

/** Reads a pack again only when it was written again. */
export function createPackReader(): PackReader {
  const known = new Map<string, { written: number; pack: Pack }>();
  return (file) => {
    if (!existsSync(file)) return undefined;
    const written = statSync(file).mtimeMs;
    const before = known.get(file);
    if (before?.written === written) return before.pack;
    const { data } = packSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (data) known.set(file, { written, pack: data });
    return data;
  };
}
