import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { kinds, startDatabases } from '../../test/databases.ts';
import { openTestHouse } from '../../test/house.ts';

/** Seconds measured, and askers at once. */
const load = { seconds: 10, askers: 32, events: 20 };

interface Measured {
  posts: number;
  seconds: number;
  /** milliseconds */
  p50: number;
  p99: number;
}

/** `npm run bench -- server`: events a second and how long a post of twenty takes until it is safe on disk. */
export async function benchServer(): Promise<void> {
  console.log('| database | events/s | p50 ms | p99 ms |\n| --- | --- | --- | --- |');
  for (const kind of kinds) {
    const databases = await startDatabases(kind);
    const house = await openTestHouse(await databases.fresh(), {}, { clock: Date.now });
    const at = await house.app.listen({ port: 0, host: '127.0.0.1' });
    const client = fork(join(import.meta.dirname, 'client.ts'), [at, JSON.stringify(load)], {
      execArgv: process.execArgv,
    });
    const [{ posts, seconds, p50, p99 }] = (await once(client, 'message')) as [Measured];
    const rate = Math.round((posts * load.events) / seconds);
    console.log(`| ${kind} | ${rate} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`);
    const { count } = await house.store.db
      .selectFrom('figure')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) < posts * load.events) throw new Error(`${kind} lost figures`);
    await house.shut();
    databases.stop();
  }
}
