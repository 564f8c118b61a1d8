import type { z } from 'zod';
import { localizedSchema } from '../localized.ts';
import { tourSchema } from '../tour.ts';
import { list, type Problem, pathOf, record, words } from './problem.ts';
import { definition } from './shape.ts';

type Steps = readonly (string | number)[];

/** The languages a raw tour says it has. */
export function languagesIn(tour: unknown): string[] {
  return list(record(tour).languages).flatMap((one) => words(one) ?? []);
}

/** Warns of every text that is missing in a language of the tour; the schema says where texts are. */
export function wordProblems(
  raw: unknown,
  schema: z.core.$ZodType = tourSchema,
  languages: readonly string[] = languagesIn(raw),
): Problem[] {
  const problems: Problem[] = [];
  walk(schema, raw, []);
  return problems;

  function walk(schema: z.core.$ZodType, value: unknown, steps: Steps): void {
    if (value === undefined || value === null) return;
    if (schema === (localizedSchema as z.core.$ZodType)) {
      text(record(value), steps);
      return;
    }
    const def = definition(schema);
    const into = (next: unknown, part: unknown, step: string | number) =>
      walk(next as z.core.$ZodType, part, [...steps, step]);
    if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable')
      walk(def.innerType as z.core.$ZodType, value, steps);
    else if (def.type === 'object')
      for (const [name, next] of Object.entries(def.shape as object))
        into(next, record(value)[name], name);
    else if (def.type === 'record')
      for (const [name, part] of Object.entries(record(value))) into(def.valueType, part, name);
    else if (def.type === 'array')
      for (const [i, part] of list(value).entries()) into(def.element, part, i);
  }

  function text(value: Record<string, unknown>, steps: Steps): void {
    const path = pathOf(steps);
    for (const language of languages)
      if (value[language] === undefined)
        problems.push({
          severity: 'warning',
          path,
          message: `there is no text in "${language}"`,
          cure: `Add "${language}": "…"; until then another language is shown.`,
        });
    for (const language of Object.keys(value))
      if (languages.length > 0 && !languages.includes(language))
        problems.push({
          severity: 'warning',
          path: `${path}.${language}`,
          message: `"${language}" is not a language of this tour, so nobody sees this`,
          cure: `Add "${language}" to languages, or remove the text.`,
        });
  }
}
