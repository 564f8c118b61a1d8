import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Db, Tables } from './tables.ts';
import { isUnavailable, Unavailable } from './trouble.ts';
import { createGroupWriter, createPoolWriter, type Write } from './writer.ts';

/** Where everything is kept that must not be lost. */
export interface Store {
  kind: 'sqlite' | 'postgres';
  /** for reading */
  db: Db;
  write: Write;
  /** Brings the tables to this version of the software. @throws Unavailable while the database is away */
  migrate(): Promise<void>;
  /** Whether it answers, and takes what is written. */
  check(): Promise<boolean>;
  /** What was deleted leaves the files, too: no old copy in a log or a dead row. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; without it an embedded database in `folder` */
  url?: string | undefined;
  folder: string;
  /** connections to PostgreSQL */
  connections?: number;
}

export function openStore({ url, folder, connections = 10 }: StoreOptions): Store {
  return url ? openPostgres(url, connections) : openSqlite(folder);
}

export const databaseName = 'indenfor.db';

function openSqlite(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const file = new Libsql(join(folder, databaseName));
  // WAL with FULL: what was answered survives a power cut. Deleted rows are overwritten, not only unlinked.
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'busy_timeout = 3000',
  ])
    file.pragma(setting);
  // biome-ignore lint/suspicious/noExplicitAny: libsql has better-sqlite3's interface, its types say less
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file as any }) });
  return storeOf('sqlite', db, createGroupWriter(db));
}

function openPostgres(connectionString: string, max: number): Store {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 3000,
    types: {
      // times and counts fit into a number
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // a connection that breaks fails what it was asked, and is replaced; nobody else has to hear of it
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return storeOf('postgres', db, createPoolWriter(db));
}

function storeOf(kind: Store['kind'], db: Db, write: Write): Store {
  return {
    kind,
    db,
    write,
    async migrate() {
      const provider = { getMigrations: async () => migrations };
      const { error } = await new Migrator({ db, provider }).migrateToLatest();
      if (error && isUnavailable(error)) throw new Unavailable('the database is away');
      if (error)
        throw new Error(
          `The database does not fit this version: ${(error as Error).message}. Start the version that wrote it, or restore a backup of this one.`,
        );
    },
    async check() {
      const now = Date.now();
      try {
        await write((one) =>
          one
            .insertInto('chore')
            .values({ name: 'check', until: now })
            .onConflict((same) => same.column('name').doUpdateSet({ until: now }))
            .execute(),
        );
        return true;
      } catch (error) {
        if (isUnavailable(error)) return false;
        throw error;
      }
    },
    async forget() {
      if (kind === 'sqlite') await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db);
      else await sql`vacuum booking, mail`.execute(db);
    },
    async close() {
      if (kind === 'sqlite') await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db);
      await db.destroy();
    },
  };
}
