import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { atNode } from '../browser.ts';
import { turnOn } from '../ownDisk.ts';
import { type Laptop, openLaptop, rewriteList } from './laptop.ts';

let laptop: Laptop;
let profile = '';
let device: BrowserContext;
let page: Page;

async function begin(): Promise<void> {
  ({ device, page } = await turnOn(profile));
}

beforeEach(async () => {
  laptop = await openLaptop('cinema');
  profile = mkdtempSync(join(tmpdir(), 'indenfor-device-'));
  await begin();
});
afterEach(async () => {
  await device.close();
  await laptop.remove();
  rmSync(profile, { recursive: true, force: true });
});

const prepared = () => page.getByRole('heading', { name: 'Klar', exact: true }).waitFor();

async function prepare(): Promise<void> {
  await page.goto(`${laptop.url}prepare?tour=cinema`);
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await prepared();
}

/** Where a file of the pack lies whose name carries a hash. */
function packFile(folder: string, name: RegExp): string {
  const below = join(laptop.folder, 'tours/cinema', folder);
  const found = readdirSync(below).find((one) => name.test(one));
  return join(below, found ?? 'missing');
}

test('a prepared device shows rooms, films and headset models after a restart without network', async () => {
  await prepare();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('indenfor-enrolled'))).not.toBeNull();
  await device.close();
  await laptop.off();
  await begin();
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // a film that is sought in drops the request it had
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  await page.goto(`${laptop.url}?tour=cinema`);
  await page.getByRole('button', { name: 'Gå indenfor' }).click();
  await atNode(page, 'lobby');
  await page.goto(`${laptop.url}?tour=cinema&node=cell`);
  await atNode(page, 'cell');
  expect(
    await page.evaluate(async () => {
      const answer = await fetch('./xr-profiles/meta-quest-touch-plus/left.glb');
      return [answer.status, (await answer.arrayBuffer()).byteLength > 10_000];
    }),
  ).toEqual([200, true]);
  expect(await page.evaluate(() => document.fonts.check('16px "Schibsted Grotesk Variable"'))).toBe(
    true,
  );
  const part = await page.evaluate(async () => {
    const pack = await (await fetch('./tours/cinema/pack.json')).json();
    const film = pack.films.first.src.da.find((one: string) => one.endsWith('.webm'));
    const url = new URL(`./tours/cinema/${film}`, document.baseURI).href;
    const answer = await fetch(url, { headers: { range: 'bytes=100-199' } });
    const beyond = await fetch(url, { headers: { range: 'bytes=999999999-' } });
    const video = document.createElement('video');
    video.muted = true;
    video.src = url;
    await video.play();
    video.currentTime = video.duration / 2;
    await new Promise((done) => video.addEventListener('seeked', done, { once: true }));
    return {
      status: [answer.status, beyond.status],
      range: answer.headers.get('content-range')?.split('/')[0],
      bytes: (await answer.arrayBuffer()).byteLength,
      sought: Math.abs(video.currentTime - video.duration / 2) < 0.2,
    };
  });
  expect(part).toEqual({ status: [206, 416], range: 'bytes 100-199', bytes: 100, sought: true });
  expect(failed.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('pause, a closed page and a server that goes away lose nothing that was fetched', async () => {
  const total = Object.keys(
    JSON.parse(readFileSync(join(laptop.folder, 'tours/cinema/files.json'), 'utf8')).files,
  ).length;
  await page.goto(`${laptop.url}prepare?tour=cinema&lang=en`);
  const begin = page.getByRole('button', { name: 'Prepare this device' });
  await begin.waitFor();
  const { send } = await slowLine(page, 400_000);
  await begin.click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 100_000);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await laptop.off();
  await send(0);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'No connection to the server' }).waitFor();
  await laptop.on();
  laptop.asked();
  await page.goto(`${laptop.url}prepare?tour=cinema&lang=en`);
  await page.getByText(/missing$/).waitFor();
  await begin.click();
  await page.getByRole('heading', { name: 'Ready', exact: true }).waitFor();
  const tour = laptop.asked().filter((url) => url.startsWith('/tours/cinema/'));
  expect(tour.length).toBeGreaterThan(0);
  expect(tour.length).toBeLessThan(total);
});

test('an update is fetched beside the old one and shown only when nobody is inside', async () => {
  await prepare();
  const visitor = await device.newPage();
  await visitor.goto(`${laptop.url}?tour=cinema&node=lobby`);
  await atNode(visitor, 'lobby');
  const pack = join(laptop.folder, 'tours/cinema/pack.json');
  const changed = readFileSync(pack, 'utf8').replaceAll('Forhallen', 'Vestibulen');
  expect(changed).toContain('Vestibulen');
  writeFileSync(pack, changed);
  rewriteList(join(laptop.folder, 'tours/cinema'));
  await page.reload();
  laptop.asked();
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await page.getByText('Den tages i brug, når ingen er indenfor').waitFor();
  expect(laptop.asked().filter((url) => url.startsWith('/tours/'))).toEqual([
    '/tours/cinema/files.json',
    '/tours/cinema/pack.json',
  ]);
  const told = () => visitor.evaluate(async () => (await fetch('./tours/cinema/pack.json')).text());
  expect(await told()).not.toContain('Vestibulen');
  await visitor.reload();
  await visitor.getByText('Forhallen').first().waitFor();
  await visitor.close();
  await page.getByRole('button', { name: 'Se efter igen' }).click();
  await prepared();
  await laptop.off();
  await page.goto(`${laptop.url}?tour=cinema&node=lobby`);
  await page.getByText('Vestibulen').first().waitFor();
});

test('a damaged file, a full disk and lost storage are noticed and said', async () => {
  const caption = packFile('series/da', /^first\..*vtt$/);
  const whole = readFileSync(caption);
  writeFileSync(caption, `${whole.toString().slice(0, -4)}XXXX`);
  await page.goto(`${laptop.url}prepare?tour=cinema`);
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await page.getByRole('heading', { name: 'En fil kom forkert frem' }).waitFor();
  await page.getByText(/tours\/cinema\/series\/da\/first/).waitFor();
  writeFileSync(caption, whole);

  const session = await device.newCDPSession(page);
  const origin = new URL(laptop.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: 'Der er ikke plads nok' }).waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await prepared();

  await page.evaluate(async () => {
    const cache = await caches.open('indenfor-content');
    const [first] = await cache.keys();
    if (first) await cache.delete(first);
  });
  await page.reload();
  await page.getByText('Browseren har slettet noget').waitFor();
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await prepared();
  await page.getByRole('button', { name: 'Fjern alt fra enheden' }).click();
  await page.getByRole('button', { name: 'Ja, fjern alt' }).click();
  await page.getByRole('button', { name: 'Gør enheden klar' }).waitFor();
  const left = await page.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
    localStorage.length,
  ]);
  expect(left).toEqual([0, 0, 0]);
});

/** Bytes a second that the device gets; 0 for as fast as it goes. */
async function slowLine(on: Page, bytes: number) {
  const session = await device.newCDPSession(on);
  await session.send('Network.enable');
  const send = (most: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: most || -1,
      uploadThroughput: -1,
    });
  await send(bytes);
  return { send };
}
