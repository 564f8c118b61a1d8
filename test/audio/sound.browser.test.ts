import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { VisitAction } from '../../src/visit/actions.ts';
import { closeBrowser, launch } from '../browser.ts';
import type { Fixture } from './fixture.ts';
import { pitches, soundFiles } from './pack.ts';

declare const fixture: Fixture;

const root = join(import.meta.dirname, '../..');
let server: ViteDevServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const files = soundFiles();
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-audio-test'),
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/audio/fixture.html'], include: ['howler'] },
    plugins: [
      {
        name: 'sound-pack',
        configureServer({ middlewares }) {
          middlewares.use('/pack', (request, response) => {
            const body = files[(request.url ?? '').slice(1)];
            response.statusCode = body ? 200 : 404;
            response.end(body);
          });
        },
      },
    ],
  });
  await server.listen();
});

afterAll(async () => {
  await closeBrowser();
  await server?.close();
});

beforeEach(async () => {
  const context = await (await launch()).newContext();
  page = await context.newPage();
  problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  const told = page.waitForEvent('console', (message) => message.text().startsWith('before:'));
  await page.goto(`${server.resolvedUrls?.local[0]}test/audio/fixture.html`);
  // no context and nothing fetched before a gesture, also where the visit is inside already
  expect((await told).text()).toBe('before: none 0');
});

afterEach(async () => {
  expect(problems).toEqual([]);
  await page.context().close();
});

const dispatch = (action: VisitAction) =>
  page.evaluate((one) => fixture.visit.dispatch(one, 'button'), action);
const level = (hertz: number[]) => page.evaluate((all) => fixture.level(all), hertz);
const log = () => page.evaluate(() => fixture.log);
const telling = () => page.evaluate(() => fixture.visit.get().telling);
const wait = (ms: number) => page.waitForTimeout(ms);

/** The library is there and the browser can pan. */
async function ready(): Promise<void> {
  await dispatch({ type: 'sound/unlock' });
  await page.waitForFunction(() => fixture.context() === 'running');
  await page.evaluate(() => fixture.pans());
}

/** A real press: the narration to the right begins. */
async function press(): Promise<void> {
  await page.click('button');
  await heard('narration/started');
}

async function heard(type: string, words?: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, said]) =>
      fixture.log.some((one) => one.type === wanted && (!said || one.words === said)),
    [type, words] as const,
  );
}

it('comes from where the speaker stands, as the listener turns', async () => {
  await ready();
  await press();
  await wait(1500);
  const [left, right] = await level(pitches.voice);
  expect(right - left).toBeGreaterThan(3);
  await page.evaluate(() => fixture.turn(180));
  await wait(1500);
  const [turnedLeft, turnedRight] = await level(pitches.voice);
  expect(turnedLeft - turnedRight).toBeGreaterThan(3);
  await page.evaluate(() => fixture.turn(90));
  await wait(1500);
  const [facingLeft, facingRight] = await level(pitches.voice);
  expect(Math.abs(facingLeft - facingRight)).toBeLessThan(1);
});

it('plays the same to both ears in mono, and nothing when muted', async () => {
  await ready();
  await press();
  await dispatch({ type: 'settings/change', change: { mono: true } });
  await wait(1500);
  const [left, right] = await level(pitches.voice);
  expect(Math.abs(left - right)).toBeLessThan(0.1);
  expect(left).toBeGreaterThan(-60);
  await dispatch({ type: 'settings/change', change: { mono: false } });
  await wait(800);
  const apart = await level(pitches.voice);
  expect(apart[1] - apart[0]).toBeGreaterThan(3);
  await dispatch({ type: 'settings/change', change: { volume: 0.2 } });
  await wait(800);
  const quiet = await level(pitches.voice);
  expect(apart[1] - quiet[1]).toBeGreaterThan(9);
  await dispatch({ type: 'settings/change', change: { muted: true } });
  await wait(800);
  expect(Math.max(...(await level(pitches.voice)))).toBeLessThan(-90);
});

it('loses nothing of the beginning, and shows captions as they are said', async () => {
  await page.click('button');
  await heard('narration/cue', 'tre');
  expect(await page.evaluate(() => fixture.context())).toBe('running');
  expect(await page.evaluate(() => fixture.heard())).toContain(5200);
  const cues = (await log()).filter(({ type }) => type === 'narration/cue');
  const shown = cues.filter(({ words }) => words !== '–');
  expect(shown.map(({ words }) => words)).toEqual(['en', 'to', 'tre']);
  expect(cues.find(({ words }) => words === '–')).toBeDefined();
  shown.forEach(({ seconds }, index) => {
    expect(seconds).toBeGreaterThanOrEqual(index * 2 + 0.1);
    expect(seconds).toBeLessThan(index * 2 + 0.6);
  });
});

it('finishes the sentence over the next room from its door, and resumes where it was left', async () => {
  await ready();
  await press();
  await heard('narration/cue', 'to');
  await page.evaluate(() => fixture.walk('there'));
  await wait(600);
  expect((await telling())?.state).toBe('finishing');
  const [left, right] = await level(pitches.voice);
  expect(right - left).toBeGreaterThan(3);
  await heard('narration/left', 'voice');
  expect(await page.evaluate(() => fixture.visit.get().bookmarks)).toEqual({ voice: 4.1 });
  await wait(500);
  expect(Math.max(...(await level(pitches.voice)))).toBeLessThan(-90);
  await page.evaluate(() => fixture.walk('here'));
  await dispatch({ type: 'narration/play', id: 'voice' });
  await heard('narration/cue', 'tre');
  expect((await log()).filter(({ words }) => words === 'to')).toHaveLength(1);
});

