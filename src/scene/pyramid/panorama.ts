import { LinearFilter, NoColorSpace, Texture, type WebGLRenderer } from 'three';
import type { NodePictures, PackFiles, Tiles } from '../../tour/pack.ts';
import { createPanoramaMaterial, type PanoramaMaterial } from '../room/material.ts';
import { type Film, playFilm } from './film.ts';
import { createFinest, type Finest } from './finest.ts';

export type Level = 'preview' | 'sharp';

/** What one eye sees of a node: its preview, and the table of the tiles that are there. */
export interface Eye {
  readonly material: PanoramaMaterial;
  finest: Finest;
  /** undefined while they are still being made */
  tiles: Tiles | undefined;
}

/** A node's panorama on the graphics card. */
export interface Panorama {
  readonly node: string;
  /** compass direction of the picture's centre, degrees */
  readonly heading: number;
  /** one for both eyes, or the left and the right */
  readonly eyes: readonly Eye[];
  level: Level;
  /** when its first tile was there, milliseconds; 0 where tiles were there from the start */
  sharpening: number | null;
  film: Film | null;
  dispose(): void;
}

/** A panorama of what is seen first; takes the bitmaps over. */
export function createPanorama(
  renderer: WebGLRenderer,
  { node, heading }: Pick<Panorama, 'node' | 'heading'>,
  pictures: { bitmap: ImageBitmap; tiles: Tiles | undefined }[],
  atlas: Texture,
): Panorama {
  const previews: Texture[] = [];
  const eyes = pictures.map(({ bitmap, tiles }): Eye => {
    const preview = createPreview(renderer, bitmap);
    previews.push(preview);
    const material = createPanoramaMaterial();
    const finest = createFinest(tiles?.levels ?? 0);
    material.uniforms.preview.value = preview;
    material.uniforms.finest.value = finest.texture;
    material.uniforms.tiles.value = atlas;
    return { material, finest, tiles };
  });
  const panorama: Panorama = {
    node,
    heading,
    eyes,
    level: 'preview',
    sharpening: null,
    film: null,
    dispose() {
      panorama.film?.dispose();
      for (const preview of previews) preview.dispose();
      for (const { finest, material } of eyes) {
        finest.dispose();
        material.dispose();
      }
    },
  };
  return panorama;
}

function createPreview(renderer: WebGLRenderer, bitmap: ImageBitmap): Texture {
  const preview = new Texture(bitmap);
  preview.flipY = false;
  preview.colorSpace = NoColorSpace;
  preview.minFilter = LinearFilter;
  preview.magFilter = LinearFilter;
  preview.generateMipmaps = false;
  preview.needsUpdate = true;
  renderer.initTexture(preview);
  bitmap.close();
  return preview;
}

/** The pictures that are cut into tiles, put into `list`; of a pair the right eye's is loaded in a headset only. */
export function tilesOf({ eyes }: Panorama, immersed: boolean, list: Tiles[]): readonly Tiles[] {
  list.length = 0;
  for (let eye = 0; eye < eyes.length && eye < (immersed ? 2 : 1); eye += 1) {
    const tiles = eyes[eye]?.tiles;
    if (tiles) list.push(tiles);
  }
  return list;
}

/** Gives a panorama the tiles that were made meanwhile. */
export function grow({ eyes }: Panorama, pictures: NodePictures): void {
  for (const [i, eye] of eyes.entries()) {
    const tiles = i === 0 ? pictures.tiles : pictures.right?.tiles;
    if (eye.tiles || !tiles) continue;
    eye.finest.dispose();
    eye.finest = createFinest(tiles.levels);
    eye.tiles = tiles;
    eye.material.uniforms.finest.value = eye.finest.texture;
  }
}

/** Plays the node's film, where it has one, until the panorama is disposed of. */
export function showFilm(
  panorama: Panorama,
  { pack, url }: PackFiles,
  hooks: { frame(): void; failed(reason: string): void },
): void {
  const video = pack.pictures[panorama.node]?.video;
  if (!video) return;
  const film = playFilm(
    video.src.map((src) => url(src)),
    {
      ...hooks,
      playing: (its) => {
        panorama.film = its;
        project(panorama, its, video.stereo);
      },
    },
  );
  const { dispose } = panorama;
  panorama.dispose = () => {
    if (panorama.film !== film) film.dispose();
    dispose();
  };
}

/** A film takes the preview's place; of a pair each eye gets its half. */
function project(
  { eyes }: Panorama,
  film: Film,
  stereo: 'top-bottom' | 'left-right' | undefined,
): void {
  for (const [i, { material }] of eyes.entries()) {
    const { preview, part } = material.uniforms;
    preview.value = film.texture;
    if (stereo === 'top-bottom') part.value.set(0, i / 2, 1, 0.5);
    if (stereo === 'left-right') part.value.set(i / 2, 0, 0.5, 1);
  }
}
