import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sweepAbandoned } from '../site/abandoned.ts';

/** Rises when the same source would now be made into something else. */
const recipe = 5;

const cacheSchema = z.object({
  recipe: z.literal(recipe),
  /** of source files, so that an untouched one is not read again */
  hashes: z.record(
    z.string(),
    z.object({ size: z.number(), modified: z.number(), hash: z.string() }),
  ),
  /** by what was asked for: the files that were made, and what is known about them */
  made: z.record(
    z.string(),
    z.array(z.object({ src: z.string(), bytes: z.number(), facts: z.unknown() })),
  ),
  /** files of the pack before this one: visitors who are inside may still ask for them */
  leaving: z.array(z.string()),
});
type Cache = z.infer<typeof cacheSchema>;

/** A file of the built pack, with what its maker wants to remember of it. */
export interface Shelved<Facts> {
  src: string;
  bytes: number;
  facts: Facts;
}

/** What a maker hands over: bytes, or a source file to copy. */
export interface Made<Facts> {
  content: Buffer | { copyOf: string };
  /** with a hash in the name the file never changes and may be cached for ever */
  name: { stem: string; extension: string; hashed: boolean };
  facts: Facts;
}

export type Shelf = ReturnType<typeof openShelf>;

/**
 * The folder a pack is built into. Every file appears whole, by rename; what was made before from the same
 * source is kept. `close` writes the memory of it; without `close` the folder serves its old pack as before.
 */
export function openShelf(out: string, options: { force?: boolean } = {}) {
  mkdirSync(out, { recursive: true });
  const workshop = join(out, `.building-${process.pid}`);
  sweepAbandoned(out, '.building-');
  mkdirSync(workshop, { recursive: true });
  const before = readCache(out);
  const now: Cache = { recipe, hashes: {}, made: {}, leaving: [] };
  const counts = { made: 0, kept: 0 };
  let serial = 0;

  function write(src: string, content: Made<unknown>['content']): void {
    const draft = join(workshop, String(serial++));
    if (Buffer.isBuffer(content)) writeFileSync(draft, content);
    else {
      copyFileSync(content.copyOf, draft);
      chmodSync(draft, 0o644);
    }
    mkdirSync(dirname(join(out, src)), { recursive: true });
    renameSync(draft, join(out, src));
  }

  function hashOf(file: string): string {
    const { size, mtimeMs } = statSync(file);
    const known = now.hashes[file] ?? before?.hashes[file];
    const hash =
      known && known.size === size && known.modified === mtimeMs
        ? known.hash
        : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
    now.hashes[file] = { size, modified: mtimeMs, hash };
    return hash;
  }

  return {
    counts,
    /** Of a source file's content; an untouched file is not read again. */
    hashOf,
    /** The files of `order` (what is made, and with what settings) from `source`: made now, or kept from before. */
    async files<Facts>(
      order: string,
      source: string,
      make: () => Promise<Made<Facts>[]> | Made<Facts>[],
    ): Promise<Shelved<Facts>[]> {
      const key = `${order} ${hashOf(source)}`;
      const known = (now.made[key] ?? (options.force ? undefined : before?.made[key])) as
        | Shelved<Facts>[]
        | undefined;
      if (known?.every(({ src, bytes }) => sizeOf(join(out, src)) === bytes)) {
        counts.kept++;
        now.made[key] = known;
        return known;
      }
      const shelved = (await make()).map(({ content, name, facts }) => {
        const hash = Buffer.isBuffer(content)
          ? createHash('sha256').update(content).digest('hex')
          : hashOf(content.copyOf);
        const src = `${name.stem}${name.hashed ? `.${hash.slice(0, 10)}` : ''}.${name.extension}`;
        write(src, content);
        return { src, bytes: statSync(join(out, src)).size, facts };
      });
      counts.made++;
      now.made[key] = shelved;
      return shelved;
    },
    /** A folder made of `source` before, kept without being made again; undefined when it has to be made. */
    kept<Facts>(order: string, source: string): Shelved<Facts> | undefined {
      const key = `${order} ${hashOf(source)}`;
      const known = options.force ? undefined : before?.made[key]?.[0];
      if (!known || !existsSync(join(out, known.src))) return undefined;
      counts.kept++;
      now.made[key] = [known];
      return known as Shelved<Facts>;
    },
    /** Makes a folder of files from `source`, under a name that changes with it; it appears whole. */
    async folder<Facts>(
      order: string,
      source: string,
      stem: string,
      make: (folder: string) => Promise<{ bytes: number; facts: Facts }>,
    ): Promise<Shelved<Facts>> {
      const key = `${order} ${hashOf(source)}`;
      const draft = join(workshop, String(serial++));
      mkdirSync(draft);
      const made = await make(draft);
      const hash = createHash('sha256').update(`${recipe} ${key}`).digest('hex');
      const src = `${stem}.${hash.slice(0, 10)}`;
      mkdirSync(dirname(join(out, src)), { recursive: true });
      rmSync(join(out, src), { recursive: true, force: true });
      renameSync(draft, join(out, src));
      counts.made++;
      const shelved = { src, ...made };
      now.made[key] = [shelved];
      return shelved;
    },
    /**
     * Remembers what was made. What the pack before this one named stays for one more, for visitors who are inside;
     * what left before that is removed. Files that were never ours are not touched.
     */
    close(): void {
      const named = new Set(Object.values(now.made).flatMap(sources));
      const changed = counts.made > 0;
      for (const file of before?.leaving ?? []) {
        if (named.has(file)) continue;
        if (changed) rmSync(join(out, file), { force: true, recursive: true });
        else now.leaving.push(file);
      }
      for (const file of Object.values(before?.made ?? {}).flatMap(sources))
        if (!named.has(file)) now.leaving.push(file);
      write('.cache.json', Buffer.from(JSON.stringify(now)));
    },
    /** Writes a file of the pack's own data under a name with its hash. */
    data(stem: string, text: string): string {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
      const src = `${stem}.${hash}.json`;
      this.keep(src, text);
      return src;
    },
    /** Writes a file of the pack's own data, unless it says so already. */
    keep(src: string, text: string): void {
      const file = join(out, src);
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) write(src, Buffer.from(text));
      if (src !== 'pack.json')
        now.made[src] = [{ src, bytes: Buffer.byteLength(text), facts: null }];
    },
    /** The files and folders of the pack as it is now, the list of them left out. */
    named: (): string[] => ['pack.json', ...new Set(Object.values(now.made).flatMap(sources))],
    /** Remembers what was made so far, so that an interrupted build goes on where it stopped. */
    remember(): void {
      const { hashes, made, leaving } = before ?? now;
      const sofar: Cache = {
        recipe,
        hashes: { ...hashes, ...now.hashes },
        made: { ...made, ...now.made },
        leaving,
      };
      write('.cache.json', Buffer.from(JSON.stringify(sofar)));
    },
    /** Leaves nothing half-made behind; safe to call at any time. */
    leave(): void {
      rmSync(workshop, { recursive: true, force: true });
    },
  };
}

const sources = (made: { src: string }[]) => made.map(({ src }) => src);

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** A cache nobody can read is no cache: everything is made again. */
function readCache(out: string): Cache | undefined {
  const file = join(out, '.cache.json');
  if (!existsSync(file)) return undefined;
  try {
    return cacheSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
