import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPack, fromStart, Stopped } from '../../src/studio/pack/build.ts';
import { divide } from '../../src/studio/pack/shards.ts';
import { readSound } from '../../src/studio/pack/sound.ts';
import { rectilinear } from '../../src/studio/pictures/poster.ts';
import { packSchema, shardSchema } from '../../src/tour/pack.ts';
import { tourSchema } from '../../src/tour/tour.ts';

const rooms = resolve(import.meta.dirname, '../packs/two-rooms');

let place = '';
let dir = '';
let out = '';
let ready = '';
beforeAll(async () => {
  ready = mkdtempSync(join(tmpdir(), 'indenfor-built-'));
  await buildPack({ dir: rooms, out: ready });
}, 60_000);
afterAll(() => rmSync(ready, { recursive: true }));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'indenfor-build-'));
  dir = join(place, 'two-rooms');
  out = join(place, 'built');
  cpSync(rooms, dir, { recursive: true });
  cpSync(ready, out, { recursive: true, preserveTimestamps: true });
});
afterEach(() => rmSync(place, { recursive: true }));

/** Every file of the built pack with the time it was written. */
function written(): Record<string, number> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.endsWith('.cache.json'));
  return Object.fromEntries(
    paths.map((path) => [path.slice(out.length + 1), statSync(path).mtimeMs]),
  );
}

function edit(change: (tour: ReturnType<typeof read>) => void): void {
  const tour = read();
  change(tour);
  writeFileSync(join(dir, 'tour.json'), JSON.stringify(tour));
}

function read() {
  return tourSchema.parse(JSON.parse(readFileSync(join(dir, 'tour.json'), 'utf8')));
}

