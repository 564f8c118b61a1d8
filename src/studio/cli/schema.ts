import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { missionSchema } from '../../scenario/mission.ts';
import { profileWordsSchema } from '../../scenario/result/profile.ts';
import { tourSchema } from '../../tour/tour.ts';
import type { Arguments } from './arguments.ts';

/** What an author writes, and what it is called. */
const kinds = {
  tour: { schema: tourSchema, title: 'An Indenfor tour' },
  mission: { schema: missionSchema, title: 'A mission of an Indenfor tour' },
  profile: { schema: profileWordsSchema, title: 'What is said after all missions' },
} as const;

/** The JSON Schema of a file of a pack, for editors that complete and check while typing. */
export function jsonSchema(kind: keyof typeof kinds): string {
  const { schema, title } = kinds[kind];
  const written = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title, ...written }, null, 2)}\n`;
}

/** `indenfor schema`: writes them; with `--check` 1 when a file is not what would be written. */
export async function schema({ values }: Arguments): Promise<number> {
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const file = `public/schema/${kind}.schema.json`;
    const wanted = jsonSchema(kind);
    if (values.check) {
      if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
      console.error(`${file} is not what the schema says now. Write it again: npx indenfor schema`);
      return 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    console.log(`${file} is written`);
  }
  return 0;
}
