import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { manifestName } from '../../contract/manifest.ts';
import type { NodePictures, Pack, Shard } from '../../tour/pack.ts';
import { nodeOf, type Tour } from '../../tour/tour.ts';
import type { Problem } from '../../tour/validate/problem.ts';
import { buildFilms } from '../films/films.ts';
import { buildMissions } from '../missions/build.ts';
import { checkPack } from '../missions/check.ts';
import { listFiles } from '../site/manifest.ts';
import { copy } from './copy.ts';
import { buildPictures, buildTiles, unfinished } from './pictures.ts';
import { inParallel } from './pool.ts';
import { buildRecordings } from './recordings.ts';
import { divide } from './shards.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Rooms worked on at once: the pictures themselves are made in threads. */
const workers = Math.max(2, Math.min(8, availableParallelism()));
/** Milliseconds between two versions of the pack while tiles are being made. */
const patience = 3000;

export interface BuildOptions {
  /** the folder of tour.json */
  dir: string;
  /** where the pack is written: a folder any web server can serve */
  out: string;
  /** make everything again */
  force?: boolean;
  /** before each piece of work, and once at the end with `done === total` */
  report?(progress: Progress): void;
  /** stops between two pieces of work; what was there before stays */
  signal?: AbortSignal;
}

export interface Progress {
  done: number;
  total: number;
  /** what is being worked on, an id */
  at: string;
}

export interface BuildResult {
  problems: Problem[];
  /** undefined when an error stopped the build */
  pack?: Pack;
  made: number;
  kept: number;
}

/** Thrown by `buildPack` when its signal was aborted. */
export class Stopped extends Error {}

/** Checks a tour and writes what a viewer fetches. Errors stop it before or without touching the pack that was there. */
export async function buildPack(options: BuildOptions): Promise<BuildResult> {
  const dir = resolve(options.dir);
  const out = resolve(options.out);
  const refused = refuse(dir, out);
  if (refused) return { problems: [refused], made: 0, kept: 0 };
  const { problems, tour, missions, profile } = await checkPack(dir);
  if (!tour || problems.some(({ severity }) => severity === 'error'))
    return { problems, made: 0, kept: 0 };
  const shelf = openShelf(out, options);
  try {
    const played = await buildMissions(tour, { missions, ...(profile && { profile }) }, dir, shelf);
    const found = await buildParts(tour, played, dir, shelf, { ...options, out });
    return { ...found, ...shelf.counts, problems: [...problems, ...found.problems] };
  } catch (error) {
    shelf.remember();
    throw error;
  } finally {
    shelf.leave();
  }
}

function refuse(dir: string, out: string): Problem | undefined {
  if (!existsSync(join(dir, 'tour.json')))
    return {
      severity: 'error',
      path: '',
      message: `no tour.json in ${dir}`,
      cure: 'Name the folder that holds it.',
    };
  if (out === dir || out.startsWith(dir + sep) || dir.startsWith(out + sep))
    return {
      severity: 'error',
      path: '',
      message: 'the pack would be written among its own sources',
      cure: 'Choose another folder for --out.',
    };
  return undefined;
}

/** First what every room needs to be walked into, then the tiles; the pack is written after either, and meanwhile. */
async function buildParts(
  tour: Tour,
  played: Pick<Pack, 'missions' | 'profile'>,
  dir: string,
  shelf: Shelf,
  { out, report, signal }: BuildOptions,
): Promise<{ problems: Problem[]; pack?: Pack }> {
  const order = fromStart(tour);
  const problems: Problem[] = [];
  const nodes: Tour['nodes'] = {};
  const pictures: Record<string, NodePictures> = {};
  const recordings: Pack['recordings'] = {};
  const progress = { done: 0, total: 2 * order.length };
  const each = (ids: string[], work: (id: string) => Promise<Problem[]>) =>
    inParallel(ids, workers, async (id) => {
      if (signal?.aborted) throw new Stopped();
      report?.({ ...progress, at: id });
      problems.push(...(await work(id)));
      progress.done += 1;
    });

  await each(order, async (id) => {
    const found = await buildPictures(tour, id, dir, shelf);
    if ('problems' in found) return found.problems;
    nodes[id] = found.node;
    pictures[id] = found.pictures;
    for (const { id: narration } of found.node.narrations)
      recordings[narration] = await buildRecordings(tour, narration, dir, shelf);
    return [];
  });
  if (problems.length > 0) return { problems };
  const base = {
    ...(await assemble(tour, dir, shelf, { nodes, pictures, recordings })),
    ...played,
  };
  const write = (): Pack => {
    const pack = { ...base, pictures: inOrder(tour, pictures) };
    writePack(pack, order, shelf);
    return pack;
  };
  const waiting = order.filter((id) => unfinished(nodeOf(tour, id), pictures[id] as NodePictures));
  if (waiting.length > 0) write();

  let written = Date.now();
  progress.done += order.length - waiting.length;
  await each(waiting, async (id) => {
    const found = await buildTiles(tour, id, dir, shelf, pictures[id] as NodePictures);
    if ('problems' in found) return found.problems;
    pictures[id] = found;
    if (Date.now() - written < patience) return [];
    written = Date.now();
    write();
    return [];
  });
  report?.({ ...progress, at: '' });
  if (problems.length > 0) return { problems };
  const pack = write();
  shelf.keep(manifestName, listFiles(out, shelf.named()));
  shelf.close();
  return { problems, pack };
}

async function assemble(tour: Tour, dir: string, shelf: Shelf, built: Shard): Promise<Pack> {
  const { $schema: _, doorSound, plan, ...kept } = tour;
  const doors = doorSound && (await Promise.all(doorSound.map((src) => copy(src, dir, shelf))));
  return {
    format: 2,
    tour: {
      ...kept,
      ...(doors && { doorSound: doors }),
      ...(plan && { plan: { ...plan, src: await copy(plan.src, dir, shelf) } }),
      guides: await buildPortraits(tour, dir, shelf),
      nodes: inOrder(tour, built.nodes),
    },
    pictures: built.pictures,
    recordings: Object.fromEntries(Object.entries(built.recordings).sort()),
    films: await buildFilms(tour, dir, shelf),
  };
}

/** As the author ordered the rooms, not as they were finished. */
function inOrder<Part>(tour: Tour, parts: Record<string, Part>): Record<string, Part> {
  return Object.fromEntries(
    Object.keys(tour.nodes).flatMap((id) => (parts[id] ? [[id, parts[id]]] : [])),
  );
}

function writePack(whole: Pack, order: string[], shelf: Shelf): void {
  const { pack, shards } = divide(whole, order);
  for (const [src, json] of shards) shelf.keep(src, json);
  shelf.keep('pack.json', JSON.stringify(pack));
  shelf.remember();
}

async function buildPortraits(tour: Tour, dir: string, shelf: Shelf): Promise<Tour['guides']> {
  const guides: Tour['guides'] = {};
  for (const [id, guide] of Object.entries(tour.guides)) {
    if (guide.portrait === undefined) guides[id] = guide;
    else guides[id] = { ...guide, portrait: await copy(guide.portrait, dir, shelf) };
  }
  return guides;
}

/** Node ids, the start first, then its neighbours, theirs, and at last the ones nobody reaches. */
export function fromStart(tour: Tour): string[] {
  const order = new Set([tour.start]);
  for (const id of order) for (const { to } of tour.nodes[id]?.links ?? []) order.add(to);
  for (const id of Object.keys(tour.nodes)) order.add(id);
  return [...order];
}
