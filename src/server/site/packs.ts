import { existsSync, readFileSync, statSync } from 'node:fs';
import { builtMissionSchema } from '../../scenario/built.ts';
import { packSchema } from '../../tour/pack.ts';
import type { z } from '../../tour/schema.ts';

/** What a file of a built pack holds; undefined while there is none that can be read: the page itself says what is wrong with it. */
export type Reader<T> = (file: string) => T | undefined;
export type PackReader = ReturnType<typeof createPackReader>;
export type MissionReader = ReturnType<typeof createMissionReader>;

export const createPackReader = () => createReader(packSchema);
export const createMissionReader = () => createReader(builtMissionSchema);

/** Reads a file again only when it was written again. */
function createReader<T extends z.ZodType>(schema: T): Reader<z.infer<T>> {
  const known = new Map<string, { written: number; data: z.infer<T> }>();
  return (file) => {
    if (!existsSync(file)) return undefined;
    const written = statSync(file).mtimeMs;
    const before = known.get(file);
    if (before?.written === written) return before.data;
    const { data } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (data) known.set(file, { written, data });
    return data;
  };
}
