import { read } from '../../tour/relief/bytes.ts';
import type { Relief } from '../../tour/relief/distances.ts';
import { assembling } from '../../tour/relief/relief.ts';

/** Milliseconds of a frame that may go into putting a room together. */
const patience = 4;

/** A node's geometry. Rejects with the reason where it cannot be had, or the signal said stop. */
export async function fetchRelief(url: string, signal: AbortSignal): Promise<Relief> {
  return putTogether(await fetchWhole(url, signal, 'low'), signal);
}

export async function putTogether(bytes: ArrayBuffer, signal: AbortSignal): Promise<Relief> {
  return inPieces(assembling(read(await inflated(bytes))), signal);
}

export async function fetchWhole(
  url: string,
  signal: AbortSignal,
  priority: RequestPriority,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal, priority });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.arrayBuffer();
}

async function inflated(bytes: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Works a few milliseconds at a time, so that no frame waits for it. */
export async function inPieces<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + patience;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw signal.reason;
  }
}
