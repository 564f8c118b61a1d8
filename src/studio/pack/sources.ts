import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FilesPort } from '../../tour/validate/problem.ts';
import { readGPano } from '../pictures/gpano.ts';
import { readSound } from './sound.ts';

/** Not part of the pack: how it was made. */
const workshops = new Set(['make', 'node_modules']);

/** The files beside a tour.json, ready to be asked. Pictures are opened to learn their size: a millisecond each. */
export async function openSources(dir: string): Promise<FilesPort> {
  const all = list(dir, '');
  const known = new Set(all);
  const sizes = new Map<string, Size | 'broken'>();
  for (const path of all.filter((one) => /\.(jpe?g|png|webp|avif|tiff?)$/i.test(one)))
    sizes.set(path, await sizeOf(join(dir, path)));
  return {
    exists: (path) => known.has(path),
    all: () => all,
    picture: (path) => sizes.get(path),
    sound: (path) => (known.has(path) ? (readSound(join(dir, path)) ?? 'broken') : undefined),
    text: (path) => (known.has(path) ? readFileSync(join(dir, path), 'utf8') : undefined),
  };
}

interface Size {
  width: number;
  height: number;
  part: boolean;
}

async function sizeOf(file: string): Promise<Size | 'broken'> {
  try {
    const { width, height, xmp } = await sharp(file, { limitInputPixels: false }).metadata();
    return { width, height, part: readGPano(xmp) !== undefined };
  } catch {
    // sharp says in words of its library that this is no picture; the check says it in ours
    return 'broken';
  }
}

function list(dir: string, prefix: string): string[] {
  return readdirSync(join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || workshops.has(entry.name)) return [];
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? list(dir, path) : [path];
  });
}
