import { randomBytes } from 'node:crypto';
import type { DeviceKind, VisitEnded } from '../../contract/lan/device.ts';
import type { Day } from '../../contract/lan/operator.ts';
import { dayOf } from '../core/days.ts';
import { digest, sameText } from '../core/secrets.ts';
import type { Store } from '../store/store.ts';

export interface KnownDevice {
  id: string;
  name: string;
  kind: DeviceKind;
}

/** What the server of an event remembers over a restart. */
export function createMemory(store: Store) {
  const { db } = store;

  async function recall(name: string): Promise<string | undefined> {
    const row = await db
      .selectFrom('lan_memory')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst();
    return row?.value;
  }

  function remember(name: string, value: string): Promise<unknown> {
    return store.write((one) =>
      one
        .insertInto('lan_memory')
        .values({ name, value })
        .onConflict((same) => same.column('name').doUpdateSet({ value }))
        .execute(),
    );
  }

  return {
    recall,
    remember,
    /** The key of the operator's page, made once. */
    async key(): Promise<string> {
      const known = await recall('key');
      if (known !== undefined) return known;
      const key = randomBytes(12).toString('base64url');
      await remember('key', key);
      return key;
    },
    async devices(): Promise<KnownDevice[]> {
      const rows = await db
        .selectFrom('lan_device')
        .select(['id', 'name', 'kind'])
        .orderBy('joined')
        .execute();
      return rows.map((row) => ({ ...row, kind: row.kind as DeviceKind }));
    },
    /** A device that joins; its secret is told once and kept as a hash. */
    async welcome(name: string, kind: DeviceKind, now: number) {
      const device = { id: randomBytes(9).toString('base64url'), name, kind };
      const secret = randomBytes(24).toString('base64url');
      const row = { ...device, secret: digest(secret), joined: now };
      await store.write((one) => one.insertInto('lan_device').values(row).execute());
      return { device, secret };
    },
    /** Whether it is who it says. */
    async knows({ id, secret }: { id: string; secret: string }): Promise<boolean> {
      const row = await db
        .selectFrom('lan_device')
        .select('secret')
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined && sameText(row.secret, digest(secret));
    },
    change(id: string, part: { name?: string; kind?: DeviceKind }): Promise<unknown> {
      return store.write((one) =>
        one.updateTable('lan_device').set(part).where('id', '=', id).execute(),
      );
    },
    forget(id: string): Promise<unknown> {
      return store.write((one) => one.deleteFrom('lan_device').where('id', '=', id).execute());
    },
    /** Counts visits, each once however often it comes. */
    count(device: string, visits: VisitEnded[]): Promise<unknown> {
      const rows = visits.map(({ end, ...visit }) => ({
        ...visit,
        device,
        day: dayOf(visit.at),
        ending: end,
      }));
      return store.write((one) =>
        one
          .insertInto('lan_visit')
          .values(rows)
          .onConflict((same) => same.column('id').doNothing())
          .execute(),
      );
    },
    async day(date: string): Promise<Day> {
      const rows = await db
        .selectFrom('lan_visit')
        .select(['way', 'language', 'seconds'])
        .where('day', '=', date)
        .execute();
      const day: Day = { date, visits: rows.length, minutes: 0, byWay: {}, byLanguage: {} };
      let seconds = 0;
      for (const row of rows) {
        seconds += row.seconds;
        day.byWay[row.way] = (day.byWay[row.way] ?? 0) + 1;
        day.byLanguage[row.language] = (day.byLanguage[row.language] ?? 0) + 1;
      }
      return { ...day, minutes: Math.round(seconds / 60) };
    },
  };
}
export type Memory = ReturnType<typeof createMemory>;
