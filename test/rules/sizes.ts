import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const mostLines = 300;
const mostFiles = 9;

/** Files longer than 300 lines, and folders with more than nine files, below `dir`. */
export function tooLarge(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true });
  // What is told beside the code is not part of its size.
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'));
  const found = files.flatMap(({ name }) => {
    const lines = readFileSync(join(dir, name), 'utf8').trimEnd().split('\n').length;
    return lines > mostLines ? [`${join(dir, name)} has ${lines} lines`] : [];
  });
  if (files.length > mostFiles) found.push(`${dir} has ${files.length} files: divide the room`);
  const folders = entries.filter((entry) => entry.isDirectory());
  return [...found, ...folders.flatMap(({ name }) => tooLarge(join(dir, name)))];
}
