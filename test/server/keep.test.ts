import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp, expireBackups, restore } from '../../src/server/keep/backup.ts';
import { openPurgeLog } from '../../src/server/keep/purgeLog.ts';
import type { Booking } from '../../src/server/talk/talk.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { day, noon, openTestHouse, wish } from '../house.ts';

const all: Partial<Record<(typeof kinds)[number], Databases>> = {};
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'indenfor-backup-'));
  for (const kind of kinds) all[kind] = await startDatabases(kind);
}, 120_000);
afterAll(() => {
  for (const one of Object.values(all)) one.stop();
  rmSync(folder, { recursive: true });
});
const fresh = (kind: (typeof kinds)[number]) => all[kind]?.fresh() ?? Promise.reject();

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('a backup of %s', (from, to) => {
  test(`comes back in ${to}, and who was wiped since is wiped again`, {
    timeout: 60_000,
  }, async () => {
    const opened = await fresh(from);
    const house = await openTestHouse(opened);
    const slot = await house.slot({ capacity: 9 });
    const late = await house.slot({ capacity: 9, starts: noon + 60 * day });
    const book = async (where: string) => (await house.talk.book(wish(where), true)) as Booking;
    const [over, gone, stays] = [await book(slot), await book(late), await book(late)];
    await house.store.write((db) =>
      db
        .insertInto('lan_visit')
        .values({
          id: 'one',
          device: 'bed',
          day: '2026-11-23',
          at: noon,
          way: 'series',
          language: 'da',
          seconds: 240,
          rooms: 1,
          ending: 'visitor',
        })
        .execute(),
    );
    // while it is written, others go on booking
    const busy = Promise.all(Array.from({ length: 6 }, () => book(slot)));
    const file = await backUp(house.store, folder, noon);
    await busy;
    await house.talk.cancel(gone.id);
    const purged = openPurgeLog(opened.folder).read();
    expect(purged).toEqual([gone.id]);
    await house.shut();

    const other = await openTestHouse(await fresh(to));
    await other.talk.book(wish(await other.slot()), true);
    const { wiped } = await restore(other.store, file, purged, noon + 40 * day);
    const names = new Map(
      (await other.store.db.selectFrom('booking').select(['id', 'name']).execute()).map((row) => [
        row.id,
        row.name,
      ]),
    );
    expect([names.get(over.id), names.get(gone.id), names.get(stays.id)]).toEqual([
      '',
      '',
      stays.name,
    ]);
    expect(wiped).toBeGreaterThanOrEqual(2);
    const visits = await other.store.db.selectFrom('lan_visit').select('seconds').execute();
    expect(visits).toEqual([{ seconds: 240 }]);
    expect(other.talk.pathOf(stays)).toBe(house.talk.pathOf(stays));
    await other.shut();
  });
});

test('backups are deleted after thirty days, other files are not', () => {
  const old = 'indenfor-2026-10-01T03-00-00-000Z.jsonl.gz';
  for (const name of [old, 'notes.txt']) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), 0, 0);
  }
  expireBackups(folder, noon);
  expect(existsSync(join(folder, old))).toBe(false);
  expect(readdirSync(folder)).toContain('notes.txt');
});

test('a file that is no backup is refused, and nothing is lost', async () => {
  const house = await openTestHouse(await fresh('sqlite'));
  const slot = await house.slot();
  const { gzipSync } = await import('node:zlib');
  const file = join(folder, `${randomUUID()}.gz`);
  writeFileSync(file, gzipSync('{"indenfor":1,"migrations":["9999-later"]}\n'));
  await expect(restore(house.store, file, [], noon)).rejects.toThrow('newer version');
  writeFileSync(file, gzipSync('{"indenfor":1}\n["slot",{"id":"x"}]\n'));
  await expect(restore(house.store, file, [], noon)).rejects.toThrow();
  expect((await house.talk.slots()).map(({ id }) => id)).toEqual([slot]);
  await house.shut();
});
