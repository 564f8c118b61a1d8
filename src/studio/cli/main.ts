import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Arguments } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { graph } from './graph.ts';
import { schema } from './schema.ts';
import { site } from './site.ts';

const help = `indenfor: build and check tours of a place

  indenfor check <pack> [--json]              report everything that is wrong, with a cure
  indenfor build <pack> --out <dir> [--force] write the folder a viewer fetches; only what changed
  indenfor graph <pack>                       nodes and links as a Mermaid diagram
  indenfor site [--no-tours]                  build the web site into dist, with the packs of assets/tours
  indenfor schema [--check]                   write public/schema/tour.schema.json for editors
  indenfor serve                              serve everything: the same as npm start

<pack> is a folder with a tour.json. Exit codes: 0 fine, 1 problems found, 2 not understood or broken.`;

const commands = {
  check: { run: check, flags: { json: { type: 'boolean' } } },
  build: { run: build, flags: { out: { type: 'string' }, force: { type: 'boolean' } } },
  graph: { run: graph, flags: {} },
  site: { run: site, flags: { 'no-tours': { type: 'boolean' } } },
  schema: { run: schema, flags: { check: { type: 'boolean' } } },
} as const;

/** Runs one command of `npx indenfor`; the exit code is left in `process.exitCode`. */
export async function run([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || name === 'help' || rest.includes('--help') || /^--?h/.test(name)) {
    console.log(help);
    process.exitCode = name === undefined ? 2 : 0;
    return;
  }
  if (!Object.hasOwn(commands, name)) return misunderstood(`There is no command "${name}".`);
  const { run: command, flags } = commands[name as keyof typeof commands];
  let given: Arguments;
  try {
    given = parseArgs({
      args: rest,
      options: flags as NonNullable<ParseArgsConfig['options']>,
      allowPositionals: true,
    }) as Arguments;
  } catch (error) {
    return misunderstood(error instanceof Error ? error.message : String(error));
  }
  process.exitCode = await command(given);
  // an open channel to the process that started this one would keep it alive
  process.disconnect?.();
}

function misunderstood(sentence: string): void {
  console.error(`${sentence}\n\n${help}`);
  process.exitCode = 2;
}
