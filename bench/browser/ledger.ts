import type { CDPSession } from 'playwright-core';

/** What went over the wire for one request. Times in epoch milliseconds. */
export interface Entry {
  url: string;
  begun: number;
  ended?: number;
  /** with headers; 0 from the cache */
  bytes: number;
  type: string;
  cached: boolean;
}

export interface Ledger {
  entries: Entry[];
  /** requests under way */
  open(): number;
  /** when the last one ended */
  lastEnd(): number;
}

/** Writes down every request of the page as the browser's network stack counts it. */
export async function openLedger(cdp: CDPSession): Promise<Ledger> {
  const entries: Entry[] = [];
  const open = new Map<string, Entry>();
  let clock = 0;
  let lastEnd = 0;

  cdp.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
    if (!request.url.startsWith('http')) return;
    clock = (wallTime - timestamp) * 1000;
    const entry = { url: request.url, begun: wallTime * 1000, bytes: 0, type: '', cached: false };
    open.set(requestId, entry);
    entries.push(entry);
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => {
    const entry = open.get(requestId);
    if (entry) entry.cached = true;
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = open.get(requestId);
    if (!entry) return;
    entry.type = response.mimeType;
    entry.cached ||= Boolean(response.fromDiskCache || response.fromPrefetchCache);
  });
  const end = (requestId: string, timestamp: number, bytes: number) => {
    const entry = open.get(requestId);
    if (!entry) return;
    open.delete(requestId);
    entry.ended = timestamp * 1000 + clock;
    entry.bytes = entry.cached ? 0 : bytes;
    lastEnd = Date.now();
  };
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    end(requestId, timestamp, encodedDataLength),
  );
  cdp.on('Network.loadingFailed', ({ requestId, timestamp }) => end(requestId, timestamp, 0));
  await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  return { entries, open: () => open.size, lastEnd: () => lastEnd };
}

/** Bytes of requests that began at or after `from` and had ended by `to`. */
export function bytesBetween(
  entries: Entry[],
  from: number,
  to: number,
  wanted: (entry: Entry) => boolean = () => true,
): number {
  return entries
    .filter(({ begun, ended }) => begun >= from && ended !== undefined && ended <= to)
    .filter(wanted)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

export function isScript({ type }: Entry): boolean {
  return /javascript|wasm/.test(type);
}
