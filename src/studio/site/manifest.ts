import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestName } from '../../contract/manifest.ts';

/** Lists files and all files in folders below `dir`, with length and hash, as `files.json` says it. */
export function listFiles(dir: string, paths: string[]): string {
  const files: Manifest['files'] = {};
  for (const path of paths.flatMap((one) => below(dir, one)).sort()) {
    const content = readFileSync(join(dir, path));
    const sha256 = createHash('sha256').update(content).digest('hex');
    files[path] = { bytes: content.length, sha256 };
  }
  return JSON.stringify({ format: 1, files } satisfies Manifest);
}

/** What a device keeps of a built site: everything but the packs, what was pressed, and what the browser fetches itself. */
export function siteFiles(dist: string): string[] {
  const apart = new Set(['tours', 'sw.js', manifestName]);
  return readdirSync(dist)
    .filter((name) => !name.startsWith('.') && !apart.has(name))
    .flatMap((name) => below(dist, name))
    .filter((path) => !/\.(gz|br)$/.test(path));
}

function below(dir: string, path: string): string[] {
  const file = join(dir, path);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [path];
  return readdirSync(file).flatMap((name) => below(dir, `${path}/${name}`));
}
