/** What is asked for: an id and where it is; earlier in a list is more urgent. */
export interface Request {
  url: string;
}

export interface Requests<Wish extends Request> {
  /** From now on this and nothing else is wanted; what is on its way and not in the list is cancelled. */
  want(wishes: Wish[]): void;
  /** Gives what failed another chance. */
  forgive(): void;
  /** Whether nobody may hope for it any more. */
  failed(url: string): string | undefined;
  readonly busy: boolean;
  dispose(): void;
}

/** Connections kept busy: enough for HTTP/2, and for six of HTTP/1.1 never a long queue. */
const atOnce = 12;

/** Fetches what is wanted, most urgent first, each once. `take` gets the result, `give` the reason when it fails for good. */
export function createRequests<Wish extends Request, Result>(
  fetchOne: (wish: Wish, signal: AbortSignal) => Promise<Result>,
  take: (wish: Wish, result: Result) => void,
  give: (wish: Wish, reason: string) => void,
): Requests<Wish> {
  const flying = new Map<string, AbortController>();
  const failures = new Map<string, string>();
  let waiting: Wish[] = [];

  function pump(): void {
    while (flying.size < atOnce) {
      const wish = waiting.shift();
      if (!wish) return;
      if (!flying.has(wish.url) && !failures.has(wish.url)) void start(wish);
    }
  }

  async function start(wish: Wish): Promise<void> {
    const stop = new AbortController();
    flying.set(wish.url, stop);
    try {
      const result = await fetchOne(wish, stop.signal);
      if (!stop.signal.aborted) take(wish, result);
    } catch (error) {
      if (stop.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      failures.set(wish.url, reason);
      give(wish, reason);
    } finally {
      if (flying.get(wish.url) === stop) flying.delete(wish.url);
      pump();
    }
  }

  return {
    want(wishes) {
      const urls = new Set(wishes.map(({ url }) => url));
      for (const [url, stop] of flying)
        if (!urls.has(url)) {
          flying.delete(url);
          stop.abort();
        }
      waiting = wishes;
      pump();
    },
    forgive: () => failures.clear(),
    failed: (url) => failures.get(url),
    get busy() {
      return flying.size > 0 || waiting.length > 0;
    },
    dispose() {
      waiting = [];
      for (const stop of flying.values()) stop.abort();
      flying.clear();
    },
  };
}
