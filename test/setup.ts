import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApp } from '../src/server/core/app.ts';
import { createReadiness } from '../src/server/core/readiness.ts';
import { buildPack } from '../src/studio/pack/build.ts';
import { makeCompassPack } from './packs/compass.ts';
import { makeFormatsPack } from './packs/formats.ts';
import { makeSolidPack } from './packs/solid.ts';
import { makeTruckPack } from './packs/truck.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the tests' site is served */
    site: string;
    /** its folder */
    siteFolder: string;
  }
}

/** Builds the real site with the packs of `test/packs` once, and serves it with the real server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '..');
  const site = join(import.meta.dirname, 'output/site');
  // As a visitor gets it: the test runner's own NODE_ENV would make it a development build.
  execFileSync(process.execPath, ['indenfor.mjs', 'site', '--no-tours'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', INDENFOR_SITE: site },
    stdio: 'inherit',
  });
  const painted = {
    compass: makeCompassPack,
    formats: makeFormatsPack,
    solid: makeSolidPack,
    truck: makeTruckPack,
  };
  const sources = await Promise.all(
    Object.entries(painted).map(async ([name, make]) => {
      const folder = join(import.meta.dirname, 'output/sources', name);
      if (olderThan(join(folder, 'tour.json'), join(import.meta.dirname, `packs/${name}.ts`)))
        await make(folder);
      return folder;
    }),
  );
  const packs = join(import.meta.dirname, 'packs');
  const folders = readdirSync(packs)
    .map((name) => join(packs, name))
    .filter((folder) => existsSync(join(folder, 'tour.json')));
  for (const dir of [...sources, ...folders]) {
    const out = join(site, 'tours', dir.split('/').at(-1) ?? '');
    const { problems } = await buildPack({ dir, out });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`${dir}: ${JSON.stringify(errors)}`);
  }
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  const app = await createApp({ site, tours: join(site, 'tours'), readiness });
  project.provide('site', await app.listen({ port: 0, host: 'localhost' }));
  project.provide('siteFolder', site);
  return () => app.close();
}

function olderThan(made: string, source: string): boolean {
  return !existsSync(made) || statSync(made).mtimeMs < statSync(source).mtimeMs;
}
