import type { z } from 'zod';
import { tourSchema } from '../tour.ts';
import { didYouMean } from './nearest.ts';
import { type Problem, pathOf } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Steps = readonly PropertyKey[];

const things: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list [ … ]',
  tuple: 'three numbers [x, y, z] in metres',
  object: 'an object { … }',
  record: 'an object { … }',
  boolean: 'true or false',
};

/** What a schema, the tour's unless another is given, has against some data, in sentences. */
export function shapeProblems(
  raw: unknown,
  error: z.ZodError,
  schema: z.core.$ZodType = tourSchema,
): Problem[] {
  return error.issues.flatMap((issue) => translate(raw, issue, [], schema));
}

function translate(raw: unknown, issue: Issue, above: Steps, schema: z.core.$ZodType): Problem[] {
  const steps = [...above, ...issue.path];
  const path = pathOf(steps);
  const found = at(raw, steps);
  const problem = (message: string, cure: string): Problem[] => [
    { severity: 'error', path, message, cure },
  ];
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = things[issue.expected] ?? issue.expected;
      return found === undefined
        ? problem(`is missing; expected ${wanted}`, `Add "${String(steps.at(-1))}".`)
        : problem(`expected ${wanted}, found ${shown(found)}`, `Write ${wanted} here.`);
    }
    case 'unrecognized_keys': {
      const known = namesAt(schema, steps);
      return issue.keys.map((key) => ({
        severity: 'error',
        path: pathOf([...steps, key]),
        message: `there is no "${key}" here${didYouMean(key, known)}`,
        cure: known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
      }));
    }
    case 'invalid_union':
      return (
        (steps.at(-1) === 'panorama' ? panorama : place)(raw, issue, steps, schema) ??
        problem('is none of what is possible here', 'See the schema.')
      );
    case 'invalid_key': {
      const name = String(steps.at(-1));
      return problem(
        `"${name}" cannot be a name here: ${issue.issues[0]?.message ?? 'it is not allowed'}`,
        slug(name) === name ? 'Choose another.' : `For example: "${slug(name)}".`,
      );
    }
    case 'invalid_format':
      return problem(`${wantedFormat(issue)}, found ${shown(found)}`, 'Write it that way.');
    case 'invalid_value': {
      const wanted = issue.values.map((value) => JSON.stringify(value)).join(' or ');
      return problem(
        found === undefined
          ? `is missing; expected ${wanted}`
          : `expected ${wanted}, found ${shown(found)}`,
        `Write ${wanted}.`,
      );
    }
    case 'too_small':
      if (issue.origin === 'string') return problem('is empty', 'Write something, or remove it.');
      if (issue.origin === 'array') return problem(...length(found, `at least ${issue.minimum}`));
      return problem(
        `${shown(found)} is too small: ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`,
        'Choose a larger number.',
      );
    case 'too_big':
      if (issue.origin === 'array') return problem(...length(found, `at most ${issue.maximum}`));
      return problem(
        `${shown(found)} is too large: at most ${issue.maximum}`,
        'Choose a smaller number.',
      );
    default:
      return problem(issue.message, 'See the schema.');
  }
}

/** Which form of a panorama was meant shows in a name that only it has. */
function panorama(
  raw: unknown,
  issue: Issue & { code: 'invalid_union' },
  steps: Steps,
  schema: z.core.$ZodType,
) {
  const found = at(raw, steps);
  const names = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  const form = ['stereo', 'covers', 'cube', 'video'].findLast((name) => names.includes(name));
  const errors = form && issue.errors[{ stereo: 1, covers: 2, cube: 3, video: 4 }[form] ?? 0];
  if (errors) return errors.flatMap((one) => translate(raw, one, steps, schema));
  return [
    {
      severity: 'error' as const,
      path: pathOf(steps),
      message: found === undefined ? 'is missing' : `expected a panorama, found ${shown(found)}`,
      cure: 'Write a file name such as "panoramas/cell.jpg", or an object with "src" and "stereo" or "covers", with "cube", or with "video" and "still".',
    },
  ];
}

/** Any other union of a tour is a place. Which of the two was meant shows in its brackets. */
function place(
  raw: unknown,
  issue: Issue & { code: 'invalid_union' },
  steps: Steps,
  schema: z.core.$ZodType,
) {
  const found = at(raw, steps);
  const [metres, direction] = issue.errors;
  if (Array.isArray(found))
    return found.length === 3
      ? metres?.flatMap((one) => translate(raw, one, steps, schema))
      : [tripleProblem(found, steps)];
  if (typeof found === 'object' && found !== null)
    return direction?.flatMap((one) => translate(raw, one, steps, schema));
  return [
    {
      severity: 'error' as const,
      path: pathOf(steps),
      message: `expected a place, found ${shown(found)}`,
      cure: 'Write [x, y, z] in metres, or { "yaw": 30, "pitch": 0, "distance": 2 } in degrees and metres.',
    },
  ];
}

function tripleProblem(found: unknown[], steps: Steps): Problem {
  const [message, cure] = length(found, 'exactly 3');
  return { severity: 'error', path: pathOf(steps), message, cure };
}

function length(found: unknown, wanted: string): [string, string] {
  const number = Array.isArray(found) ? found.length : 0;
  return [`expected ${wanted} in the list, found ${number}`, 'Add or remove some.'];
}

function wantedFormat(issue: Issue & { code: 'invalid_format' }): string {
  if (issue.format === 'url') return 'expected an address such as "https://example.org"';
  if (issue.format === 'date') return 'expected a date such as "2026-03-01"';
  return issue.message;
}

function at(raw: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  return JSON.stringify(value);
}

function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'a-name'
  );
}

/** The names an object may have at a path, read from the schema itself. */
function namesAt(schema: z.core.$ZodType, steps: Steps): string[] {
  const def = definition(schema);
  const inner = (next: unknown, rest = steps) => namesAt(next as z.core.$ZodType, rest);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return inner(def.innerType);
    case 'object': {
      const shape = def.shape as Record<string, unknown>;
      if (steps.length === 0) return Object.keys(shape);
      const next = shape[String(steps[0])];
      return next ? inner(next, steps.slice(1)) : [];
    }
    case 'record':
      return steps.length === 0 ? [] : inner(def.valueType, steps.slice(1));
    case 'array':
      return steps.length === 0 ? [] : inner(def.element, steps.slice(1));
    case 'union':
      return (def.options as unknown[]).flatMap((option) => inner(option));
    default:
      return [];
  }
}

/** What zod knows about a schema: its kind, and the schemas inside it by name. */
export function definition(schema: z.core.$ZodType): Record<string, unknown> & { type: string } {
  return { ...schema._zod.def };
}
