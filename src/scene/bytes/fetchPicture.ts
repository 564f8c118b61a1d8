import type { ByteCache } from './byteCache.ts';

/** Milliseconds before the second and the third attempt. */
const waits = [400, 1200];

/** Why a picture could not be had. `lasting` when trying again at once is pointless. */
class PictureError extends Error {
  readonly lasting: boolean;

  constructor(reason: string, lasting = false) {
    super(reason);
    this.lasting = lasting;
  }
}

export interface FetchOptions {
  cache: ByteCache;
  signal: AbortSignal;
  priority?: RequestPriority;
}

/** A picture, decoded off the main thread. Tried three times unless the server says that it is not there. */
export async function fetchPicture(
  url: string,
  { cache, signal, priority = 'high' }: FetchOptions,
): Promise<ImageBitmap> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const bytes = cache.get(url) ?? (await fetchBytes(url, signal, priority));
      const bitmap = await decode(url, bytes);
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
  priority: RequestPriority,
): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, { signal, priority });
  } catch (error) {
    throw new PictureError(`${url} could not be fetched: ${String(error)}`);
  }
  if (!response.ok) {
    const passing = response.status >= 500 || response.status === 408 || response.status === 429;
    throw new PictureError(`${url} answered ${response.status}`, !passing);
  }
  try {
    return await response.blob();
  } catch (error) {
    throw new PictureError(`${url} broke off: ${String(error)}`);
  }
}

export async function decode(url: string, bytes: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(bytes, {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    });
  } catch (error) {
    throw new PictureError(`${url} is not a readable picture: ${String(error)}`);
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