describe('a built pack', { timeout: 60_000 }, () => {
  test('has everything it names, and says how large it is', async () => {
    const { problems } = await buildPack({ dir, out: join(place, 'new') });
    out = join(place, 'new');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pack = packSchema.parse(JSON.parse(readFileSync(join(out, 'pack.json'), 'utf8')));
    for (const { preview, tiles, poster } of Object.values(pack.pictures)) {
      expect(statSync(join(out, tiles?.src ?? 'undefined')).isDirectory()).toBe(true);
      for (const { src, width, height, bytes } of [preview, poster]) {
        expect(statSync(join(out, src)).size).toBe(bytes);
        expect(await sharp(join(out, src)).metadata()).toMatchObject({ width, height });
      }
    }
    const { hall } = pack.tour.nodes;
    const named = [
      pack.tour.guides.anna?.portrait,
      `${hall?.panorama}`,
      hall?.hotspots[0]?.picture?.src,
      ...(hall?.ambience?.src ?? []),
      ...(pack.recordings['hall-welcome']?.da?.audio ?? []),
      pack.recordings['hall-welcome']?.en?.captions,
      'posters/start.webp',
      'posters/start.jpg',
    ];
    for (const src of named)
      expect(statSync(join(out, src ?? 'undefined')).size).toBeGreaterThan(0);
    expect(pack.recordings['yard-air']?.da?.seconds).toBeCloseTo(1.5, 1);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.cache.json']);
  });

  test('built again, nothing is written', async () => {
    const before = written();
    expect(await buildPack({ dir, out })).toMatchObject({ made: 0 });
    expect(written()).toEqual(before);
  });

  test('a changed view makes only that poster again', async () => {
    const before = written();
    edit((tour) => {
      if (tour.nodes.yard) tour.nodes.yard.view = { yaw: 90, pitch: 0 };
    });
    expect(await buildPack({ dir, out })).toMatchObject({ made: 1 });
    const after = written();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual([
      'files.json',
      'pack.json',
      'posters/yard.jpg',
      'posters/yard.webp',
    ]);
  });

  test('a room that is warned of has the start as its poster, and no link shows its inside', async () => {
    edit((tour) => {
      if (tour.nodes.yard)
        tour.nodes.yard.warning = { da: 'Her er mørkt.', en: 'It is dark here.' };
    });
    const { pack } = await buildPack({ dir, out });
    const of = (name: string) => readFileSync(join(out, `posters/${name}`));
    expect(of('yard.webp')).toEqual(of('start.webp'));
    expect(of('yard.jpg')).toEqual(of('hall.jpg'));
    expect(of(pack?.pictures.yard?.poster.src.slice('posters/'.length) ?? '')).not.toEqual(
      of('start.webp'),
    );
    edit((tour) => {
      if (tour.nodes.yard) delete tour.nodes.yard.warning;
    });
    await buildPack({ dir, out });
    expect(of('yard.webp')).not.toEqual(of('start.webp'));
  });

  test('a changed panorama gets a new name; the old file stays for visitors inside until the build after', async () => {
    const old =
      Object.keys(written()).find((path) => path.startsWith('panoramas/hall.preview')) ?? '';
    const picture = sharp(join(rooms, 'panoramas/hall.jpg')).negate().jpeg();
    writeFileSync(join(dir, 'panoramas/hall.jpg'), await picture.toBuffer());
    const { pack } = await buildPack({ dir, out });
    expect(pack?.pictures.hall?.preview.src).not.toBe(old);
    expect(written()).toHaveProperty([old]);
    edit((tour) => {
      if (tour.nodes.yard) tour.nodes.yard.view = { yaw: 90, pitch: 0 };
    });
    await buildPack({ dir, out });
    expect(written()).not.toHaveProperty([old]);
  });

  test('a torn panorama is named with its node, and the old pack stays', async () => {
    const before = readFileSync(join(out, 'pack.json'), 'utf8');
    truncateSync(join(dir, 'panoramas/yard.jpg'), 9000);
    const { problems, pack } = await buildPack({ dir, out });
    expect(pack).toBeUndefined();
    expect(problems.at(-1)).toMatchObject({ severity: 'error', path: 'nodes.yard.panorama' });
    expect(problems.at(-1)?.message).toMatch(/^panoramas\/yard.jpg cannot be read as a picture/);
    expect(readFileSync(join(out, 'pack.json'), 'utf8')).toBe(before);
  });

  test('an error in the tour stops it before anything is written', async () => {
    edit((tour) => {
      tour.start = 'nowhere';
    });
    expect(await buildPack({ dir, out: join(place, 'new') })).toMatchObject({ made: 0 });
    expect(readdirSync(place)).not.toContain('new');
  });

  test('stopped halfway, no half file and no workshop are left, and the next build goes on', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const stopped = buildPack({ dir, out, force: true, signal, report: () => controller.abort() });
    await expect(stopped).rejects.toBeInstanceOf(Stopped);
    expect(readdirSync(out).filter((name) => name.startsWith('.building'))).toEqual([]);
    const { pack } = await buildPack({ dir, out });
    expect(Object.keys(pack?.pictures ?? {})).toEqual(['hall', 'yard']);
  });

  test('refuses to write among its own sources', async () => {
    for (const into of [dir, join(dir, 'inside'), place])
      expect((await buildPack({ dir, out: into })).problems[0]?.message).toContain('own sources');
  });

  test('tiles are cut at every level, with gutters that continue around the seam', async () => {
    const width = 2048;
    const data = Buffer.alloc((width * width * 3) / 2);
    for (let i = 0; i < data.length / 3; i += 1) {
      data[i * 3] = Math.round((128 * (1 + Math.sin(((i % width) / width) * 2 * Math.PI))) / 1.01);
      data[i * 3 + 1] = Math.round((Math.floor(i / width) / (width / 2)) * 255);
    }
    const raw = { width, height: width / 2, channels: 3 } as const;
    await sharp(data, { raw }).png().toFile(join(dir, 'panoramas/hall.png'));
    edit((tour) => {
      if (tour.nodes.hall) tour.nodes.hall.panorama = 'panoramas/hall.png';
    });
    const { pack } = await buildPack({ dir, out });
    const tiles = pack?.pictures.hall?.tiles;
    expect(tiles?.levels).toBe(1);
    const folder = join(out, tiles?.src ?? '');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(files.filter((one) => one.isFile())).toHaveLength(32);
    const pixel = async (name: string, x: number, y: number) => {
      const { data: seen, info } = await sharp(join(folder, `1/${name}.webp`))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([258, 258]);
      return [...seen.subarray((y * 258 + x) * 3, (y * 258 + x) * 3 + 2)];
    };
    const near = (found: number[], wanted: number[]) => {
      for (const [i, one] of found.entries())
        expect(Math.abs(one - (wanted[i] ?? 0))).toBeLessThan(6);
    };
    const source = (x: number, y: number) => {
      const at = (y * width + ((x + width) % width)) * 3;
      return [...data.subarray(at, at + 2)];
    };
    near(await pixel('1-3', 1, 1), source(768, 256));
    near(await pixel('1-3', 0, 128), source(767, 383));
    near(await pixel('1-0', 0, 128), source(-1, 383));
    near(await pixel('2-7', 257, 128), source(2048, 639));
    near(await pixel('0-2', 100, 0), source(611, 0));
  });

  test('what was made before it was stopped is kept', async () => {
    const controller = new AbortController();
    const report = ({ done }: { done: number }) => done >= 2 && controller.abort();
    const { signal } = controller;
    const into = join(place, 'new');
    const stopped = buildPack({ dir, out: into, signal, report: (one) => void report(one) });
    await expect(stopped).rejects.toBeInstanceOf(Stopped);
    // already walkable, with pictures that are not sharp everywhere yet
    const pack = packSchema.parse(JSON.parse(readFileSync(join(into, 'pack.json'), 'utf8')));
    expect(Object.keys(pack.pictures)).toEqual(['hall', 'yard']);
    const { made, kept } = await buildPack({ dir, out: into });
    expect(made).toBeLessThanOrEqual(1);
    expect(kept).toBeGreaterThan(10);
  });
});

