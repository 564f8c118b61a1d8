import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Arguments } from './arguments.ts';

const help = `indenfor: build and check tours of a place

  indenfor check <pack> [--json]              report everything that is wrong, with a cure
  indenfor build <pack> --out <dir> [--force] write the folder a viewer fetches; only what changed
  indenfor graph <pack> [mission]             nodes and links, or a mission, as a Mermaid diagram
  indenfor import ink <file.ink> [--out <f>]  a mission of a script in ink; what cannot be carried over is told by line
  indenfor site [--no-tours]                  build the web site into dist, with the packs of assets/tours
  indenfor schema [--check]                   write the schemas in public/schema for editors
  indenfor serve                              serve everything: the same as npm start

<pack> is a folder with a tour.json. Exit codes: 0 fine, 1 problems found, 2 not understood or broken.`;

/** Loaded when asked for: the web site's builder alone takes a second to load. */
const commands = {
  check: { load: async () => (await import('./check.ts')).check, flags: { json: 'boolean' } },
  build: {
    load: async () => (await import('./build.ts')).build,
    flags: { out: 'string', force: 'boolean' },
  },
  graph: { load: async () => (await import('./graph.ts')).graph, flags: {} },
  import: {
    load: async () => (await import('../ink/command.ts')).importInk,
    flags: { out: 'string' },
  },
  site: { load: async () => (await import('./site.ts')).site, flags: { 'no-tours': 'boolean' } },
  schema: { load: async () => (await import('./schema.ts')).schema, flags: { check: 'boolean' } },
} as const;

/** Runs one command of `npx indenfor`; the exit code is left in `process.exitCode`. */
export async function run([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || name === 'help' || rest.includes('--help') || /^--?h/.test(name)) {
    console.log(help);
    process.exitCode = name === undefined ? 2 : 0;
    return;
  }
  if (!Object.hasOwn(commands, name)) return misunderstood(`There is no command "${name}".`);
  const { load, flags } = commands[name as keyof typeof commands];
  let given: Arguments;
  try {
    given = parseArgs({
      args: rest,
      options: optionsOf(flags),
      allowPositionals: true,
    }) as Arguments;
  } catch (error) {
    return misunderstood(error instanceof Error ? error.message : String(error));
  }
  const command = await load();
  process.exitCode = await command(given);
  // an open channel to the process that started this one would keep it alive
  process.disconnect?.();
}

function optionsOf(
  flags: Record<string, 'boolean' | 'string'>,
): ParseArgsConfig['options'] & object {
  return Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
}

function misunderstood(sentence: string): void {
  console.error(`${sentence}\n\n${help}`);
  process.exitCode = 2;
}
