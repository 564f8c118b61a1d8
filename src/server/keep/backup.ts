import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { migrations } from '../store/migrations.ts';
import type { Store } from '../store/store.ts';
import type { Db, Tables } from '../store/tables.ts';
import { purgeDue, wipe } from '../talk/purge.ts';

/** Everything but who is logged in and who does which chore; what others refer to first. */
const kept = {
  slot: 'id',
  booking: 'id',
  mail: 'id',
  figure: 'id',
  stale_day: 'day',
  rollup: 'day',
  account: 'name',
  audit: 'id',
  purge: 'booking',
  lan_device: 'id',
  lan_visit: 'id',
  lan_memory: 'name',
} as const satisfies { [T in Exclude<keyof Tables, 'session' | 'chore'>]: keyof Tables[T] };
type Kept = keyof typeof kept;

const page = 500;
const day = 86_400_000;

/** Days a backup is kept: what was wiped since must not live on in it. */
export const backupDays = 30;

const nameOf = (now: number) =>
  `indenfor-${new Date(now).toISOString().replace(/[:.]/g, '-')}.jsonl.gz`;

/**
 * Writes all tables as they are at one moment, while the server runs; either database reads it.
 * @returns the file
 */
export async function backUp(store: Store, folder: string, now: number): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameOf(now));
  const transaction = store.db.transaction();
  const moment =
    store.kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
  await moment.execute(async (db) => {
    const out = createWriteStream(`${file}.part`, { mode: 0o600 });
    await pipeline(Readable.from(lines(db, now)), createGzip(), out);
  });
  renameSync(`${file}.part`, file);
  expireBackups(folder, now);
  return file;
}

async function* lines(db: Db, now: number): AsyncGenerator<string> {
  const head = { indenfor: 1, at: now, migrations: Object.keys(migrations) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of Object.keys(kept) as Kept[])
    for (let at = 0; ; at += page) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .orderBy(kept[table] as never)
        .limit(page)
        .offset(at)
        .execute();
      for (const row of rows) yield `${JSON.stringify([table, row])}\n`;
      if (rows.length < page) break;
    }
}

/** Deletes backups that are older than contact data may be. */
export function expireBackups(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const [, date, hours, minutes] =
      /^indenfor-(.{10})T(..)-(..)-.*\.jsonl\.gz(\.part)?$/.exec(name) ?? [];
    const made = Date.parse(`${date}T${hours}:${minutes}Z`);
    if (made < now - backupDays * day) rmSync(join(folder, name));
  }
}

/**
 * Puts a backup in the place of everything there is, whole or not at all, and wipes again who was wiped since.
 * @param purged ids of bookings that were wiped after the backup, as `purged.log` tells
 * @returns how many rows, and of how many bookings the contact data was wiped again
 * @throws Error with a sentence when the file is no backup, or of a newer version
 */
export async function restore(
  store: Store,
  file: string,
  purged: string[],
  now: number,
): Promise<{ rows: number; wiped: number }> {
  const input = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const reader = input[Symbol.asyncIterator]();
  const head = JSON.parse((await reader.next()).value ?? '{}') as {
    indenfor?: number;
    migrations?: string[];
  };
  if (head.indenfor !== 1) throw new Error(`${file} is no backup of this program.`);
  const unknown = head.migrations?.find((name) => !migrations[name]);
  if (unknown)
    throw new Error(
      `${file} was written by a newer version ("${unknown}"): restore it with that one.`,
    );
  let rows = 0;
  const again = await store.write(async (db) => {
    const known = await db.selectFrom('purge').select('booking').execute();
    for (const table of [...Object.keys(kept).reverse(), 'session', 'chore'] as (keyof Tables)[])
      await db.deleteFrom(table).execute();
    let waiting: { table: Kept; rows: object[] } | undefined;
    const put = async () => {
      if (waiting)
        await db
          .insertInto(waiting.table)
          .values(waiting.rows as never)
          .execute();
      waiting = undefined;
    };
    for (let next = await reader.next(); !next.done; next = await reader.next()) {
      const [table, row] = JSON.parse(next.value) as [Kept, object];
      if (!(table in kept)) throw new Error(`${file} has a table "${table}" that nobody knows.`);
      if (waiting && (waiting.table !== table || waiting.rows.length >= page)) await put();
      waiting ??= { table, rows: [] };
      waiting.rows.push(row);
      rows += 1;
    }
    await put();
    const ids = new Set([...known.map(({ booking }) => booking), ...purged]);
    const left = await db.selectFrom('booking').select('id').where('purged', 'is', null).execute();
    const due = left.filter(({ id }) => ids.has(id));
    for (const { id } of due) {
      await db
        .updateTable('booking')
        .set({ state: 'cancelled', seat: null })
        .where('id', '=', id)
        .execute();
      await wipe(db, id, now);
    }
    return due.length;
  });
  const late = await purgeDue(store, now);
  return { rows, wiped: again + late.length };
}
