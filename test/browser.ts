import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from './chromium.ts';

/** A visitor's browser. */
export interface Guest {
  page: Page;
  context: BrowserContext;
  /** uncaught errors, errors on the console, violations of the content security policy */
  problems(): Promise<string[]>;
  /** requests that left our own origin */
  foreign: string[];
  close(): Promise<void>;
}

export interface GuestOptions {
  viewport?: { width: number; height: number };
  touch?: boolean;
  reducedMotion?: boolean;
  language?: string;
  /** an emulated headset, by iwer */
  headset?: boolean;
  /** runs before the page's own script */
  before?: string;
  /** console errors that the test provokes */
  expected?: RegExp;
  /** origins that the test itself uses */
  origins?: string[];
}

const here = import.meta.dirname;
const iwer = join(createRequire(import.meta.url).resolve('iwer'), '../../build/iwer.js');

const wear = `
  const device = new IWER.XRDevice(IWER.metaQuest3, { ipd: 0.063, stereoEnabled: true });
  device.installRuntime({ forceInstall: true });
  globalThis.device = device;
`;

/** SwiftShader draws on the CPU, so that machines without a GPU test the same code. */
export const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

let browser: Promise<Browser> | undefined;

/** One browser for a test file; every guest has an own context. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: flags });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}

/** Where the tests' site is served: the built site with the packs of `test/packs`. */
export function site(): string {
  return inject('site');
}

/** Opens an address of the site as a visitor; `path` may also be an absolute URL. */
export async function visitSite(path: string, options: GuestOptions = {}): Promise<Guest> {
  const context = await (await launch()).newContext({
    viewport: options.viewport ?? { width: 1280, height: 720 },
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    locale: options.language ?? 'da-DK',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const found: string[] = [];
  const foreign: string[] = [];
  const own = [site(), ...(options.origins ?? [])].map((one) => new URL(one).origin);
  page.on('pageerror', (error) => found.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !options.expected?.test(message.text()))
      found.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.includes(origin)) foreign.push(request.url());
  });
  await page.addInitScript({ path: join(here, 'meter.js') });
  if (options.headset)
    await page.addInitScript({ content: `${readFileSync(iwer, 'utf8')};${wear}` });
  if (options.before) await page.addInitScript({ content: options.before });
  await page.goto(new URL(path, site()).href);
  return {
    page,
    context,
    foreign,
    problems: async () => [
      ...found,
      ...(await page.evaluate(() => (globalThis as unknown as TestPage).violations)),
    ],
    close: () => context.close(),
  };
}

/** What `meter.js` and iwer put on the page. */
export interface TestPage {
  violations: string[];
  meter: { read(): { textures: number; frames: number; draws: number } };
  // biome-ignore lint/suspicious/noExplicitAny: iwer's device is driven as its own documentation does
  device: any;
}

/** Waits until the room is shown at this level. */
export async function atNode(
  page: Page,
  node: string,
  level: 'preview' | 'sharp' = 'sharp',
): Promise<void> {
  const levels = level === 'sharp' ? ['sharp'] : ['preview', 'sharp'];
  const stage = levels.map((one) => `.indenfor[data-node="${node}"][data-level="${one}"]`);
  await page.locator(stage.join(', ')).first().waitFor({ state: 'attached', timeout: 30_000 });
}

export async function meter(page: Page) {
  return page.evaluate(() => (globalThis as unknown as TestPage).meter.read());
}

/** Frames really presented. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const step = (left: number) =>
          left ? requestAnimationFrame(() => step(left - 1)) : done();
        step(wanted);
      }),
    count,
  );
}

/** What is seen once it is the same four times in a row, so many milliseconds apart. */
export async function steady<Seen>(
  look: () => Promise<Seen>,
  alike: (a: Seen, b: Seen) => boolean,
  apart: number,
): Promise<Seen> {
  let [seen, same] = [await look(), 0];
  while (same < 3) {
    await new Promise((done) => setTimeout(done, apart));
    const next = await look();
    same = alike(seen, next) ? same + 1 : 0;
    seen = next;
  }
  return seen;
}

/** The colours of single pixels of what is on screen: `[red, green, blue]`, 0 to 255. */
export async function pixels(page: Page, points: [number, number][]): Promise<number[][]> {
  const { default: sharp } = await import('sharp');
  const shot = await page.screenshot();
  const { data, info } = await sharp(shot).raw().toBuffer({ resolveWithObject: true });
  return points.map(([x, y]) => {
    const at = (Math.round(y) * info.width + Math.round(x)) * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}
