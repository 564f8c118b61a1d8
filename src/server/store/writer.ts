import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './tables.ts';
import { isOvertaken, isUnavailable } from './trouble.ts';

/** Does a piece of work whole or not at all; settled after it is safe on disk. */
export type Write = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

interface Job {
  work(db: Db): Promise<unknown>;
  done(value: unknown): void;
  fail(error: unknown): void;
}

const largestGroup = 256;

/**
 * For one connection: what is asked while a transaction is under way goes into the next one together, and nobody is
 * answered before COMMIT has reached the disk. Work that fails is undone alone.
 */
export function createGroupWriter(db: Db): Write {
  const queue: Job[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (queue.length > 0) {
      // the driver never waits: without this nobody else would be heard before each commit
      await others();
      const group = queue.splice(0, largestGroup);
      const settle = await commit(db, group).catch((error) => () => {
        for (const job of group) job.fail(error);
      });
      settle();
    }
    running = false;
  }

  return <T>(work: (db: Db) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, done: (value) => resolve(value as T), fail: reject });
      if (!running) void run();
    });
}

/** @returns how to tell everybody what became of it */
function commit(db: Db, group: Job[]): Promise<() => void> {
  return db.connection().execute(async (connection) => {
    const outcomes: (() => void)[] = [];
    await sql`begin immediate`.execute(connection);
    try {
      for (const job of group) {
        await sql`savepoint job`.execute(connection);
        try {
          const value = await job.work(connection);
          outcomes.push(() => job.done(value));
        } catch (error) {
          if (isUnavailable(error)) throw error;
          await sql`rollback to job`.execute(connection);
          outcomes.push(() => job.fail(error));
        }
        await sql`release job`.execute(connection);
      }
      await sql`commit`.execute(connection);
    } catch (error) {
      // a full disk may have ended the transaction by itself
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
    return () => {
      for (const tell of outcomes) tell();
    };
  });
}

/** For a pool: a transaction each, begun again when another one was first. */
export function createPoolWriter(db: Db, tries = 5): Write {
  return async (work) => {
    for (let left = tries; ; left--)
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (left <= 1 || !isOvertaken(error)) throw error;
      }
  };
}