test('a large tour is one file for the beginning and shards for the rest', () => {
  const tour = read();
  const ids = Array.from({ length: 230 }, (_, i) => `n${i}`);
  const node = { ...tour.nodes.hall, narrations: [], hotspots: [] };
  const nodes = Object.fromEntries(ids.map((id) => [id, { ...node, links: [{ to: 'n0' }] }]));
  const picture = { src: 'x', width: 1, height: 1, bytes: 1 };
  const pack = packSchema.parse({
    format: 2,
    tour: { ...tour, start: 'n0', route: [{ node: 'n200', narration: 'x' }], nodes },
    pictures: Object.fromEntries(ids.map((id) => [id, { preview: picture, poster: picture }])),
    recordings: {},
  });
  const { pack: first, shards } = divide(pack, ids);
  expect(Object.keys(first.tour.nodes)).toHaveLength(51);
  expect(first.tour.nodes.n200).toBeDefined();
  const later = (first.shards ?? []).flatMap((shard) => shard.nodes);
  expect(new Set([...later, ...Object.keys(first.tour.nodes)]).size).toBe(230);
  for (const { src, nodes: held } of first.shards ?? []) {
    const shard = shardSchema.parse(JSON.parse(shards.get(src) ?? ''));
    expect(Object.keys(shard.nodes)).toEqual(held);
    expect(Object.keys(shard.pictures)).toEqual(held);
  }
  expect(divide({ ...pack, tour: { ...pack.tour, nodes: {} } }, []).shards.size).toBe(0);
});

test('rooms are built from the start outwards', () => {
  const tour = read();
  const node = (...to: string[]) => ({ ...tour.nodes.hall, links: to.map((id) => ({ to: id })) });
  const nodes = { far: node(), near: node('far'), hall: node('near'), lost: node() };
  expect(fromStart(tourSchema.parse({ ...tour, nodes }))).toEqual(['hall', 'near', 'far', 'lost']);
});

test('a poster looks where the node looks, upright and not mirrored', async () => {
  const { data, info } = await sharp(join(rooms, 'panoramas/hall.jpg'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const panorama = { data, width: info.width, height: info.height };
  const colour = (view: { yaw: number; pitch: number }, x: number, y: number) => {
    const { data: seen } = rectilinear(panorama, view, { width: 200, height: 200 });
    const at = (Math.round(y * 199) * 200 + Math.round(x * 199)) * 3;
    return [...seen.slice(at, at + 3)].map((part) => Math.round(part / 64));
  };
  const [red, green, blue, yellow] = [
    [3, 0, 0],
    [0, 3, 1],
    [1, 1, 3],
    [4, 3, 1],
  ];
  expect(colour({ yaw: 0, pitch: 0 }, 0.5, 0.42)).toEqual(red);
  expect(colour({ yaw: 90, pitch: 0 }, 0.5, 0.42)).toEqual(green);
  expect(colour({ yaw: 180, pitch: 0 }, 0.5, 0.42)).toEqual(blue);
  expect(colour({ yaw: -90, pitch: 0 }, 0.5, 0.42)).toEqual(yellow);
  expect(colour({ yaw: 0, pitch: 90 }, 0.5, 0.5)).toEqual([4, 4, 4]);
  expect(colour({ yaw: 0, pitch: -90 }, 0.5, 0.5)).toEqual([0, 0, 0]);
  // 45 degrees to the left of "right" lies the edge of the view from 45: the green disc is at its right border
  expect(colour({ yaw: 45, pitch: 0 }, 0.99, 0.42)).toEqual(green);
  expect(colour({ yaw: 45, pitch: 0 }, 0.01, 0.42)).toEqual(red);
});

test('lengths of sounds are read from their files', () => {
  const opus = readSound(join(rooms, 'narrations/da/yard-air.opus'));
  expect(opus?.seconds).toBeCloseTo(1.5, 2);
  expect(opus?.channels).toBe(1);
  const wav = Buffer.alloc(44 + 48000);
  wav.write('RIFF', 0, 'latin1');
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(96000, 28);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(48000, 40);
  writeFileSync(join(place, 'half.wav'), wav);
  expect(readSound(join(place, 'half.wav'))).toEqual({ seconds: 0.5, channels: 1 });
  writeFileSync(join(place, 'no.opus'), 'OggS is not enough');
  expect(readSound(join(place, 'no.opus'))).toBeUndefined();
});
