import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { nodeOf, tourSchema } from '../../src/tour/tour.ts';

/** Rooms of the shipped tour, full of thin things: pans on a rack, chairs' legs, candlesticks, a rail. */
export const furnished = ['kitchen', 'chapel', 'infirmary'] as const;

const shipped = join(import.meta.dirname, '../../assets/tours/en-verden-indenfor');
const width = 2048;

/** A tour of three shipped rooms with smaller pictures and nothing else in them. */
export async function makeFurnishedPack(folder: string): Promise<void> {
  for (const one of ['panoramas', 'depth']) await mkdir(join(folder, one), { recursive: true });
  const whole = tourSchema.parse(JSON.parse(await readFile(join(shipped, 'tour.json'), 'utf8')));
  const nodes: Record<string, unknown> = {};
  for (const [i, id] of furnished.entries()) {
    const { title, panorama, depth, heading, height, position } = nodeOf(whole, id);
    if (typeof panorama !== 'string' || !depth) throw new Error(`${id} is no picture with depth`);
    await sharp(join(shipped, panorama))
      .resize(width, width / 2)
      .jpeg({ quality: 92 })
      .toFile(join(folder, `panoramas/${id}.jpg`));
    await copyFile(join(shipped, depth), join(folder, `depth/${id}.png`));
    const next = furnished[(i + 1) % furnished.length];
    const files = { panorama: `panoramas/${id}.jpg`, depth: `depth/${id}.png` };
    // the way leads down behind the visitor, so that its ring is in no picture
    const links = [{ to: next, at: { yaw: 180, pitch: -80 } }];
    nodes[id] = { title, ...files, heading, height, position, links };
  }
  const { title, lead, languages } = whole;
  const tour = { version: 1, id: 'furnished', title, lead, languages, start: furnished[0], nodes };
  await writeFile(join(folder, 'tour.json'), JSON.stringify(tour, null, 2));
}
