import type { Throttle, Visitor } from '../browser/browser.ts';
import { openVisitor } from '../browser/browser.ts';
import type { Likeness } from '../browser/likeness.ts';
import type { Server } from '../server/server.ts';
import type { Viewer } from '../viewers/viewer.ts';

/** What every pass needs. */
export interface Bench {
  server: Server;
  /** public key of the server's certificate */
  key: string;
  throttle: Throttle;
  /** compares a screenshot of a room with its source */
  likeness(screenshot: Buffer, room: number): Promise<Likeness>;
}

/** Which measurement this is. */
export interface Turn {
  viewer: Viewer;
  run: number;
  rooms: number;
}

/** A cold browser at a viewer's address; `throttled` as for a visitor on a phone network. */
export async function withVisitor<Result>(
  bench: Bench,
  { viewer, rooms }: Turn,
  throttled: boolean,
  work: (visitor: Visitor, open: () => Promise<number>) => Promise<Result>,
): Promise<Result> {
  const visitor = await openVisitor({
    key: bench.key,
    throttle: throttled ? bench.throttle : undefined,
    reducedMotion: viewer.reducedMotion,
  });
  try {
    const { page } = visitor;
    await viewer.prepare?.(page);
    return await work(visitor, async () => {
      const address = bench.server.origin + viewer.address(rooms);
      await page.goto(address, { waitUntil: 'commit', timeout: 90_000 });
      return page.evaluate(() => performance.timeOrigin);
    });
  } finally {
    await visitor.close();
  }
}
