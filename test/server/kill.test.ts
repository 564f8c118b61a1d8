import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresPath } from '../../src/contract/figures.ts';
import { openStore } from '../../src/server/store/store.ts';
import { type Databases, type Kind, startDatabases } from '../databases.ts';
import { wish } from '../house.ts';

/** `npm run torture` asks for a thousand. */
const cycles = Number(process.env.INDENFOR_CYCLES ?? 50);

const out = join(import.meta.dirname, '../output/victim');
beforeAll(async () => {
  const ssr = join(import.meta.dirname, 'victim.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr, outDir: out, emptyOutDir: true, target: 'node20' },
  });
}, 120_000);

/** Of the cycles, how many on each. */
const shares: [Kind, number][] = [
  ['sqlite', Math.ceil(cycles * 0.8)],
  ['postgres', Math.floor(cycles * 0.2)],
];

describe.each(shares)('killed on %s', (kind, times) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.stop());

  test(`${times} times in the middle of its work, nothing that was acknowledged is lost`, {
    timeout: times * 20_000,
  }, async () => {
    const { url, folder } = await databases.fresh();
    const store = openStore({ ...(url && { url }), folder });
    await store.migrate();
    const slot = {
      id: 'slot',
      minutes: 30,
      kind: 'phone',
      place: 'x',
      language: 'da',
      state: 'open',
    };
    await store.write((db) =>
      db
        .insertInto('slot')
        .values({ ...slot, starts: Date.now() + 1e10, capacity: 1e6 })
        .execute(),
    );
    await store.close();

    const spawn = async () => {
      const env = { ...process.env, DATABASE_URL: url ?? '' };
      const child = fork(join(out, 'victim.js'), { env, stdio: 'ignore' });
      child.setMaxListeners(30);
      await once(child, 'message');
      return child;
    };
    const kept = { keys: new Set<string>(), events: new Set<string>() };
    let next: Promise<ChildProcess> = spawn();
    for (let i = 0; i < times; i++) {
      const child = await next;
      next = i + 1 < times ? spawn() : next;
      child.send({ folder });
      const [{ at }] = (await once(child, 'message')) as [{ at: string }];
      const work = [bookings(at, kept.keys), figures(at, kept.events), figures(at, kept.events)];
      const before = kept.keys.size + kept.events.size;
      while (kept.keys.size + kept.events.size < before + 20) await pause(5);
      await pause(Math.random() * 120);
      child.kill('SIGKILL');
      await Promise.all(work);
    }

    const after = openStore({ ...(url && { url }), folder });
    const keys = new Set(
      (await after.db.selectFrom('booking').select('key').execute()).map(({ key }) => key),
    );
    const ids = new Set(
      (await after.db.selectFrom('figure').select('id').execute()).map(({ id }) => id),
    );
    await after.close();
    expect([...kept.keys].filter((key) => !keys.has(key))).toEqual([]);
    expect([...kept.events].filter((id) => !ids.has(id))).toEqual([]);
    expect(kept.keys.size + kept.events.size).toBeGreaterThan(times * 20);
  });
});

const pause = (milliseconds: number) => new Promise((over) => setTimeout(over, milliseconds));

async function send(url: string, body: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.status === 202;
}

/** Books until the server is gone, and remembers what it said yes to. */
async function bookings(at: string, kept: Set<string>): Promise<void> {
  for (;;) {
    const one = wish('slot');
    const done = await send(`${at}/api/v1/bookings`, one).catch(() => undefined);
    if (done === undefined) return;
    if (done) kept.add(one.key);
  }
}

async function figures(at: string, kept: Set<string>): Promise<void> {
  for (;;) {
    const ids = Array.from({ length: 10 }, () => randomUUID());
    const now = Date.now();
    const events = ids.map((id) => ({ type: 'begin', id, at: now }));
    const batch = {
      format: 1,
      sent: now,
      visit: randomUUID(),
      tour: 'a',
      device: 'phone',
      place: 'web',
      language: 'da',
      events,
    };
    const done = await send(`${at}/${figuresPath}`, batch).catch(() => undefined);
    if (done === undefined) return;
    if (done) for (const id of ids) kept.add(id);
  }
}
