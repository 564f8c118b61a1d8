import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { inject } from 'vitest';
import type { Thing } from '../../src/visit/actions.ts';
import type { VisitState } from '../../src/visit/visit.ts';
import { xrProfiles } from '../../vite/xrProfiles.ts';
import { closeBrowser, launch, pixels, type TestPage } from '../browser.ts';
import { readCompass } from '../packs/compass.ts';
import type { Fixture } from './fixture.tsx';
import { xrFrames } from './hand.ts';

declare const fixture: Fixture;
declare const device: TestPage['device'];

const root = join(import.meta.dirname, '../..');
const iwer = join(createRequire(import.meta.url).resolve('iwer'), '../../build/iwer.js');
const wear = `
  globalThis.device = new IWER.XRDevice(IWER.metaQuest3, { ipd: 0.063, stereoEnabled: true });
  device.installRuntime({ forceInstall: true });
`;

export type Side = 'left' | 'right';

export interface Direction {
  compass: number;
  pitch: number;
}

/** Somebody with a headset on, in the room `n` of the compass tour unless another is asked for. */
export interface Wearer {
  page: Page;
  requests: string[];
  problems: string[];
  state(): Promise<Omit<VisitState, 'tour'>>;
  pose(): Promise<Direction & { held: string }>;
  until(test: (visit: VisitState) => boolean): Promise<void>;
  /** what was dispatched of a type, with who wanted it */
  wanted(type: string): Promise<[string, string][]>;
  enter(): Promise<void>;
  frames(count: number): Promise<void>;
  look(to: Direction): Promise<void>;
  /** where a mark or a panel's button is seen */
  find(wanted: Thing | string): Promise<Direction>;
  /** points a controller or hand, held at the eyes, in a direction of the tracked space */
  point(kind: 'controllers' | 'hands', side: Side, to: Direction): Promise<void>;
  hold(kind: 'controllers' | 'hands' | 'nothing'): Promise<void>;
  read(...points: [number, number][]): Promise<ReturnType<typeof readCompass>[]>;
  close(): Promise<void>;
}

/** Small, because a machine without a GPU draws every point of both eyes itself. */
const viewport = { width: 640, height: 360 };

/** The middles of both eyes, a little above the horizon. */
export const eyes: [number, number][] = [
  [160, 160],
  [480, 160],
];

/** Milliseconds between two frames: a machine without a GPU has other things to do than to draw a head at rest. */
const rest = 60;
const slowly = `{
  const ask = requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) => setTimeout(() => ask(callback), ${rest});
}`;

/**
 * Serves a room with the headset's own parts, and an emulated headset.
 * @param still frames are drawn now and then only, for tests that look at single ones
 */
export async function openDressingRoom(tour = 'compass', { still = false } = {}) {
  const packFolder = join(inject('siteFolder'), 'tours', tour);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-xr-test'),
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/xr/fixture.html'] },
    plugins: [
      react(),
      xrProfiles(),
      {
        name: 'tour',
        configureServer({ middlewares }) {
          middlewares.use('/pack', (request, response, next) => {
            const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
            readFile(join(packFolder, path)).then((body) => response.end(body), next);
          });
        },
      },
    ],
  });
  await server.listen();
  const url = `${server.resolvedUrls?.local[0]}test/xr/fixture.html`;

  async function open(node = 'n'): Promise<Wearer> {
    const context = await (await launch()).newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript({ content: `${readFileSync(iwer, 'utf8')};${wear}` });
    if (still) await page.addInitScript({ content: slowly });
    await page.goto(url);
    await page.waitForFunction(() => 'fixture' in globalThis);
    const until: Wearer['until'] = async (test) => {
      await page.waitForFunction(
        (source) => new Function('visit', `return (${source})(visit)`)(fixture.visit.get()),
        test.toString(),
      );
    };
    await page.evaluate(
      (to) => fixture.visit.dispatch({ type: 'node/goto', node: to }, 'address'),
      node,
    );
    await until(({ level, xr }) => level === 'sharp' && xr === 'supported');
    // The headset's part is a chunk of its own; a visitor's click comes after it is here.
    await page.waitForFunction(() => fixture.ready);
    const frames = (count: number) => xrFrames(page, count);
    return {
      page,
      requests,
      problems,
      until,
      frames,
      state: () =>
        page.evaluate(() => {
          const { tour: _tour, ...rest } = fixture.visit.get();
          return rest;
        }),
      pose: () =>
        page.evaluate(() => {
          const { compass, pitch, held } = fixture.visit.pose;
          return { compass, pitch, held };
        }),
      wanted: (type) =>
        page.evaluate(
          (name) =>
            fixture.log
              .filter(([action]) => action.type === name)
              .map(([action, source]): [string, string] => [JSON.stringify(action), source]),
          type,
        ),
      async enter() {
        await page.getByRole('button', { name: 'Enter' }).click();
        await until(({ xr }) => xr === 'worn');
        await frames(3);
      },
      async look(to) {
        await page.evaluate(([x, y, z, w]) => device.quaternion.set(x, y, z, w), quaternionTo(to));
        await frames(2);
      },
      async find(wanted) {
        await page.waitForFunction((it) => fixture.find(it) !== null, wanted);
        await frames(2);
        const found = await page.evaluate((it) => fixture.find(it), wanted);
        return found ?? { compass: Number.NaN, pitch: Number.NaN };
      },
      async point(kind, side, to) {
        await page.evaluate(
          ([source, hand, [x, y, z, w]]) => {
            const held = device[source][hand];
            held.position.set(device.position.x, device.position.y, device.position.z);
            held.quaternion.set(x, y, z, w);
          },
          [kind, side, quaternionTo(to)] as const,
        );
        await frames(4);
      },
      async hold(kind) {
        await page.evaluate((what) => {
          for (const side of ['left', 'right'])
            for (const one of ['controllers', 'hands']) device[one][side].connected = one === what;
          if (what !== 'nothing')
            device.primaryInputMode = what === 'hands' ? 'hand' : 'controller';
        }, kind);
        await frames(4);
      },
      read: async (...points) => (await pixels(page, points)).map(readCompass),
      close: () => context.close(),
    };
  }

  // A cold server may load its first page twice.
  const first = await (await launch()).newPage();
  await first.addInitScript({ content: `${readFileSync(iwer, 'utf8')};${wear}` });
  await first.goto(url);
  await first.waitForFunction(() => 'fixture' in globalThis && fixture.ready, null, {
    timeout: 90_000,
  });
  await first.close();

  return {
    open,
    async close() {
      await closeBrowser();
      await server.close();
    },
  };
}

export type DressingRoom = Awaited<ReturnType<typeof openDressingRoom>>;

function quaternionTo({ compass, pitch }: Direction): [number, number, number, number] {
  const yaw = (-compass * Math.PI) / 360;
  const up = (pitch * Math.PI) / 360;
  return [
    Math.cos(yaw) * Math.sin(up),
    Math.sin(yaw) * Math.cos(up),
    -Math.sin(yaw) * Math.sin(up),
    Math.cos(yaw) * Math.cos(up),
  ];
}
