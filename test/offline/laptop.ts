import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { listFiles } from '../../src/studio/site/manifest.ts';

/** The truck's server: a site of its own that can be changed, switched off and on again at the same address. */
export interface Laptop {
  /** where it is served, with a slash at the end */
  url: string;
  /** its folder: `tours/<id>` below it */
  folder: string;
  on(): Promise<void>;
  off(): Promise<void>;
  /** what was asked for since the last time */
  asked(): string[];
  remove(): Promise<void>;
}

/** A copy of the tests' site with these tours. */
export async function openLaptop(...tours: string[]): Promise<Laptop> {
  const place = mkdtempSync(join(tmpdir(), 'indenfor-laptop-'));
  const built = inject('siteFolder');
  const other = (path: string) => {
    const tour = /\/tours\/([^/]+)/.exec(path.slice(built.length))?.[1];
    return tour !== undefined && !tours.includes(tour);
  };
  cpSync(built, place, { recursive: true, filter: (from) => !other(from) });
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  let asked: string[] = [];
  let port = 0;
  let running: Awaited<ReturnType<typeof createApp>> | undefined;
  async function on(): Promise<void> {
    running = await createApp({ site: place, tours: join(place, 'tours'), readiness });
    running.addHook('onRequest', async ({ url }) => {
      asked.push(url);
    });
    port = Number(new URL(await running.listen({ port, host: 'localhost' })).port);
  }
  async function off(): Promise<void> {
    running?.server.closeAllConnections();
    await running?.close();
    running = undefined;
  }
  await on();
  return {
    url: `http://localhost:${port}/`,
    folder: place,
    on,
    off,
    asked() {
      const before = asked;
      asked = [];
      return before;
    },
    async remove() {
      await off();
      rmSync(place, { recursive: true });
    },
  };
}

/** Lists the files of a tour anew, as the builder does after a change. */
export function rewriteList(folder: string): void {
  const { files } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  writeFileSync(join(folder, 'files.json'), listFiles(folder, Object.keys(files)));
}
