import type { Depot } from '../depot.ts';
import type { Wanted } from '../release.ts';
import { hex } from './fetchRelease.ts';

/** Connections kept busy. */
const atOnce = 6;
/** Milliseconds before another attempt after the network failed. */
const waits = [500, 2000, 5000];

/** A file that is not what the manifest says, however often it is fetched. */
export class Damaged extends Error {
  override name = 'Damaged';
  readonly path: string;
  constructor(path: string) {
    super(`${path} is not what the list says`);
    this.path = path;
  }
}

/** The network is gone. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export interface DownloadOptions {
  wanted: Wanted[];
  depot: Depot;
  /** URL of the site's folder */
  site: string;
  /** stops between and within files; what is whole is kept */
  signal: AbortSignal;
  /** bytes that arrived, or that turned out to be for nothing when negative */
  arrived(bytes: number): void;
}

/**
 * Fetches what is wanted, proves each file by its hash, and keeps it.
 * @throws Damaged, Unreachable, a DOMException `QuotaExceededError` when the device is full, or the signal's reason
 */
export async function download(options: DownloadOptions): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const rest = [...options.wanted];
  const work = async () => {
    for (let file = rest.shift(); file; file = rest.shift())
      await fetchFile(file, { ...options, signal });
  };
  const workers = Array.from({ length: atOnce }, work);
  try {
    await Promise.all(workers);
  } finally {
    // the others end before anybody goes on
    stop.abort();
    await Promise.allSettled(workers);
  }
}

async function fetchFile(file: Wanted, options: DownloadOptions): Promise<void> {
  const { depot, signal, arrived } = options;
  for (let attempt = 0; ; attempt += 1) {
    let counted = 0;
    const count = (bytes: number) => {
      counted += bytes;
      arrived(bytes);
    };
    try {
      const { bytes, headers } = await fetchBytes(file, options, count);
      const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
      if (sha256 !== file.sha256) throw new Damaged(file.path);
      signal.throwIfAborted();
      await depot.keep(sha256, new Response(bytes, { headers }));
      return;
    } catch (error) {
      arrived(-counted);
      if (signal.aborted) throw signal.reason;
      const wait = waits[attempt];
      const passing = error instanceof Unreachable || error instanceof Damaged;
      if (!passing || wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

async function fetchBytes(
  { path }: Wanted,
  { site, signal }: DownloadOptions,
  arrived: (bytes: number) => void,
): Promise<{ bytes: ArrayBuffer; headers: Headers }> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), site);
  try {
    // The browser's own cache may hold the very thing that is damaged.
    const answer = await fetch(url, { signal, cache: 'no-store' });
    if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        arrived(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    const bytes = await new Response(answer.body.pipeThrough(counting)).arrayBuffer();
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'transfer-encoding']) headers.delete(name);
    headers.set('content-length', String(bytes.byteLength));
    headers.set('accept-ranges', 'bytes');
    return { bytes, headers };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new Unreachable(`${path}: ${String(error)}`);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
