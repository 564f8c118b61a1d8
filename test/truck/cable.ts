import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `deaf`: what is said arrives, and the answer is lost. */
export type CableState = 'whole' | 'cut' | 'deaf';

/** The line of one device to the server of the truck. */
export interface Cable {
  /** how the device calls the server, with a slash at the end */
  url: string;
  /** Whoever was speaking is interrupted, but for a line that goes deaf. */
  be(state: CableState): void;
  remove(): Promise<void>;
}

/** Lays a cable to a server; real connections, so that they break as such. */
export async function layCable(to: string): Promise<Cable> {
  const port = Number(new URL(to).port);
  let state: CableState = 'whole';
  const ends = new Set<Socket>();
  const breakAll = () => {
    for (const end of ends) end.destroy();
  };
  const line = createServer((near) => {
    if (state === 'cut') return near.destroy();
    const far = connect(port, 'localhost');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      // broken on purpose, or because the server is off: the other end learns of it
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes) => {
      if (state !== 'deaf') near.write(bytes);
    });
  });
  line.listen(0, 'localhost');
  await once(line, 'listening');
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}/`,
    be(next) {
      if (next === state) return;
      state = next;
      if (next !== 'deaf') breakAll();
    },
    async remove() {
      breakAll();
      line.close();
      await once(line, 'close');
    },
  };
}

/** Chance that can be had again: the same numbers for the same seed, 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Breaks and mends a cable at random until it is stopped; then it is whole. */
export function disturb(cable: Cable, chance: () => number) {
  let calm = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    const luck = chance();
    if (calm === 0) cable.be(luck < 0.4 ? 'cut' : luck < 0.6 ? 'deaf' : 'whole');
    timer = setTimeout(next, 300 + 3000 * chance());
  };
  next();
  return {
    /** Does something for which the line has to hold. */
    async whole<T>(work: () => Promise<T>): Promise<T> {
      calm += 1;
      cable.be('whole');
      try {
        return await work();
      } finally {
        calm -= 1;
      }
    },
    stop(): void {
      clearTimeout(timer);
      cable.be('whole');
    },
  };
}
