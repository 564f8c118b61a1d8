import { join } from 'node:path';
import type { Node } from '../../tour/node.ts';
import type { NodePictures, Picture, Tiles } from '../../tour/pack.ts';
import { type PanoramaSource, panoramaName, panoramaPictures } from '../../tour/place/panorama.ts';
import { nodeOf, type Tour } from '../../tour/tour.ts';
import type { Problem } from '../../tour/validate/problem.ts';
import { buildDepth, keptDepth } from '../depth/build.ts';
import { openEyes } from '../pictures/formats.ts';
import { type Encoded, poster, preview } from '../pictures/panorama.ts';
import { writeTiles } from '../pictures/tiles.ts';
import { copy } from './copy.ts';
import type { Made, Shelf, Shelved } from './shelf.ts';

type Size = { width: number; height: number };
type Found = { node: Node; pictures: NodePictures } | { problems: Problem[] };

/** Makes what is seen first of one node; its `node` names the files of the pack instead of the sources. */
export async function buildPictures(
  tour: Tour,
  id: string,
  dir: string,
  shelf: Shelf,
): Promise<Found> {
  const node = nodeOf(tour, id);
  const { file, form } = sourceOf(node, dir, shelf);
  try {
    const [small, other] = await shelf.files(`preview ${id}${form}`, file, async () => {
      const { left, right } = await openEyes(node.panorama, dir);
      const made = [shelve(await preview(left), `panoramas/${id}.preview`)];
      if (right) made.push(shelve(await preview(right), `panoramas/${id}.right.preview`));
      return made;
    });
    const { yaw, pitch } = node.view;
    // The page shows the first look before it knows the tour, so its name must be known beforehand:
    // a room that is asked about before it is shown is seen from the start.
    const names =
      id === tour.start ? [id, 'start', ...warned(tour)] : [node.warning ? `${id}.inside` : id];
    const [square] = await shelf.files(
      `poster ${yaw} ${pitch} as ${names.join(' ')}${form}`,
      file,
      async () => {
        const made = await poster((await openEyes(node.panorama, dir)).left, node.view);
        return [made.square, made.card].flatMap((one) =>
          names.map((name) => shelve(one, `posters/${name}`, false)),
        );
      },
    );
    if (!small || !square)
      throw new Error(`no pictures were made of ${panoramaName(node.panorama)}`);
    const tiles = shelf.kept<Levels>(tilesOrder(id, form), file);
    const depth = keptDepth(node, id, dir, shelf);
    return {
      pictures: {
        preview: facts(small),
        ...(tiles && { tiles: tilesAt(tiles) }),
        ...(other && {
          right: { preview: facts(other), ...(tiles && { tiles: tilesAt(tiles, '/right') }) },
        }),
        ...(await film(node.panorama, dir, shelf)),
        ...(depth && { depth }),
        poster: facts(square),
      },
      node: await withFiles(node, small.src, dir, shelf),
    };
  } catch (error) {
    return { problems: [unreadable(error, `nodes.${id}.panorama`, panoramaName(node.panorama))] };
  }
}

/** Whether the bulk of a node's pictures has still to be made. */
export function unfinished({ depth, box }: Node, pictures: NodePictures): boolean {
  return !pictures.tiles || (!pictures.depth && (depth !== undefined || box !== undefined));
}

/** Makes the tiles of one node's panorama and its geometry, the bulk of a build, and adds them to its pictures. */
export async function buildTiles(
  tour: Tour,
  id: string,
  dir: string,
  shelf: Shelf,
  pictures: NodePictures,
): Promise<NodePictures | { problems: Problem[] }> {
  const node = nodeOf(tour, id);
  const { file, form } = sourceOf(node, dir, shelf);
  const depth: Pick<NodePictures, 'depth'> = {};
  try {
    const made = pictures.depth ?? (await buildDepth(node, id, dir, shelf));
    if (made) depth.depth = made;
  } catch (error) {
    return { problems: [unreadable(error, `nodes.${id}.depth`, node.depth ?? '')] };
  }
  try {
    if (pictures.tiles) return inPackOrder({ ...pictures, ...depth });
    const made = await shelf.folder<Levels>(
      tilesOrder(id, form),
      file,
      `tiles/${id}`,
      async (into) => {
        // a film's still is seen for a moment only
        if (pictures.video) return { bytes: 0, facts: { levels: 0 } };
        const { left, right } = await openEyes(node.panorama, dir);
        const { levels, bytes } = await writeTiles(left, into);
        const others = right ? await writeTiles(right, join(into, 'right')) : { bytes: 0 };
        return { bytes: bytes + others.bytes, facts: { levels } };
      },
    );
    const { right } = pictures;
    return inPackOrder({
      ...pictures,
      ...depth,
      tiles: tilesAt(made),
      ...(right && { right: { ...right, tiles: tilesAt(made, '/right') } }),
    });
  } catch (error) {
    return { problems: [unreadable(error, `nodes.${id}.panorama`, panoramaName(node.panorama))] };
  }
}

/** As `buildPictures` orders them: the same pack is the same text. */
function inPackOrder({ preview, tiles, right, video, depth, poster }: NodePictures): NodePictures {
  return {
    preview,
    ...(tiles && { tiles }),
    ...(right && { right }),
    ...(video && { video }),
    ...(depth && { depth }),
    poster,
  };
}

function warned(tour: Tour): string[] {
  return Object.keys(tour.nodes).filter((id) => id !== tour.start && nodeOf(tour, id).warning);
}

interface Levels {
  levels: number;
}

/** The file a panorama is known by, and as text what else decides how it looks. */
function sourceOf({ panorama }: Node, dir: string, shelf: Shelf): { file: string; form: string } {
  const [first = '', ...others] = panoramaPictures(panorama).map((src) => join(dir, src));
  if (typeof panorama === 'string') return { file: first, form: '' };
  const hashes = others.map((other) => shelf.hashOf(other));
  return { file: first, form: ` ${JSON.stringify(panorama)} ${hashes.join(' ')}` };
}

function tilesOrder(id: string, form: string): string {
  return `tiles ${id}${form}`;
}

function tilesAt({ src, facts: { levels } }: Shelved<Levels>, eye = ''): Tiles {
  return { src: src + eye, levels };
}

async function film(panorama: PanoramaSource, dir: string, shelf: Shelf) {
  if (typeof panorama === 'string' || !('video' in panorama)) return {};
  const { video, stereo } = panorama;
  const src = await Promise.all(video.map((file) => copy(file, dir, shelf)));
  return { video: { src, ...(stereo && { stereo }) } };
}

function unreadable(error: unknown, path: string, file: string): Problem {
  // a full disk is not the picture's fault
  if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
  const words = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    path,
    message: `${file} cannot be read as a picture (${words.split('\n')[0]?.trim()})`,
    cure: 'Export it again as a whole JPEG, WebP, AVIF, PNG or TIFF.',
  };
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
  const { depth: _, hotspots, ambience, ...rest } = node;
  return {
    ...rest,
    panorama,
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
