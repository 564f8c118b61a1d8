import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../site/build.ts';
import { writeJobPages } from '../site/jobPages.ts';
import { isFresh } from '../site/stamp.ts';
import type { Arguments } from './arguments.ts';
import { buildInto } from './build.ts';

/** `indenfor site`: the web site in `dist`, and unless `--no-tours` the packs of `assets/tours` beside it. */
export async function site({ values }: Arguments): Promise<number> {
  const root = resolve('.');
  const dist = resolve(process.env.INDENFOR_SITE ?? 'dist');
  if (!isFresh(root, dist)) await buildSite(root, dist);
  if (values['no-tours']) return 0;
  let worst = 0;
  for (const id of tourIds('assets/tours'))
    worst = Math.max(worst, await buildInto(join('assets/tours', id), join(dist, 'tours', id)));
  const [usual] = tourIds('assets/tours');
  if (usual !== undefined) await writeJobPages(dist, usual);
  return worst;
}

/** The folders that hold a tour.json. */
export function tourIds(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).filter((id) => existsSync(join(dir, id, 'tour.json')));
}
