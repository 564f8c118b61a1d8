import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import type { VisitState } from '../../src/visit/visit.ts';
import { flags } from '../browser.ts';
import { findChromium } from '../chromium.ts';
import type { FixturePage } from './fixture.ts';

export interface Stage {
  page: Page;
  cdp: CDPSession;
  /** where the visitor looks */
  view(index?: number): Promise<{ compass: number; pitch: number; roll: number; fov: number }>;
  state(index?: number): Promise<VisitState>;
  /** Waits until something holds of the state or the view. */
  until(condition: (page: FixturePage) => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  search?: string;
  touch?: boolean;
  reducedMotion?: boolean;
  /** runs before the page's own script */
  before?: () => void;
}

/** A browser with a stage and nothing else: what input does to a visit, by real gestures. */
export interface Theatre {
  open(options?: StageOptions): Promise<Stage>;
  close(): Promise<void>;
}

export async function openTheatre(): Promise<Theatre> {
  const server = await createServer({
    configFile: false,
    root: new URL('../..', import.meta.url).pathname,
    logLevel: 'error',
    server: { port: 0, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: ['zod'] },
    cacheDir: 'node_modules/.vite/input-stage',
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  return {
    open: (options) => openStage(server, browser, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openStage(
  server: ViteDevServer,
  browser: Browser,
  { search = '', touch = false, before }: StageOptions = {},
): Promise<Stage> {
  const context = await browser.newContext({
    viewport: touch ? { width: 390, height: 844 } : { width: 1280, height: 720 },
    hasTouch: touch,
    isMobile: touch,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  if (before) await page.addInitScript(before);
  await page.goto(`${server.resolvedUrls?.local[0]}test/input/fixture.html${search}`);
  await page.waitForFunction(() => (window as unknown as FixturePage).undo?.length > 0);
  return {
    page,
    cdp: await context.newCDPSession(page),
    view: (index = 0) =>
      page.evaluate((at) => {
        const visit = (window as unknown as FixturePage).visits[at];
        if (!visit) throw new Error(`no stage ${at}`);
        const { compass, pitch, roll, fov } = visit.pose;
        return { compass, pitch, roll, fov };
      }, index),
    state: (index = 0) =>
      page.evaluate((at) => {
        const visit = (window as unknown as FixturePage).visits[at];
        if (!visit) throw new Error(`no stage ${at}`);
        return visit.get();
      }, index),
    until: async (condition) => {
      await page.waitForFunction(`(${condition})(window)`);
    },
    async close() {
      await context.close();
      if (errors.length) throw new Error(`uncaught on the page: ${errors.join('; ')}`);
    },
  };
}
