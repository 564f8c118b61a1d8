import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPack } from '../../src/studio/pack/build.ts';
import { closeBrowser, launch } from '../browser.ts';
import type { Fixture } from './fixture.ts';

declare const fixture: Fixture;

const root = join(import.meta.dirname, '../..');
const types: Record<string, string> = {
  json: 'application/json',
  webm: 'video/webm',
  opus: 'audio/ogg',
  vtt: 'text/vtt',
};
let out = '';
let server: ViteDevServer;
let page: Page;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'indenfor-shift-'));
  await buildPack({ dir: join(root, 'test/packs/shift'), out });
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-mission-test'),
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/missions/fixture.html'], include: ['howler', 'zod'] },
    plugins: [
      {
        name: 'mission-pack',
        configureServer({ middlewares }) {
          middlewares.use('/pack', (request, response) => {
            const path = request.url ?? '';
            const type = types[path.split('.').at(-1) ?? ''] ?? 'image/jpeg';
            const body = readFileSync(join(out, path));
            const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
            response.writeHead(request.headers.range ? 206 : 200, {
              'content-type': type,
              'accept-ranges': 'bytes',
              'content-length': body.length - from,
              ...(request.headers.range && {
                'content-range': `bytes ${from}-${body.length - 1}/${body.length}`,
              }),
            });
            response.end(body.subarray(from));
          });
        },
      },
    ],
  });
  await server.listen();
  page = await (await launch()).newPage();
  await openMission();
}, 120_000);

async function openMission(): Promise<void> {
  await page.goto(`${server.resolvedUrls?.local[0]}test/missions/fixture.html`);
  await page.waitForFunction(() => typeof fixture !== 'undefined');
}

afterAll(async () => {
  await closeBrowser();
  await server?.close();
  rmSync(out, { recursive: true });
});

const beat = () => page.evaluate(() => fixture.visit.get().plays.door?.beat);
const heard = () => page.waitForFunction(() => fixture.stage.drift() !== undefined);

it('speech keeps within 80 ms of its film, also after the film has jumped', async () => {
  await page.getByRole('button').click();
  await heard();
  const settled = () => page.waitForFunction(() => Math.abs(fixture.stage.drift() ?? 1) <= 0.08);
  await settled();
  const apart = await page.evaluate(() => {
    const { film } = fixture.reel;
    if (film) film.currentTime += 0.6;
    return fixture.stage.drift();
  });
  expect(Math.abs(apart ?? 0)).toBeGreaterThan(0.3);
  await settled();
});

it('a choice is on screen from what was fetched before, without asking the network', async () => {
  await page.waitForFunction(() => fixture.visit.get().plays.door?.state === 'choosing');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const ms = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const before = performance.now();
        fixture.reel.subscribe(() =>
          fixture.reel.film?.requestVideoFrameCallback(() => done(performance.now() - before)),
        );
        fixture.visit.dispatch({ type: 'mission/choose', choice: 'knock' }, 'button');
      }),
  );
  expect(await beat()).toBe('in');
  console.log(`a choice was answered after ${ms.toFixed(0)} ms`);
  await heard();
  expect(asked.filter((url) => /door-in\.[^/]*(webm|mp4|opus|vtt)/.test(url))).toEqual([]);
});

it('after the film speech goes on to its end; then the next beat', async () => {
  await page.waitForFunction(() => fixture.visit.get().plays.door?.beat === 'talk');
  const at = await page.evaluate(() => fixture.ended.in ?? 0);
  // the film has three seconds, the speech 3.4
  expect(at).toBeGreaterThan(3.2);
});

it('goes on where the sound came to its end before its own clock did', async () => {
  await openMission();
  await page.getByRole('button').click();
  await page.waitForFunction(() => fixture.visit.get().plays.door?.state === 'choosing');
  await page.evaluate(() =>
    fixture.visit.dispatch({ type: 'mission/choose', choice: 'knock' }, 'button'),
  );
  await heard();
  // while there are pictures, speech is put right by them
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        fixture.reel.film?.addEventListener('ended', () => done(fixture.holdSound(600)));
      }),
  );
  await page.waitForFunction(() => fixture.visit.get().plays.door?.beat === 'talk');
});
