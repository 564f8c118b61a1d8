import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '../viewers/viewer.ts';
import { goalTable } from './goals.ts';
import { writeReadme } from './readme.ts';
import type { Samples } from './samples.ts';
import { type Summary, summarize } from './summary.ts';
import { markdown } from './tables.ts';

export interface ReportOptions {
  samples: Samples;
  viewers: Viewer[];
  /** where `summary.json` and `tables.md` go */
  dir: string;
  browser: string;
  conditions: string;
  /** the README to write the tables into */
  readme?: string | undefined;
}

/** Works out the tables, writes and prints them. */
export function report({
  samples,
  viewers,
  dir,
  browser,
  conditions,
  readme,
}: ReportOptions): void {
  const cores = cpus();
  const summary: Summary = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${browser} with SwiftShader on ${cores.length} cores (${cores[0]?.model.trim()})`,
    conditions,
    rows: summarize(samples, viewers),
  };
  const tables = `${markdown(summary)}\n\n${goalTable(summary)}`.trim();
  writeFileSync(join(dir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(join(dir, 'tables.md'), `${tables}\n`);
  console.log(`\n${tables}\n`);
  if (readme) writeReadme(readme, tables);
}
