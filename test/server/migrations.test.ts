import { Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/server/store/migrations.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { noon, openTestHouse, wish } from '../house.ts';

/** What each version that was out has: names of tables and columns. A version is never changed afterwards. */
const released: Record<string, Record<string, string>> = {
  '0001-talks-and-figures': {
    slot: 'id starts minutes kind place language capacity state',
    booking:
      'id slot seat state name email phone language origin key token sequence made changed reminded purged',
    mail: 'id about booking address subject body calendar method made due tries sent failed',
    figure: 'id visit at day tour place device language type name thing part seconds looks',
    stale_day: 'day',
    rollup: 'day tour place kind a b count sum',
    account: 'name password failures locked made',
    session: 'token account made seen',
    audit: 'id at account what about',
    purge: 'booking at',
    chore: 'name until',
  },
  '0002-truck': {
    lan_device: 'id secret name kind joined',
    lan_visit: 'id device day at way language seconds rooms ending',
    lan_memory: 'name value',
  },
};
const versions = Object.keys(released);

async function columns(store: Store): Promise<Record<string, string>> {
  const tables = await store.db.introspection.getTables();
  return Object.fromEntries(
    tables.map(({ name, columns: all }) => [
      name,
      all
        .map((one) => one.name)
        .sort()
        .join(' '),
    ]),
  );
}

const sorted = (names: string) => names.split(' ').sort().join(' ');

describe.each(kinds)('on %s', { timeout: 60_000 }, (kind) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.stop());

  /** A database as that version left it, with somebody's talk in it. */
  async function leftBy(version: string) {
    const opened = await databases.fresh();
    const store = openStore({ ...(opened.url && { url: opened.url }), folder: opened.folder });
    const until = Object.entries(migrations).slice(0, versions.indexOf(version) + 1);
    const provider = { getMigrations: async () => Object.fromEntries(until) };
    const { error } = await new Migrator({ db: store.db, provider }).migrateToLatest();
    if (error) throw error;
    const found = await columns(store);
    await sql`insert into slot (id, starts, minutes, kind, place, language, capacity, state)
      values ('old', ${noon + 1e9}, 30, 'phone', 'Vi ringer', 'da', 2, 'open')`.execute(store.db);
    await sql`insert into booking
      (id, slot, seat, state, name, email, phone, language, origin, key, token, made, changed)
      values ('first', 'old', 0, 'active', 'Åse', 'aase@example.dk', '', 'da', 'job', 'k', 't', ${noon}, ${noon})`.execute(
      store.db,
    );
    await store.close();
    return { opened, found };
  }

  test('there is a test for every version', () => {
    expect(Object.keys(migrations)).toEqual(versions);
  });

  test.each(versions)(
    'what %s left is taken over with everything in it, and used',
    async (version) => {
      const { opened, found } = await leftBy(version);
      const before = versions.slice(0, versions.indexOf(version) + 1);
      for (const one of before)
        for (const [table, names] of Object.entries(released[one] ?? {}))
          expect(found[table], table).toBe(sorted(names));
      const house = await openTestHouse(opened);
      const bookings = await house.store.db.selectFrom('booking').selectAll().execute();
      expect(bookings).toMatchObject([
        { id: 'first', name: 'Åse', seat: 0, sequence: 0, purged: null },
      ]);
      const second = (await house.talk.book(wish('old'), true)) as Booking;
      expect(second.seat).toBe(1);
      expect(await house.talk.book(wish('old'), true)).toBe('full');
      // the same tables as in a new house
      const fresh = await openTestHouse(await databases.fresh());
      expect(await columns(house.store)).toEqual(await columns(fresh.store));
      await house.shut();
      await fresh.shut();
    },
  );

  test('what a newer version left is not touched, and that is said', async () => {
    const { opened } = await leftBy(versions.at(-1) ?? '');
    const store = openStore({ ...(opened.url && { url: opened.url }), folder: opened.folder });
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(
      store.db,
    );
    await expect(store.migrate()).rejects.toThrow('does not fit this version');
    const rows = await store.db.selectFrom('booking').select('name').execute();
    expect(rows).toEqual([{ name: 'Åse' }]);
    await store.close();
  });
});
