import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { NodePictures, Pack, Recording } from '../../tour/pack.ts';
import type { Tour } from '../../tour/tour.ts';
import type { Problem } from '../../tour/validate/problem.ts';
import { checkTour } from '../../tour/validate/validate.ts';
import { copy } from './copy.ts';
import { buildPictures } from './pictures.ts';
import { buildRecordings } from './recordings.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { openSources } from './sources.ts';

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
  const { problems, tour } = checkTour(
    readFileSync(join(dir, 'tour.json'), 'utf8'),
    await openSources(dir),
  );
  if (!tour || problems.some(({ severity }) => severity === 'error'))
    return { problems, made: 0, kept: 0 };
  const shelf = openShelf(out, options);
  try {
    const found = await buildParts(tour, dir, shelf, options);
    problems.push(...found.problems);
    if (found.problems.length > 0) return { problems, ...shelf.counts };
    const json = JSON.stringify(found.pack);
    const file = join(out, 'pack.json');
    if (!existsSync(file) || readFileSync(file, 'utf8') !== json)
      shelf.write('pack.json', Buffer.from(json));
    shelf.close();
    return { problems, pack: found.pack, ...shelf.counts };
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

async function buildParts(
  tour: Tour,
  dir: string,
  shelf: Shelf,
  { report, signal }: BuildOptions,
): Promise<{ problems: Problem[]; pack: Pack }> {
  const order = fromStart(tour);
  const total = order.length;
  const problems: Problem[] = [];
  const nodes: Tour['nodes'] = {};
  const pictures: Record<string, NodePictures> = {};
  const recordings: Record<string, Record<string, Recording>> = {};
  for (const [done, id] of order.entries()) {
    if (signal?.aborted) throw new Stopped();
    report?.({ done, total, at: id });
    const found = await buildPictures(tour, id, dir, shelf);
    if ('problems' in found) {
      problems.push(...found.problems);
      continue;
    }
    nodes[id] = found.node;
    pictures[id] = found.pictures;
    for (const { id: narration } of found.node.narrations)
      recordings[narration] = await buildRecordings(tour, narration, dir, shelf);
  }
  report?.({ done: total, total, at: '' });
  const { $schema: _, doorSound, ...kept } = tour;
  const inOrder = Object.keys(tour.nodes).flatMap((id) => (nodes[id] ? [[id, nodes[id]]] : []));
  return {
    problems,
    pack: {
      format: 1,
      tour: {
        ...kept,
        ...(doorSound && {
          doorSound: await Promise.all(doorSound.map((src) => copy(src, dir, shelf))),
        }),
        guides: await buildPortraits(tour, dir, shelf),
        nodes: Object.fromEntries(inOrder),
      },
      pictures,
      recordings,
    },
  };
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
