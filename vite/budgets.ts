import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Kilobytes on the wire (brotli) of an entry with all it imports before it runs, and of what is loaded later. */
export interface Budget {
  entries: Record<string, number>;
  /** chunks that an entry imports at once, if not before it runs: they count with it */
  with?: Record<string, string[]>;
  /** any chunk that is imported when it is needed */
  later: number;
}

/** Fails the build when a visitor would wait for more script than was agreed. */
export function budgets(budget: Budget): Plugin {
  return {
    name: 'indenfor-budgets',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
      );
      const first = new Set<string>();
      for (const [name, most] of Object.entries(budget.entries)) {
        const entry = [...chunks.values()].find((one) => one.isEntry && one.name === name);
        if (!entry) this.error(`there is a budget for the entry "${name}", but no such entry`);
        const more = (budget.with?.[name] ?? []).map((its) => {
          const chunk = [...chunks.values()].find((one) => one.name === its);
          return (
            chunk ?? this.error(`the entry "${name}" counts a chunk "${its}" that is not there`)
          );
        });
        const files = new Set([entry, ...more].flatMap((one) => [...needed(one, chunks)]));
        for (const file of files) first.add(file);
        check(this, `the entry "${name}" with what it imports`, [...files], most, chunks);
      }
      for (const file of chunks.keys())
        if (!first.has(file)) check(this, file, [file], budget.later, chunks);
    },
  };
}

type Chunks = Map<string, Rollup.OutputChunk>;

function needed(entry: Rollup.OutputChunk, chunks: Chunks): Set<string> {
  const files = new Set([entry.fileName]);
  for (const file of files)
    for (const other of chunks.get(file)?.imports ?? []) if (chunks.has(other)) files.add(other);
  return files;
}

function check(
  context: Rollup.PluginContext,
  what: string,
  files: string[],
  most: number,
  chunks: Chunks,
): void {
  const size = files.reduce((sum, file) => sum + onTheWire(chunks.get(file)?.code ?? ''), 0);
  if (size <= most * 1000) return;
  context.error(
    `${what} weighs ${Math.ceil(size / 1000)} kB, more than the ${most} kB agreed in vite.config.ts: import what is needed later later, or agree on more`,
  );
}

function onTheWire(code: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return brotliCompressSync(code, { params }).length;
}
