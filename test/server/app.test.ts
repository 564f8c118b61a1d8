import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness, type Readiness } from '../../src/server/core/readiness.ts';

const html = { accept: 'text/html,*/*' };

let place = '';
let readiness: Readiness;
let app: Awaited<ReturnType<typeof createApp>>;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'indenfor-app-'));
  const files = {
    'site/index.html': '<!doctype html><title>site</title>',
    'site/indenfor.js': 'export const here = 1;\n'.repeat(200),
    'site/indenfor.js.br': 'pressed',
    'site/assets/main-ABCD1234.js': 'export {};',
    'site/.sources': 'secret',
    'tours/hall/pack.json': '{}',
    'tours/hall/.cache.json': '{}',
    'tours/hall/panoramas/hall.4096.0123456789.jpg': 'a picture of the hall',
    'tours/hall/narrations/da/hello.0123456789.opus': 'sound',
    'tours/hall/narrations/da/hello.vtt': 'WEBVTT\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, path, '..'), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  readiness = createReadiness(['hall']);
  readiness.site({ state: 'ready' });
  readiness.pack('hall', { state: 'ready', done: 1, total: 1 });
  app = await createApp({ site: join(place, 'site'), tours: join(place, 'tours'), readiness });
});
afterEach(async () => {
  await app.close();
  rmSync(place, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('healthz answers whatever is being built, readyz tells how far it is', async () => {
  readiness.site({ state: 'building' });
  readiness.pack('hall', { state: 'building', done: 2, total: 4 });
  expect((await get('/healthz')).statusCode).toBe(200);
  const ready = await get('/readyz');
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toEqual({
    ready: false,
    site: { state: 'building', done: 0, total: 0 },
    packs: { hall: { state: 'building', done: 2, total: 4 } },
  });
  readiness.site({ state: 'ready' });
  readiness.pack('hall', { state: 'ready', done: 4, total: 4 });
  expect(await get('/readyz')).toMatchObject({ statusCode: 200 });
});

test('while the site is being built a page without a script waits in both languages', async () => {
  readiness.site({ state: 'building' });
  const { statusCode, headers, body } = await get('/?node=hall', html);
  expect(statusCode).toBe(503);
  expect(headers['retry-after']).toBe('1');
  expect(body).toContain('http-equiv="refresh"');
  expect(body).toContain('Et øjeblik');
  expect(body).toContain('One moment');
  expect(body).not.toContain('<script');
});

test('the page waits for a pack that was never built, not for one that is built again', async () => {
  readiness.pack('hall', { state: 'building' });
  expect((await get('/', html)).statusCode).toBe(200);
  rmSync(join(place, 'tours/hall/pack.json'));
  expect((await get('/', html)).statusCode).toBe(503);
  expect((await get('/?tour=other', html)).statusCode).toBe(200);
  const pack = await get('/tours/hall/pack.json');
  expect([pack.statusCode, pack.headers['retry-after']]).toEqual([503, '1']);
});

test('a site that could not be built says so', async () => {
  readiness.site({ state: 'failed' });
  const { statusCode, body } = await get('/', html);
  expect([statusCode, body.includes('loggen')]).toEqual([500, true]);
});

test('an unknown page shows the way back, an unknown file a short word', async () => {
  for (const path of ['/job/', '/book', '/operator', '/office', '/prepare', '/nowhere/at/all']) {
    const page = await get(path, html);
    expect([page.statusCode, page.body.includes('<a href="/">')]).toEqual([404, true]);
  }
  expect((await get('/tours/hall/nothing.jpg')).body).toBe('Not found\n');
});

test('hidden files and files outside are not served', async () => {
  for (const path of [
    '/.sources',
    '/tours/hall/.cache.json',
    '/tours/../site/.sources',
    '/tours/%2e%2e/site/index.html',
    '/%E0%A4%A',
    '//example.org/..%2f',
  ])
    expect((await get(path)).statusCode, path).toBeGreaterThanOrEqual(400);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/nowhere', '/healthz', '/tours/hall/pack.json', '/%E0%A4%A']) {
    const { headers } = await get(path, html);
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toContain('xr-spatial-tracking=(self)');
  }
});

test('another site may use the element, its parts and packs, nothing else', async () => {
  const open = async (path: string) => {
    const { headers } = await get(path);
    return [headers['access-control-allow-origin'], headers['cross-origin-resource-policy']];
  };
  for (const path of ['/indenfor.js', '/assets/main-ABCD1234.js', '/tours/hall/pack.json'])
    expect(await open(path), path).toEqual(['*', 'cross-origin']);
  for (const path of ['/', '/readyz']) expect(await open(path)).toEqual([undefined, undefined]);
});

test('names with a hash are kept for ever, others are asked for again', async () => {
  const cache = async (path: string) => (await get(path)).headers['cache-control'];
  const forever = 'public, max-age=31536000, immutable';
  expect(await cache('/assets/main-ABCD1234.js')).toBe(forever);
  expect(await cache('/tours/hall/panoramas/hall.4096.0123456789.jpg')).toBe(forever);
  for (const path of [
    '/',
    '/indenfor.js',
    '/tours/hall/pack.json',
    '/tours/hall/narrations/da/hello.vtt',
  ])
    expect(await cache(path), path).toBe('no-cache');
  const { etag } = (await get('/tours/hall/pack.json')).headers;
  expect((await get('/tours/hall/pack.json', { 'if-none-match': `${etag}` })).statusCode).toBe(304);
});

test('a part of a file can be asked for', async () => {
  const part = await get('/tours/hall/panoramas/hall.4096.0123456789.jpg', { range: 'bytes=2-8' });
  expect([part.statusCode, part.body]).toEqual([206, 'picture']);
  expect(part.headers['content-range']).toBe('bytes 2-8/21');
  const beyond = await get('/tours/hall/pack.json', { range: 'bytes=90-99' });
  expect(beyond.statusCode).toBe(416);
});

test('types browsers need, and pressed files to those who take them', async () => {
  const type = async (path: string) => (await get(path)).headers['content-type'];
  expect(await type('/tours/hall/narrations/da/hello.0123456789.opus')).toBe('audio/ogg');
  expect(await type('/tours/hall/narrations/da/hello.vtt')).toBe('text/vtt; charset=utf-8');
  const pressed = await get('/indenfor.js', { 'accept-encoding': 'gzip, br' });
  expect([pressed.headers['content-encoding'], pressed.body]).toEqual(['br', 'pressed']);
  expect((await get('/indenfor.js')).headers['content-encoding']).toBeUndefined();
});

test('a shared address says which room it is, and a room that is warned of keeps to itself', async () => {
  const both = (text: string) => ({ da: `${text} på dansk`, en: text });
  const picture = { src: 'x.webp', width: 1, height: 1, bytes: 1 };
  const room = (title: string) => ({
    title: both(title),
    summary: both('A "room" & more'),
    panorama: 'x',
  });
  const pack = {
    format: 2,
    tour: {
      version: 1,
      id: 'hall',
      title: both('Tour'),
      lead: both('Come in.'),
      languages: ['da', 'en'],
      start: 'gate',
      nodes: { gate: room('Gate'), quiet: { ...room('Quiet'), warning: both('About loss.') } },
    },
    pictures: { gate: { preview: picture, poster: picture } },
    recordings: {},
  };
  writeFileSync(join(place, 'tours/hall/pack.json'), JSON.stringify(pack));
  const plain =
    '<meta property="og:title" content="x" />\n<meta property="og:image" content="y" />';
  writeFileSync(join(place, 'site/index.html'), `<!doctype html><title>t</title>${plain}`);
  const headers = { host: 'tour.example' };
  const { body } = await get('/?tour=hall&node=gate&lang=en', headers);
  expect(body).toContain('og:title" content="Gate – Tour"');
  expect(body).toContain('content="A &#34;room&#34; &#38; more"');
  expect(body).toContain('og:image" content="http://tour.example/tours/hall/posters/gate.jpg"');
  expect((await get('/', headers)).body).toContain('content="Come in. på dansk"');
  const quiet = (await get('/?node=quiet&lang=en', headers)).body;
  expect(quiet).toContain('og:title" content="Tour"');
  expect(quiet).toContain('content="Come in."');
  expect(quiet).toContain('og:image" content="http://tour.example/tours/hall/posters/start.jpg"');
  // neither its name nor what is said of it nor its picture
  for (const word of ['Quiet', 'room', 'quiet.jpg']) expect(quiet).not.toContain(word);
  expect((await get('/?tour=../hall', headers)).body).toContain(plain);
});
