import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack, buildSite, multiply, type Workplace } from './packs/packs.ts';
import { buildPages } from './pages/build.ts';
import { makePanoramas } from './panoramas/make.ts';
import type { Places } from './server/places.ts';

export interface Prepared {
  places: Places;
  /** of our site and packs together */
  version: string;
}

/** Makes what is not there yet: the other viewers, the panoramas and all that is cut from them, our site and packs. */
export async function prepare(
  { product, work }: Workplace,
  sizes: number[],
  say: (text: string) => void,
): Promise<Prepared> {
  const places: Places = {
    panoramas: join(work, 'panoramas'),
    pages: join(work, 'pages'),
    site: join(work, 'site'),
    packs: join(work, 'packs'),
  };
  mkdirSync(work, { recursive: true });
  const modules = join(import.meta.dirname, 'node_modules');
  if (!existsSync(modules)) {
    say('the other viewers');
    const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ci, { cwd: import.meta.dirname, stdio: 'inherit' });
  }
  say('panoramas and pages');
  await makePanoramas(places.panoramas, say);
  await buildPages(modules, places.pages);
  say('our site and pack');
  buildSite({ product, work });
  await buildPack({ product, work });
  const version = versionOf(places);
  for (const rooms of sizes) await multiplyOnce({ product, work }, rooms, version, say);
  return { places, version };
}

function versionOf({ site, packs }: Places): string {
  const hash = createHash('sha256');
  for (const file of [join(site, '.sources'), join(packs, 'rooms-6/pack.json')])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}

async function multiplyOnce(
  place: Workplace,
  rooms: number,
  version: string,
  say: (text: string) => void,
): Promise<void> {
  if (rooms === 6) return;
  const stamp = join(place.work, 'packs', `rooms-${rooms}`, '.version');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  say(`pack of ${rooms} rooms`);
  await multiply(place, rooms);
  writeFileSync(stamp, version);
}
