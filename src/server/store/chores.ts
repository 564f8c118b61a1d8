import type { Store } from './store.ts';
import { isUnavailable } from './trouble.ts';

/** Something done now and then, by one of several instances. */
export interface Chore {
  name: string;
  /** milliseconds between two times */
  every: number;
  work(now: number): Promise<void>;
}

/**
 * Takes a chore for as long as it lasts, unless another instance has it. A claim from the future is a clock that was
 * wrong, and not believed.
 */
export async function claim(
  store: Store,
  name: string,
  now: number,
  lasts: number,
): Promise<boolean> {
  return store.write(async (db) => {
    const taken = await db
      .insertInto('chore')
      .values({ name, until: now + lasts })
      .onConflict((same) =>
        same
          .column('name')
          .doUpdateSet({ until: now + lasts })
          .where((row) =>
            row.or([row('chore.until', '<=', now), row('chore.until', '>', now + lasts * 2)]),
          ),
      )
      .returning('name')
      .execute();
    return taken.length > 0;
  });
}

export interface Chores {
  /** Does one at once, whoever did it last. */
  now(name: string): Promise<void>;
  /** Resolves when what was under way is done. */
  stop(): Promise<void>;
}

/** Does chores in turn. A store that is away is asked again the next time; any other error is told. */
export function startChores(
  store: Store,
  chores: Chore[],
  log: (line: string) => void,
  clock: () => number = Date.now,
): Chores {
  let under: Promise<void> = Promise.resolve();
  const attempt = ({ name, work, every }: Chore, ask: boolean): Promise<void> => {
    under = under.then(async () => {
      try {
        if (ask && !(await claim(store, name, clock(), every * 0.9))) return;
        await work(clock());
      } catch (error) {
        log(`${name}: ${isUnavailable(error) ? 'the database is away' : (error as Error).message}`);
      }
    });
    return under;
  };
  const timers = chores.map((chore) => setInterval(() => void attempt(chore, true), chore.every));
  for (const timer of timers) timer.unref();
  return {
    now(name) {
      const chore = chores.find((one) => one.name === name);
      if (!chore) throw new Error(`there is no chore "${name}"`);
      return attempt(chore, false);
    },
    stop() {
      for (const timer of timers) clearInterval(timer);
      return under;
    },
  };
}