it('lets another narration cut in', async () => {
  await press();
  await heard('narration/cue', 'en');
  await page.evaluate(() => fixture.walk('there'));
  await dispatch({ type: 'narration/play', id: 'other' });
  await heard('narration/started', 'other');
  await wait(600);
  expect(Math.max(...(await level(pitches.voice)))).toBeLessThan(-80);
  expect(Math.max(...(await level(pitches.other)))).toBeGreaterThan(-60);
  expect((await log()).filter(({ type }) => type === 'narration/left')).toMatchObject([
    { words: 'voice', seconds: 0 },
  ]);
  await heard('narration/ended', 'other');
});

it('rests while the page is hidden', async () => {
  await press();
  await heard('narration/cue', 'en');
  await dispatch({ type: 'page/hidden', hidden: true });
  await wait(2500);
  expect(Math.max(...(await level([...pitches.voice, ...pitches.room])))).toBeLessThan(-90);
  expect((await log()).some(({ words }) => words === 'to')).toBe(false);
  await dispatch({ type: 'page/hidden', hidden: false });
  await heard('narration/cue', 'to');
});

it('steps back with the room under a voice, and returns', async () => {
  await dispatch({ type: 'sound/unlock' });
  await wait(2500);
  const [alone] = await level(pitches.room);
  expect(alone).toBeGreaterThan(-70);
  await press();
  await wait(1000);
  const [under] = await level(pitches.room);
  expect(alone - under).toBeGreaterThan(6);
  expect(alone - under).toBeLessThan(12);
  await dispatch({ type: 'narration/hush' });
  await wait(1500);
  const [after] = await level(pitches.room);
  expect(Math.abs(alone - after)).toBeLessThan(1.5);
  await page.evaluate(() => fixture.walk('there'));
  await wait(1800);
  expect(Math.max(...(await level(pitches.room)))).toBeLessThan(-90);
});

it('tells why a voice cannot be heard, and goes on with its captions', async () => {
  await dispatch({ type: 'narration/play', id: 'missing' });
  await heard('narration/cue', 'stum');
  expect((await page.evaluate(() => fixture.visit.get().problem))?.message).toMatch(
    /missing\.wav.*404/,
  );
  await heard('narration/ended', 'missing');
  await dispatch({ type: 'narration/play', id: 'broken' });
  await heard('narration/cue', 'itu');
  expect((await page.evaluate(() => fixture.visit.get().problem))?.message).toMatch(/decoding/i);
});

it('goes on with captions where the network is gone, and lets the voice join when it is back', async () => {
  await press();
  await dispatch({ type: 'narration/hush' });
  await page.route('**/voice-en.wav', (route) => route.abort());
  await dispatch({ type: 'settings/change', change: { language: 'en' } });
  await dispatch({ type: 'narration/play', id: 'voice' });
  await heard('narration/cue', 'one');
  expect((await page.evaluate(() => fixture.visit.get().problem))?.message).toMatch(
    /voice-en\.wav.*fetched/,
  );
  expect(Math.max(...(await level(pitches.voice)))).toBeLessThan(-90);
  await page.unroute('**/voice-en.wav');
  await dispatch({ type: 'problem/retry' });
  await heard('narration/cue', 'two');
  expect(Math.max(...(await level(pitches.voice)))).toBeGreaterThan(-60);
});

it('goes on with captions where the browser has no sound at all', async () => {
  await page.addInitScript('delete globalThis.AudioContext; delete globalThis.webkitAudioContext;');
  await page.reload();
  await page.click('button');
  await heard('narration/cue', 'to');
  const told = (await log()).filter(({ type }) => type === 'problem/report');
  expect(told.map(({ words }) => words)).toEqual(['this browser has no Web Audio']);
});

it('shows captions where sound is kept off until a press, and lets the voice join then', async () => {
  const alone = page.waitForEvent('console', (message) => message.text().startsWith('alone: to'));
  await page.goto(`${server.resolvedUrls?.local[0]}test/audio/fixture.html?alone`);
  expect((await alone).text()).toMatch(/alone: to suspended the browser keeps sound off/);
  await page.click('button');
  await dispatch({ type: 'problem/retry' });
  await heard('narration/cue', 'tre');
  expect(Math.max(...(await level(pitches.voice)))).toBeGreaterThan(-60);
});

it('gives everything back when the tour is taken away, and sounds again when it returns', async () => {
  await ready();
  await press();
  await page.evaluate(() => fixture.disconnect());
  await wait(500);
  expect(await page.evaluate(() => [fixture.context(), fixture.howls()])).toEqual(['closed', 0]);
  await dispatch({ type: 'narration/hush' });
  await page.evaluate(() => fixture.connect());
  await dispatch({ type: 'narration/play', id: 'voice' });
  await heard('narration/cue', 'en');
  await wait(300);
  expect(Math.max(...(await level(pitches.voice)))).toBeGreaterThan(-60);
});
