import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- bench: written by npm run bench -- --readme -->';
const end = '<!-- /bench -->';
const section = '## What was measured';

/** Puts the tables between their marks in the README's section on what was measured. */
export function writeReadme(file: string, tables: string): void {
  const text = readFileSync(file, 'utf8');
  const block = `${begin}\n\n${tables}\n\n${end}`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from >= 0 && to > from) {
    writeFileSync(file, text.slice(0, from) + block + text.slice(to + end.length));
    return;
  }
  const start = text.indexOf(section);
  if (start < 0) throw new Error(`${file} has no section "${section}"`);
  const next = text.indexOf('\n## ', start + section.length);
  const at = next < 0 ? text.length : next;
  writeFileSync(file, `${text.slice(0, at).trimEnd()}\n\n${block}\n${text.slice(at)}`);
}
