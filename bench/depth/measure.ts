// What depth costs: `npx tsx bench/depth/measure.ts <built pack> [<address of the site>]`.
// Of a built pack each room's bytes and triangles; of a running site, where one is given, what a frame costs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { packSchema } from '../../src/tour/pack.ts';
import { read } from '../../src/tour/relief/bytes.ts';
import { assemble } from '../../src/tour/relief/relief.ts';
import { flags } from '../../test/browser.ts';
import { findChromium } from '../../test/chromium.ts';

const [folder, address] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of a built pack');
const limits = { bytes: 150_000, triangles: 70_000, draws: 45, script: 2 };

const { pictures } = packSchema.parse(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')));
const over: string[] = [];
console.log(
  '| room | kB | triangles | behind something | put together, ms |\n| --- | --- | --- | --- | --- |',
);
for (const [node, { depth }] of Object.entries(pictures)) {
  if (!depth) continue;
  const parts = read(inflateRawSync(readFileSync(join(folder, depth.src))));
  assemble(parts);
  const begun = performance.now();
  const { index } = assemble(parts);
  const took = performance.now() - begun;
  const triangles = index.length / 3;
  if (depth.bytes > limits.bytes || triangles > limits.triangles) over.push(node);
  console.log(
    `| ${node} | ${(depth.bytes / 1000).toFixed(0)} | ${triangles} | ${parts.skirts.length / 2} | ${took.toFixed(0)} |`,
  );
}
if (address) await measureFrames(address);
console.log(over.length === 0 ? '\nwithin the budgets' : `\nover the budgets: ${over.join(', ')}`);
process.exitCode = over.length === 0 ? 0 : 1;

/** Counts draw calls and the milliseconds of script in every animation frame. */
function watch(): void {
  const found = { draws: 0, script: [] as number[], counts: [] as number[] };
  Object.assign(globalThis, { found });
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced'] as const) {
    const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
    Object.assign(WebGL2RenderingContext.prototype, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        found.draws += 1;
        draw.apply(this, args);
      },
    });
  }
  const ask = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) =>
    ask((time) => {
      const begun = performance.now();
      found.draws = 0;
      callback(time);
      if (found.draws === 0) return;
      found.script.push(performance.now() - begun);
      found.counts.push(found.draws);
    });
}

async function measureFrames(site: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...flags, '--enable-precise-memory-info'],
  });
  const iwer = join(createRequire(import.meta.url).resolve('iwer'), '../../build/iwer.js');
  const wear =
    'globalThis.device = new IWER.XRDevice(IWER.metaQuest3, { ipd: 0.063, stereoEnabled: true }); device.installRuntime({ forceInstall: true });';
  console.log(
    '\n| view | draw calls, most | script, median ms | bytes a frame |\n| --- | --- | --- | --- |',
  );
  for (const kind of ['flat', 'headset'] as const) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript('globalThis.__name = (one) => one;');
    await page.addInitScript(watch);
    if (kind === 'headset')
      await page.addInitScript({ content: `${readFileSync(iwer, 'utf8')};${wear}` });
    await page.goto(site);
    await page.locator('.indenfor[data-level="sharp"]').waitFor({ timeout: 60_000 });
    if (kind === 'headset') {
      await page.getByRole('button', { name: 'Tag headset på' }).click();
      await page.waitForTimeout(6000);
    } else await page.waitForTimeout(2000);
    await look(page, kind);
    const { draws, script, bytes } = await page.evaluate(() => {
      const { found, bytes } = globalThis as unknown as {
        found: { script: number[]; counts: number[] };
        bytes: number;
      };
      const sorted = found.script.toSorted((a, b) => a - b);
      return {
        draws: Math.max(...found.counts),
        script: sorted[sorted.length >> 1] ?? 0,
        bytes: Math.round(bytes / found.script.length),
      };
    });
    if (draws > limits.draws || script > limits.script) over.push(kind);
    console.log(`| ${kind} | ${draws} | ${script.toFixed(2)} | ${bytes} |`);
    await page.close();
  }
  await browser.close();
}

/** Turns around for four seconds. */
async function look(page: Page, kind: 'flat' | 'headset'): Promise<void> {
  await page.evaluate(() => {
    const { found } = globalThis as unknown as { found: { script: number[]; counts: number[] } };
    found.script.length = 0;
    found.counts.length = 0;
  });
  const heap = () =>
    page.evaluate(
      () =>
        (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
  const before = await heap();
  if (kind === 'flat') {
    await page.mouse.move(900, 300);
    await page.mouse.down();
    for (let x = 900; x > 300; x -= 8) {
      await page.mouse.move(x, 300);
      await page.waitForTimeout(40);
    }
    await page.mouse.up();
  } else
    for (let step = 0; step < 80; step += 1) {
      await page.evaluate((angle) => {
        const { device } = globalThis as unknown as {
          device: { quaternion: { set(x: number, y: number, z: number, w: number): void } };
        };
        device.quaternion.set(0, Math.sin(angle / 2), 0, Math.cos(angle / 2));
      }, step / 40);
      await page.waitForTimeout(50);
    }
  const bytes = Math.max(0, (await heap()) - before);
  await page.evaluate((grown) => Object.assign(globalThis, { bytes: grown }), bytes);
}
