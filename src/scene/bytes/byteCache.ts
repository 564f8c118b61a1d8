/** Compressed pictures, least recently used first out. */
export interface ByteCache {
  get(url: string): Blob | undefined;
  put(url: string, bytes: Blob): void;
  drop(url: string): void;
}

/** `limit` in bytes; the newest entry always stays, so that a lost context can be restored from it. */
export function createByteCache(limit: number): ByteCache {
  const kept = new Map<string, Blob>();
  let size = 0;

  function drop(url: string): void {
    size -= kept.get(url)?.size ?? 0;
    kept.delete(url);
  }

  return {
    get(url) {
      const bytes = kept.get(url);
      if (bytes) {
        kept.delete(url);
        kept.set(url, bytes);
      }
      return bytes;
    },
    put(url, bytes) {
      drop(url);
      kept.set(url, bytes);
      size += bytes.size;
      for (const oldest of kept.keys()) {
        if (size <= limit || oldest === url) break;
        drop(oldest);
      }
    },
    drop,
  };
}
