import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtMissionSchema } from '../../src/scenario/built.ts';
import { profileWordsSchema } from '../../src/scenario/result/profile.ts';
import { partSeconds } from '../../src/scenario/timing.ts';
import { checkPack } from '../../src/studio/missions/check.ts';
import { buildPack } from '../../src/studio/pack/build.ts';
import { packSchema } from '../../src/tour/pack.ts';
import { rawMission } from '../scenario/smallMission.ts';

const root = resolve(import.meta.dirname, '../..');
const shipped = join(root, 'assets/tours/en-verden-indenfor');

let place = '';
let dir = '';
let out = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'indenfor-missions-'));
  dir = join(place, 'cinema');
  out = join(place, 'built');
  cpSync(join(root, 'test/packs/cinema'), dir, { recursive: true });
  mkdirSync(join(dir, 'missions/films'), { recursive: true });
  mkdirSync(join(dir, 'missions/da'), { recursive: true });
  cpSync(join(dir, 'series/first.vp9.webm'), join(dir, 'missions/films/small-walk.vp9.webm'));
  cpSync(join(dir, 'series/first.mp4'), join(dir, 'missions/films/small-walk.mp4'));
  cpSync(join(dir, 'series/first.webp'), join(dir, 'missions/films/small-walk.webp'));
  cpSync(
    join(root, 'test/packs/two-rooms/narrations/da/hall-welcome.opus'),
    join(dir, 'missions/da/small-walk.opus'),
  );
  cpSync(
    join(root, 'test/packs/two-rooms/narrations/da/hall-welcome.vtt'),
    join(dir, 'missions/da/small-walk.vtt'),
  );
});
afterAll(() => rmSync(place, { recursive: true }));

/** The small mission in the rooms of the cinema, its first beat filmed. */
function mission() {
  const raw = rawMission();
  const [walk, ...beats] = raw.beats;
  const film = {
    src: ['missions/films/small-walk.vp9.webm', 'missions/films/small-walk.mp4'],
    poster: 'missions/films/small-walk.webp',
    seconds: 2,
  };
  const { still: _, ...first } = walk ?? { still: undefined };
  const at = (one: object) => ({ ...one, still: { node: 'cell', view: { yaw: 40, pitch: -5 } } });
  const shots = [{ node: 'lobby', camera: 'wide', does: 'Steps.' }];
  return { ...raw, node: 'lobby', beats: [{ ...first, film, shots }, ...beats.map(at)] };
}

function write(missions: string[], files: Record<string, unknown>): void {
  const tour = JSON.parse(readFileSync(join(root, 'test/packs/cinema/tour.json'), 'utf8'));
  const guide = { name: 'Mette', role: { da: 'Betjent', en: 'Officer' } };
  const guides = { ...tour.guides, mette: guide, lars: { ...guide, name: 'Lars' } };
  writeFileSync(join(dir, 'tour.json'), JSON.stringify({ ...tour, guides, missions }));
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(dir, `missions/${name}.json`), JSON.stringify(value));
}

const profile = JSON.parse(readFileSync(join(shipped, 'missions/profile.json'), 'utf8'));

describe('checking', () => {
  test('a mission that is not there, one given twice, and one whose id is not its file’s name', async () => {
    write(['smal', 'other', 'other'], { small: mission(), other: mission(), profile });
    const { problems } = await checkPack(dir);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      {
        severity: 'error',
        path: 'missions[0]',
        message: 'there is no file missions/smal.json; did you mean "missions/small.json"?',
        cure: 'Write the mission there, or correct the id.',
      },
      {
        severity: 'error',
        path: 'missions/other.json: id',
        message: 'is "small", the file is called other.json',
        cure: 'Give both the same name.',
      },
      {
        severity: 'error',
        path: 'missions[2]',
        message: '"other" is there twice',
        cure: 'Remove one of them.',
      },
    ]);
  });

  test('problems inside a mission and the words after all name their file', async () => {
    const { title: _, ...rest } = profile;
    const raw = mission();
    write(['small'], { small: { ...raw, node: 'lobbi' }, profile: rest });
    const { problems } = await checkPack(dir);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path }) => path)).toEqual([
      'missions/small.json: node',
      'missions/profile.json: title',
    ]);
  });

  test('the graph of a mission from the command line, and one that is not there', () => {
    const run = (id: string) =>
      execFileSync(process.execPath, ['indenfor.mjs', 'graph', shipped, id], {
        cwd: root,
        stdio: 'pipe',
      }).toString();
    expect(run('stove')).toMatch(/^graph TD\n/);
    expect(() => run('stov')).toThrow(/did you mean "stove"/);
  });
});

describe('building', () => {
  test('a mission is a file of its own: its films, stills and speech are in the pack', async () => {
    write(['small'], { small: mission(), profile });
    const { pack: built } = await buildPack({ dir, out });
    const pack = packSchema.parse(JSON.parse(readFileSync(join(out, 'pack.json'), 'utf8')));
    expect(pack).toEqual(built);
    const entry = pack.missions?.small;
    if (!entry || !pack.profile) throw new Error('there is no mission in the pack');
    expect(entry).toMatchObject({ title: { da: 'Small' }, node: 'lobby', minutes: 1 });
    expect(entry.src).toMatch(/^missions\/small\.[0-9a-f]{10}\.json$/);
    const file = builtMissionSchema.parse(JSON.parse(readFileSync(join(out, entry.src), 'utf8')));
    const [walk, door] = file.mission.beats;
    if (!walk || !door) throw new Error('there are no beats');
    expect(walk.shots).toEqual([]);
    expect(walk.still).toBeUndefined();
    for (const src of [...(walk.film?.src ?? []), walk.film?.poster ?? ''])
      expect(readFileSync(join(out, src)).length).toBeGreaterThan(100);
    const still = await sharp(join(out, door.still?.picture ?? '')).metadata();
    expect([still.width, still.height]).toEqual([1280, 720]);
    expect(file.mission.beats.slice(1).map((beat) => beat.still)).toEqual(
      Array(5).fill(door.still),
    );
    const track = file.tracks.walk?.da;
    expect(track?.captions).toBe('missions/da/small-walk.vtt');
    expect(partSeconds(file, walk, 'da')).toBe(Math.max(2, track?.seconds ?? 0));
    expect(partSeconds(file, door, 'da')).toBeCloseTo(0.7 + 1.6 + 0.7);
    profileWordsSchema.parse(JSON.parse(readFileSync(join(out, pack.profile), 'utf8')));
  }, 60_000);

  test('a changed mission gets another file, and nothing else is made again', async () => {
    write(['small'], { small: mission(), profile });
    const first = await buildPack({ dir, out });
    write(['small'], { small: { ...mission(), summary: { da: 'En dør til.', en: 'Another.' } } });
    const second = await buildPack({ dir, out });
    expect(second.made).toBe(0);
    expect(second.pack?.missions?.small?.src).not.toBe(first.pack?.missions?.small?.src);
    expect(second.pack?.missions?.small?.poster).toBe(first.pack?.missions?.small?.poster);
  }, 60_000);
});
