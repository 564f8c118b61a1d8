import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressFile } from '../../src/studio/site/compress.ts';
import type { Pack } from '../../src/tour/pack.ts';
import { panoramas } from '../panoramas/identity.ts';
import { roomId, tourOf } from './tour.ts';

export interface Workplace {
  /** the repository whose site and packs are measured */
  product: string;
  /** where everything is put that can be made again */
  work: string;
}

/** Builds our web site, away from the one that is being served. */
export function buildSite({ product, work }: Workplace): void {
  command(product, ['site', '--no-tours'], { INDENFOR_SITE: join(work, 'site') });
}

/** Builds the six rooms by `indenfor build`, as an author would who comes with foreign panoramas. */
export async function buildPack({ product, work }: Workplace): Promise<void> {
  const source = join(work, 'tour');
  mkdirSync(join(source, 'panoramas'), { recursive: true });
  for (let room = 0; room < panoramas; room++) {
    const file = join(source, 'panoramas', `${room}.jpg`);
    if (!existsSync(file)) linkSync(join(work, 'panoramas', String(room), '8192.jpg'), file);
  }
  writeFileSync(join(source, 'tour.json'), JSON.stringify(tourOf(panoramas), null, 2));
  const out = packDir(work, panoramas);
  command(product, ['build', source, '--out', out]);
  await compressTexts(out);
}

function command(product: string, words: string[], settings: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, ['indenfor.mjs', ...words], {
    cwd: product,
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`indenfor ${words.join(' ')} ended with ${status}`);
}

/**
 * A larger tour out of the built six rooms: their data again and again under names of their own, divided as
 * `indenfor build` divides it. The server finds the pictures.
 */
export async function multiply({ product, work }: Workplace, rooms: number): Promise<void> {
  const built = JSON.parse(
    readFileSync(join(packDir(work, panoramas), 'pack.json'), 'utf8'),
  ) as Pack;
  const { id, nodes } = tourOf(rooms);
  const pack: Pack = {
    ...built,
    tour: { ...built.tour, id, nodes: {} },
    pictures: {},
  };
  for (let room = 0; room < rooms; room++) {
    const name = roomId(room);
    const from = roomId(room % panoramas);
    const again = (text: string) => `again/${Math.floor(room / panoramas)}/${text}`;
    const node = built.tour.nodes[from];
    const pictures = built.pictures[from];
    const place = nodes[name];
    if (!node || !pictures || !place) throw new Error(`the built pack has no ${from}`);
    const { panorama: _, ...rest } = place;
    pack.tour.nodes[name] = { ...node, ...rest };
    pack.pictures[name] = withSources(pictures, again);
  }
  await writeParts(pack, { product, dir: packDir(work, rooms) });
}

/** Every `src` in it named anew. */
function withSources<T>(value: T, rename: (src: string) => string): T {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    key === 'src' && typeof one === 'string' ? rename(one) : one,
  ) as T;
}

async function writeParts(
  pack: Pack,
  { product, dir }: { product: string; dir: string },
): Promise<void> {
  const { divide } = (await import(
    pathToFileURL(join(product, 'src/studio/pack/shards.ts')).href
  )) as typeof import('../../src/studio/pack/shards.ts');
  const parts = divide(pack, fromFirst(Object.keys(pack.tour.nodes)));
  const files = [...parts.shards, ['pack.json', JSON.stringify(parts.pack)] as const];
  for (const [src, json] of files) {
    mkdirSync(dirname(join(dir, src)), { recursive: true });
    writeFileSync(join(dir, src), json);
  }
  await compressTexts(dir);
}

/** Nearest to the first room first, on both sides of the ring. */
function fromFirst(ids: string[]): string[] {
  return [...new Set(ids.flatMap((id, at) => [id, ids[ids.length - 1 - at] ?? id]))];
}

/** As the host of a static site does it. */
async function compressTexts(dir: string): Promise<void> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const file of files) if (file.endsWith('.json')) await compressFile(join(dir, file));
}

function packDir(work: string, rooms: number): string {
  return join(work, 'packs', `rooms-${rooms}`);
}
