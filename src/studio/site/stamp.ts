import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'index.html',
  'vite.config.ts',
  'vite',
  'prepare',
  'event',
  'operator',
  'package-lock.json',
  'public',
  'src',
];
/** Not part of the site: changing them must not build it again. */
const elsewhere = new Set([
  'src/server',
  'src/office',
  'src/studio',
  'src/start.ts',
  'src/keep.ts',
]);
const name = '.sources';

/** A hash of everything the site is built from. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => files(root, source)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether `dist` is there, whole, and made from the sources as they are now. */
export function isFresh(root: string, dist: string): boolean {
  const file = join(dist, name);
  return existsSync(file) && readFileSync(file, 'utf8') === sourceStamp(root);
}

export function writeStamp(dist: string, stamp: string): void {
  writeFileSync(join(dist, name), stamp);
}

function files(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats || elsewhere.has(path)) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((entry) => files(root, `${path}/${entry}`));
}
