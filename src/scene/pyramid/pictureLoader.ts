import {
  ClampToEdgeWrapping,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  SRGBColorSpace,
  Texture,
  type WebGLRenderer,
} from 'three';
import type { PackFiles, Picture } from '../../tour/pack.ts';
import { createByteCache } from './byteCache.ts';
import { choosePicture, widthLimit } from './choosePicture.ts';
import { fetchBytes, fetchPicture, isNetworkError } from './fetchPicture.ts';
import {
  type Level,
  type LoadOptions,
  PanoramaError,
  type PanoramaLoader,
  type Surface,
} from './loader.ts';

const cachedBytes = 24 * 1024 * 1024;

/** Whole equirectangular pictures: a preview, then the widest the device can hold. */
export function createPictureLoader(files: PackFiles, renderer: WebGLRenderer): PanoramaLoader {
  const cache = createByteCache(cachedBytes);
  const stopped = new AbortController();
  const limit = widthLimit({
    maxTextureSize: renderer.capabilities.maxTextureSize,
    handheld: matchMedia('(pointer: coarse)').matches,
  });

  async function surface(picture: Picture, level: Level, options: LoadOptions): Promise<Surface> {
    const bitmap = await fetchPicture(files.url(picture.src), {
      cache,
      signal: options.signal,
      ...(picture.width > limit && { width: limit }),
    });
    if (level === 'sharp') await options.quiet();
    if (options.signal.aborted) {
      bitmap.close();
      throw options.signal.reason;
    }
    return upload(renderer, bitmap, level);
  }

  async function load(node: string, options: LoadOptions): Promise<void> {
    const pictures = files.pack.pictures[node];
    if (!pictures) throw new PanoramaError('preview', `the pack has no pictures of "${node}"`);
    let without: Level = 'sharp';
    if (options.from === 'preview') {
      try {
        options.onLevel('preview', await surface(pictures.preview, 'preview', options));
      } catch (error) {
        options.signal.throwIfAborted();
        // The sharp picture may still be there; without a network it is not.
        if (isNetworkError(error)) throw new PanoramaError('preview', reasonOf(error));
        without = 'preview';
      }
    }
    try {
      const sharp = choosePicture(pictures, limit);
      options.onLevel('sharp', await surface(sharp, 'sharp', options));
    } catch (error) {
      options.signal.throwIfAborted();
      throw new PanoramaError(without, reasonOf(error));
    }
  }

  return {
    load,
    prefetch(nodes) {
      if (savesData()) return;
      for (const node of nodes) {
        const preview = files.pack.pictures[node]?.preview;
        if (!preview) continue;
        const url = files.url(preview.src);
        if (cache.get(url)) continue;
        fetchBytes(url, stopped.signal, 'low').then(
          (bytes) => cache.put(url, bytes),
          // Only a head start failed: the visitor is told if the picture is missing when they go there.
          () => undefined,
        );
      }
    },
    dispose: () => stopped.abort(),
  };
}

function upload(renderer: WebGLRenderer, bitmap: ImageBitmap, level: Level): Surface {
  const map = new Texture(bitmap);
  map.flipY = false;
  map.colorSpace = SRGBColorSpace;
  map.wrapS = RepeatWrapping;
  map.wrapT = ClampToEdgeWrapping;
  map.magFilter = LinearFilter;
  map.generateMipmaps = level === 'sharp';
  map.minFilter = level === 'sharp' ? LinearMipmapLinearFilter : LinearFilter;
  // Near the poles a pixel is much wider than high on the picture.
  map.anisotropy = Math.min(8, renderer.capabilities.getMaxAnisotropy());
  map.needsUpdate = true;
  renderer.initTexture(map);
  bitmap.close();
  return { map, dispose: () => map.dispose() };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}
