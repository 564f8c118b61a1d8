import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectPlaces } from '../../src/app/connectPlaces.ts';
import { loadPack } from '../../src/app/loadPack.ts';
import { divide } from '../../src/studio/pack/shards.ts';
import { nodesBeyond, type Pack, packSchema } from '../../src/tour/pack.ts';
import { createStore } from '../../src/visit/store.ts';

const both = (text: string) => ({ da: text, en: text });
const picture = { src: 'x.webp', width: 1024, height: 512, bytes: 1 };

/** A corridor of 230 rooms, each with a door to the next and to the one before. */
function corridor(): { pack: Pack; ids: string[] } {
  const ids = Array.from({ length: 230 }, (_, i) => `n${i}`);
  const nodes = Object.fromEntries(
    ids.map((id, i) => [
      id,
      {
        title: both(`Rum ${i}`),
        panorama: 'x.webp',
        links: [i - 1, i + 1].flatMap((to) => (ids[to] ? [{ to: ids[to] }] : [])),
      },
    ]),
  );
  const tour = {
    version: 1,
    id: 'corridor',
    title: both('Gang'),
    lead: both('Lang.'),
    languages: ['da', 'en'],
    start: 'n0',
    nodes,
  };
  const tiles = { src: 'tiles', levels: 1 };
  const pictures = Object.fromEntries(
    ids.map((id) => [id, { preview: picture, poster: picture, tiles }]),
  );
  return { pack: packSchema.parse({ format: 2, tour, pictures, recordings: {} }), ids };
}

let server: Server;
let base: URL;
let files: Map<string, string>;
let asked: string[];
beforeEach(async () => {
  const { pack, ids } = corridor();
  const { pack: first, shards } = divide(pack, ids);
  files = new Map([...shards, ['pack.json', JSON.stringify(first)]]);
  asked = [];
  server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  base = new URL(`http://localhost:${(server.address() as AddressInfo).port}/`);
});
afterEach(() => server.close());

async function visitor() {
  const source = await loadPack(base);
  const visit = createStore(source.pack.tour, 'da', nodesBeyond(source.pack));
  const stop = connectPlaces(visit, source);
  return { source, visit, stop };
}

test('a visit begins with the first file; more comes only where the visitor goes', async () => {
  const { visit, stop } = await visitor();
  visit.dispatch({ type: 'visit/enter' }, 'button');
  expect(visit.get().heading).toBe('n0');
  expect(visit.get().beyond.size).toBe(180);
  expect(asked).toEqual(['pack.json']);
  // the last room of the first file: the next one's name is needed for its door
  visit.dispatch({ type: 'node/goto', node: 'n49' }, 'address');
  await vi.waitFor(() => expect(visit.get().tour.nodes.n50).toBeDefined());
  expect(asked).toHaveLength(2);
  expect(visit.get().heading).toBe('n49');
  stop();
});

test('who goes to a room nobody knows yet arrives there once it is known, with its names and pictures', async () => {
  const { source, visit, stop } = await visitor();
  visit.dispatch({ type: 'node/goto', node: 'n149', look: { yaw: 30, pitch: 5 } }, 'address');
  expect(visit.get()).toMatchObject({ heading: null, far: { node: 'n149' } });
  await vi.waitFor(() => expect(visit.get().heading).toBe('n149'));
  expect(visit.get()).toMatchObject({ far: null, look: { yaw: 30, pitch: 5 } });
  expect(visit.get().tour.nodes.n150).toBeDefined();
  expect(source.pack.pictures.n149?.tiles?.levels).toBe(1);
  expect(visit.get().beyond.has('n149')).toBe(false);
  stop();
});

test('a shard that cannot be had is said, and asked for again', async () => {
  const shard = [...files].find(([, body]) => body.includes('"n120"')) ?? ['', ''];
  files.delete(shard[0]);
  const { visit, stop } = await visitor();
  visit.dispatch({ type: 'node/goto', node: 'n120' }, 'address');
  await vi.waitFor(() => expect(visit.get().problem).toMatchObject({ code: 'unreachable' }));
  expect(visit.get()).toMatchObject({ far: null, heading: null });
  files.set(...shard);
  visit.dispatch({ type: 'node/goto', node: 'n120' }, 'button');
  await vi.waitFor(() => expect(visit.get().heading).toBe('n120'));
  stop();
});

test('a room that is nowhere is unknown at once', async () => {
  const { visit, stop } = await visitor();
  visit.dispatch({ type: 'node/goto', node: 'n999' }, 'address');
  expect(visit.get().problem).toMatchObject({ code: 'unknown', node: 'n999' });
  stop();
});

test('pictures made while the visitor is inside are found', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const whole = files.get('pack.json') ?? '';
    const bare: Pack = JSON.parse(whole);
    for (const pictures of Object.values(bare.pictures)) delete pictures.tiles;
    files.set('pack.json', JSON.stringify(bare));
    const { source, visit, stop } = await visitor();
    const grown: string[] = [];
    visit.witness(({ type }) => grown.push(type));
    visit.dispatch({ type: 'visit/enter' }, 'button');
    expect(source.pack.pictures.n0?.tiles).toBeUndefined();
    files.set('pack.json', whole);
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(grown).toContain('tour/grown'));
    expect(source.pack.pictures.n0?.tiles?.levels).toBe(1);
    stop();
  } finally {
    vi.useRealTimers();
  }
});
