import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { flags } from '../../test/browser.ts';
import { findChromium } from '../../test/chromium.ts';
import { limits, type Measured } from './limits.ts';

const iwer = join(createRequire(import.meta.url).resolve('iwer'), '../../build/iwer.js');
const wear =
  'globalThis.device = new IWER.XRDevice(IWER.metaQuest3, { ipd: 0.063, stereoEnabled: true }); device.installRuntime({ forceInstall: true });';
const textures = join(import.meta.dirname, '../probe/textures.js');

interface Found {
  draws: number;
  /** draw calls are counted, and not made */
  mute: boolean;
  script: number[];
  counts: number[];
}
interface Watched {
  found: Found;
  bench: { textures: { bytes: number; peak: number; textures: number } };
  device: {
    quaternion: { set(x: number, y: number, z: number, w: number): void };
    activeSession: { requestAnimationFrame(step: () => void): void };
  };
}

/** Counts draw calls and the milliseconds of script in every frame: the page's, or the session's without what the emulator does around it. */
function watch(kind: 'flat' | 'headset'): void {
  const found: Found = { draws: 0, mute: false, script: [], counts: [] };
  Object.assign(globalThis, { found });
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced'] as const) {
    const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
    Object.assign(WebGL2RenderingContext.prototype, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        found.draws += 1;
        if (!found.mute) draw.apply(this, args);
      },
    });
  }
  const frames = (kind === 'flat' ? globalThis : XRSession.prototype) as typeof globalThis;
  const ask = frames.requestAnimationFrame;
  frames.requestAnimationFrame = function (this: typeof globalThis, callback) {
    return ask.call(this, (...moment) => {
      const begun = performance.now();
      found.draws = 0;
      callback(...moment);
      if (found.draws === 0) return;
      found.script.push(performance.now() - begun);
      found.counts.push(found.draws);
    });
  };
}

/** What a frame costs while somebody looks around, on a flat screen and in a headset, and what a walk does to textures. */
export async function measureFrames(site: string): Promise<Measured> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  const over: string[] = [];
  const lines = [
    '| looking around | draw calls, most | script a frame, median ms | 95th of 100 | bytes allocated a frame | of them by the emulator |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  for (const kind of ['flat', 'headset'] as const) {
    const page = await open(browser, site, kind);
    const { draws, median, late, bytes, emulator, by } = await lookAround(page, kind);
    console.log(`${kind}, bytes a frame by whom: ${by}`);
    if (draws > limits.draws || median > limits.script) over.push(kind);
    lines.push(
      `| ${kind} | ${draws} | ${median.toFixed(2)} | ${late.toFixed(2)} | ${bytes} | ${emulator} |`,
    );
    await page.close();
  }
  const walk = await walkOn(browser, site);
  if (walk.peak > walk.before * 1.35) over.push('textures of a walk');
  lines.push(
    '',
    '| textures of a walk | before | most | after |',
    '| --- | --- | --- | --- |',
    `| MB | ${walk.before.toFixed(1)} | ${walk.peak.toFixed(1)} | ${walk.after.toFixed(1)} |`,
  );
  await browser.close();
  return { lines, over };
}

async function open(browser: Browser, site: string, kind: 'flat' | 'headset'): Promise<Page> {
  // both eyes share the window: where the CPU draws, script would wait for a large one
  const viewport = kind === 'flat' ? { width: 1280, height: 720 } : { width: 640, height: 360 };
  const page = await browser.newPage({ viewport });
  await page.addInitScript('globalThis.__name = (one) => one;');
  if (kind === 'headset')
    await page.addInitScript({ content: `${readFileSync(iwer, 'utf8')};${wear}` });
  await page.addInitScript(watch, kind);
  await page.addInitScript({ path: textures });
  await page.goto(site);
  await page.locator('.indenfor[data-level="sharp"]').waitFor({ timeout: 60_000 });
  if (kind === 'headset') {
    await page.getByRole('button', { name: 'Tag headset på' }).click();
    await page.waitForFunction(() => (globalThis as unknown as Watched).device.activeSession);
    await page.waitForTimeout(4000);
  } else await page.waitForTimeout(2000);
  return page;
}

/**
 * Turns around until what is new is fetched and what runs is compiled, then times frames, and then sees what they allocate.
 * The emulated headset's script would wait for the CPU to draw both eyes: while it is timed, nothing is drawn.
 */
