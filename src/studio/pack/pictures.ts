import { join } from 'node:path';
import sharp from 'sharp';
import type { Node } from '../../tour/node.ts';
import type { NodePictures, Picture } from '../../tour/pack.ts';
import { nodeOf, type Tour } from '../../tour/tour.ts';
import type { Problem } from '../../tour/validate/problem.ts';
import { copy } from './copy.ts';
import { type Encoded, full, poster, preview } from './panorama.ts';
import type { Made, Shelf, Shelved } from './shelf.ts';

type Size = { width: number; height: number };
type Found = { node: Node; pictures: NodePictures } | { problems: Problem[] };

/** Makes the pictures of one node; its `node` names the files of the pack instead of the sources. */
export async function buildPictures(
  tour: Tour,
  id: string,
  dir: string,
  shelf: Shelf,
): Promise<Found> {
  const node = nodeOf(tour, id);
  const file = join(dir, node.panorama);
  try {
    const [small] = await shelf.files(`preview ${id}`, file, async () => [
      shelve(await preview(file), `panoramas/${id}.preview`),
    ]);
    const sharpest = await shelf.files(`full ${id}`, file, () => shelveFull(id, file));
    const { yaw, pitch } = node.view;
    const start = id === tour.start ? ' and of the start' : '';
    const [square] = await shelf.files(
      `poster ${yaw} ${pitch} of ${id}${start}`,
      file,
      async () => {
        const made = await poster(file, node.view);
        // the page shows the first look before it knows the tour: its name must be known beforehand
        const names = start ? [id, 'start'] : [id];
        return names.map((name) => shelve(made, `posters/${name}`, false));
      },
    );
    if (!small || !square) throw new Error(`no pictures were made of ${node.panorama}`);
    return {
      pictures: { preview: facts(small), full: sharpest.map(facts), poster: facts(square) },
      node: await withFiles(node, sharpest[0]?.src ?? small.src, dir, shelf),
    };
  } catch (error) {
    // a full disk is not the panorama's fault
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    return {
      problems: [
        {
          severity: 'error',
          path: `nodes.${id}.panorama`,
          message: `${node.panorama} cannot be read as a picture (${reason(error)})`,
          cure: 'Export it again as a whole JPEG, WebP, AVIF, PNG or TIFF.',
        },
      ],
    };
  }
}

function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.split('\n')[0]?.trim() ?? words;
}

async function shelveFull(id: string, file: string): Promise<Made<Size>[]> {
  const { width, height, format } = await sharp(file).metadata();
  // a header alone does not show that the rest is there
  await sharp(file, { failOn: 'warning' }).stats();
  const extension = { jpeg: 'jpg', heif: 'avif' }[format as string] ?? format;
  return (await full(file)).map((one) =>
    one === 'as it is'
      ? {
          content: { copyOf: file },
          name: { stem: `panoramas/${id}.${width}`, extension, hashed: true },
          facts: { width, height },
        }
      : shelve(one, `panoramas/${id}.${one.width}`),
  );
}

function shelve(
  { bytes, width, height, extension }: Encoded,
  stem: string,
  hashed = true,
): Made<Size> {
  return { content: bytes, name: { stem, extension, hashed }, facts: { width, height } };
}

function facts({ src, bytes, facts: { width, height } }: Shelved<Size>): Picture {
  return { src, width, height, bytes };
}

async function withFiles(node: Node, panorama: string, dir: string, shelf: Shelf): Promise<Node> {
  const { depth, hotspots, ambience, ...rest } = node;
  return {
    ...rest,
    panorama,
    ...(depth !== undefined && { depth: await copy(depth, dir, shelf) }),
    hotspots: await Promise.all(
      hotspots.map(async ({ picture, ...hotspot }) => ({
        ...hotspot,
        ...(picture && { picture: { ...picture, src: await copy(picture.src, dir, shelf) } }),
      })),
    ),
    ...(ambience && {
      ambience: {
        ...ambience,
        src: await Promise.all(ambience.src.map((src) => copy(src, dir, shelf))),
      },
    }),
  };
}
