import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { tourSchema } from '../../src/tour/tour.ts';
import type { VisitState } from '../../src/visit/visit.ts';
import { closeBrowser, flags, launch, pixels } from '../browser.ts';
import { findChromium } from '../chromium.ts';
import { compassTile, makeCompassPack, readCompass, rooms } from '../packs/compass.ts';
import type { Fixture } from './fixture.tsx';

declare const fixture: Fixture;

const root = join(import.meta.dirname, '../..');
/** 8192 pixels across. */
const levels = 3;
const tilePath = /^\/tiles\/([a-z]+)\/(\d)\/(\d+)-(\d+)\.webp$/;
const folder = join(root, 'test/output/sources/scene');

export interface Stage {
  page: Page;
  state(): Promise<VisitState>;
  /** Goes to a node and waits until it is sharp and nothing moves. */
  go(node: string, look?: { yaw: number; pitch: number }): Promise<void>;
  until(test: (visit: VisitState) => boolean): Promise<void>;
  /** Waits until no frame is drawn any more. */
  still(): Promise<void>;
  probe(): Promise<{ frames: number; textures: number; drawCalls: number }>;
  /** What the panorama says at points of the window. */
  read(...points: [number, number][]): Promise<ReturnType<typeof readCompass>[]>;
  problems: string[];
  close(): Promise<void>;
}

export interface StageOptions {
  touch?: boolean;
  reducedMotion?: boolean;
  viewport?: { width: number; height: number };
  withoutWebGL?: boolean;
}

/** Serves the View with a tour whose pictures can be read like instruments, with and without losses. */
export async function openTheatre() {
  await makeCompassPack(folder);
  const tour = tourSchema.parse(JSON.parse(await readFile(join(folder, 'tour.json'), 'utf8')));
  const picture = (src: string) => ({ src, width: 1024, height: 512, bytes: 1 });
  const pictures = Object.fromEntries(
    rooms.map((room) => [
      room,
      {
        preview: picture(`panoramas/${room}.png`),
        poster: picture(`panoramas/${room}.png`),
        tiles: { src: `tiles/${room}`, levels },
      },
    ]),
  );
  const pack = JSON.stringify({ format: 2, tour, pictures, recordings: {} });
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-scene-test'),
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/scene/fixture.html'] },
    plugins: [
      react(),
      {
        name: 'compass',
        configureServer({ middlewares }) {
          middlewares.use('/pack', (request, response, next) => {
            const path = (request.url ?? '/').split('?')[0] ?? '/';
            if (path === '/pack.json') return void response.end(pack);
            const [, room, level, row, column] = tilePath.exec(path) ?? [];
            const isRoom = (one: string | undefined) => rooms.find((known) => known === one);
            const known = isRoom(room);
            const body = known
              ? compassTile(known, {
                  level: Number(level),
                  row: Number(row),
                  column: Number(column),
                })
              : readFile(join(folder, path));
            body.then((bytes) => {
              response.setHeader('content-type', 'image/png');
              response.end(bytes);
            }, next);
          });
        },
      },
    ],
  });
  await server.listen();
  const others: Browser[] = [];

  async function open(options: StageOptions = {}): Promise<Stage> {
    const browser = options.withoutWebGL
      ? await chromium.launch({
          executablePath: findChromium(),
          args: [...flags, '--disable-3d-apis'],
        })
      : await launch();
    if (options.withoutWebGL) others.push(browser);
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 720 },
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.addInitScript({ path: join(root, 'test/meter.js') });
    await page.goto(`${server.resolvedUrls?.local[0]}test/scene/fixture.html`);
    await page.waitForFunction(() => 'fixture' in globalThis);
    await page.evaluate((reducedMotion) => {
      fixture.visit.dispatch({ type: 'settings/change', change: { reducedMotion } }, 'device');
    }, options.reducedMotion ?? false);

    const state = () =>
      page.evaluate(() => {
        const { tour: _tour, ...rest } = fixture.visit.get();
        return rest as VisitState;
      });
    const until: Stage['until'] = async (test) => {
      await page.waitForFunction(
        (source) => new Function('visit', `return (${source})(visit)`)(fixture.visit.get()),
        test.toString(),
      );
    };
    const readProbe = () =>
      page.evaluate(() => {
        const read = fixture.probe();
        return {
          frames: read?.frames ?? 0,
          textures: read?.textures ?? 0,
          drawCalls: read?.drawCalls ?? 0,
        };
      });
    async function still(): Promise<void> {
      for (let before = -1, quiet = 0; quiet < 3; ) {
        const { frames } = await readProbe();
        quiet = frames === before ? quiet + 1 : 0;
        before = frames;
        await page.waitForTimeout(150);
      }
    }
    return {
      page,
      problems,
      state,
      until,
      still,
      probe: readProbe,
      async go(node, look = { yaw: 0, pitch: 0 }) {
        await page.evaluate(
          (to) => fixture.visit.dispatch({ type: 'node/goto', ...to }, 'address'),
          { node, look },
        );
        await page.waitForFunction((id) => {
          const { place, level, heading } = fixture.visit.get();
          return place === id && level === 'sharp' && heading === null;
        }, node);
        await still();
      },
      read: async (...points) => (await pixels(page, points)).map(readCompass),
      close: () => context.close(),
    };
  }

  return {
    open,
    async close() {
      await closeBrowser();
      for (const browser of others) await browser.close();
      await server.close();
    },
  };
}

export type Theatre = Awaited<ReturnType<typeof openTheatre>>;
