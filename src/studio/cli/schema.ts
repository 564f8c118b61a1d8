import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { tourSchema } from '../../tour/tour.ts';
import type { Arguments } from './arguments.ts';

const file = 'public/schema/tour.schema.json';

/** The JSON Schema of tour.json, for editors that complete and check while typing. */
export function tourJsonSchema(): string {
  const schema = z.toJSONSchema(tourSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'An Indenfor tour', ...schema }, null, 2)}\n`;
}

/** `indenfor schema`: writes it; with `--check` 1 when the file is not what would be written. */
export async function schema({ values }: Arguments): Promise<number> {
  const wanted = tourJsonSchema();
  if (values.check) {
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return 0;
    console.error(`${file} is not what the schema says now. Write it again: npx indenfor schema`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  console.log(`${file} is written`);
  return 0;
}
