import type { ByteCache } from './byteCache.ts';

/** Milliseconds before the second and the third attempt. */
const waits = [400, 1200];

/** Why a picture could not be had. `lasting` when trying again at once is pointless. */
class PictureError extends Error {
  readonly kind: 'status' | 'network' | 'decode';
  readonly lasting: boolean;

  constructor(kind: PictureError['kind'], reason: string, lasting = false) {
    super(reason);
    this.kind = kind;
    this.lasting = lasting;
  }
}

export function isNetworkError(error: unknown): boolean {
  return error instanceof PictureError && error.kind === 'network';
}

/**
 * A picture, decoded off the main thread, upside down as WebGL wants it.
 * Tried three times unless the server says that it is not there.
 */
export async function fetchPicture(
  url: string,
  { cache, signal, width }: { cache: ByteCache; signal: AbortSignal; width?: number },
): Promise<ImageBitmap> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const bytes = cache.get(url) ?? (await fetchBytes(url, signal));
      const bitmap = await decode(url, bytes, width);
      cache.put(url, bytes);
      if (!signal.aborted) return bitmap;
      bitmap.close();
      throw signal.reason;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const wait = waits[attempt];
      if (wait === undefined || (error instanceof PictureError && error.lasting)) throw error;
      cache.drop(url);
      await pause(wait, signal);
    }
  }
}

export async function fetchBytes(
  url: string,
  signal: AbortSignal,
  priority: RequestPriority = 'high',
): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, { signal, priority });
  } catch (error) {
    throw new PictureError('network', `${url} could not be fetched: ${String(error)}`);
  }
  if (!response.ok) {
    const passing = response.status >= 500 || response.status === 408 || response.status === 429;
    throw new PictureError('status', `${url} answered ${response.status}`, !passing);
  }
  try {
    return await response.blob();
  } catch (error) {
    throw new PictureError('network', `${url} broke off: ${String(error)}`);
  }
}

async function decode(url: string, bytes: Blob, width: number | undefined): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(bytes, {
      imageOrientation: 'flipY',
      premultiplyAlpha: 'none',
      ...(width && { resizeWidth: width, resizeHeight: width / 2, resizeQuality: 'high' }),
    });
  } catch (error) {
    throw new PictureError('decode', `${url} is not a readable picture: ${String(error)}`);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
