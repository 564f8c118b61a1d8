import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { manifestName } from '../../contract/manifest.ts';
import { sweepAbandoned } from './abandoned.ts';
import { compressTexts } from './compress.ts';
import { listFiles, siteFiles } from './manifest.ts';
import { sourceStamp, writeStamp } from './stamp.ts';

/** For pages without script, which know nothing of the names Vite gives. */
const typeface = createRequire(import.meta.url).resolve(
  '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
);

/** Builds the web site beside `dist` and puts it in its place when it is whole. Packs in `dist/tours` stay. */
export async function buildSite(root: string, dist: string): Promise<void> {
  mkdirSync(dirname(dist), { recursive: true });
  sweepAbandoned(dirname(dist), `${basename(dist)}.`);
  const draft = `${dist}.${process.pid}`;
  const stamp = sourceStamp(root);
  try {
    await build({ root, logLevel: 'error', build: { outDir: draft, emptyOutDir: true } });
    cpSync(typeface, join(draft, 'job/schibsted-grotesk.woff2'));
    writeFileSync(join(draft, manifestName), listFiles(draft, siteFiles(draft)));
    await compressTexts(draft);
    writeStamp(draft, stamp);
    if (existsSync(join(dist, 'tours'))) renameSync(join(dist, 'tours'), join(draft, 'tours'));
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