async function lookAround(page: Page, kind: 'flat' | 'headset') {
  const turn = kind === 'flat' ? turnByKey : turnHead;
  for (let round = 0; round < 4; round += 1) await turn(page);
  await page.evaluate((mute) => {
    (globalThis as unknown as Watched).found.mute = mute;
  }, kind === 'headset');
  for (let round = 0; round < 4; round += 1) await turn(page);
  await forget(page);
  await turn(page);
  const { script, counts } = await found(page);
  await forget(page);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.startSampling', {
    samplingInterval: 512,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await turn(page);
  const { total, emulator, by } = await allocated(client);
  const frames = (await found(page)).script.length;
  const sorted = script.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return {
    draws: Math.max(...counts),
    median: at(0.5),
    late: at(0.95),
    bytes: Math.round(total / frames),
    emulator: Math.round(emulator / frames),
    by: by.map(([name, bytes]) => `${name} ${Math.round(bytes / frames)}`).join(', '),
  };
}

function found(page: Page): Promise<Found> {
  return page.evaluate(() => (globalThis as unknown as Watched).found);
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    const its = (globalThis as unknown as Watched).found;
    its.script.length = 0;
    its.counts.length = 0;
  });
}

async function turnByKey(page: Page): Promise<void> {
  await page.keyboard.down('ArrowRight');
  await page.waitForTimeout(6000);
  await page.keyboard.up('ArrowRight');
  await page.waitForTimeout(500);
}

/** Nine degrees a frame, all around. */
async function turnHead(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const { device } = globalThis as unknown as Watched;
        let step = 0;
        const turn = (): void => {
          step += 1;
          const angle = (step / 40) * Math.PI;
          device.quaternion.set(0, Math.sin(angle), 0, Math.cos(angle));
          if (step < 40) device.activeSession.requestAnimationFrame(turn);
          else done();
        };
        turn();
      }),
  );
}

/** All that was allocated, also what was thrown away at once: the emulator's part of it, and the functions of ours that made most. */
async function allocated(client: CDPSession) {
  const { profile } = await client.send('HeapProfiler.stopSampling');
  const makers = new Map<string, number>();
  let [total, emulator] = [0, 0];
  const visit = ({ callFrame, selfSize, children }: (typeof profile)['head'], by: string): void => {
    const { url, scriptId, functionName } = callFrame;
    // what is built into the browser works for whoever called it; scripts without an address were put in from outside
    const owner = url.startsWith('http') ? 'page' : scriptId === '0' ? by : 'outside';
    total += selfSize;
    if (owner === 'outside') emulator += selfSize;
    if (url.startsWith('http')) {
      const file = url
        .split('/')
        .at(-1)
        ?.replace(/-[\w-]{8}\.js$/, '');
      const name = `${functionName || 'anonymous'} (${file}:${callFrame.columnNumber})`;
      makers.set(name, (makers.get(name) ?? 0) + selfSize);
    }
    for (const child of children) visit(child, owner);
  };
  visit(profile.head, 'outside');
  const by = [...makers].sort(([, a], [, b]) => b - a).slice(0, 4);
  return { total, emulator, by };
}

/** Walks to the first exit and looks at what is on the graphics card meanwhile. */
async function walkOn(browser: Browser, site: string) {
  const page = await open(browser, site, 'flat');
  const read = () =>
    page.evaluate(() => {
      const { bench } = globalThis as unknown as Watched;
      const bytes = bench.textures.bytes;
      return { bytes, peak: bench.textures.peak };
    });
  const before = (await read()).bytes;
  await page.evaluate(() => {
    const { bench } = globalThis as unknown as Watched;
    bench.textures.peak = bench.textures.bytes;
  });
  const from = await page.locator('.indenfor').getAttribute('data-node');
  await page.locator('.thing-list button').first().dispatchEvent('click');
  await page.locator(`.indenfor[data-level="sharp"]:not([data-node="${from}"])`).waitFor();
  await page.waitForTimeout(1500);
  const { bytes, peak } = await read();
  await page.close();
  const megabytes = (count: number) => count / 1024 / 1024;
  return { before: megabytes(before), peak: megabytes(peak), after: megabytes(bytes) };
}
