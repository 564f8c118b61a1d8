import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from '../src/server/core/app.ts';
import { createReadiness } from '../src/server/core/readiness.ts';
import type { Settings } from '../src/server/core/settings.ts';
import { type HouseOptions, openHouse } from '../src/server/house.ts';
import type { NewSlot } from '../src/server/talk/slots.ts';

/** Noon of a Monday in winter, in Copenhagen. */
export const noon = Date.UTC(2026, 10, 23, 11);
export const hour = 3_600_000;
export const day = 24 * hour;

export interface Opened {
  url?: string;
  folder: string;
}

/** A server with its store, without a port; its clock is told the time. */
export async function openTestHouse(
  { url, folder }: Opened,
  settings: Partial<Settings> = {},
  options: Partial<HouseOptions> = {},
  folders = { site: folder, tours: folder },
  proxies: boolean | string = false,
) {
  const time = { now: noon };
  const lines: string[] = [];
  const house = await openHouse({
    settings: {
      data: folder,
      backups: join(folder, 'backups'),
      database: url,
      secret: 'a secret of the tests',
      origin: 'https://tour.example',
      proxies: false,
      booking: undefined,
      smtp: undefined,
      mailFrom: 'talks@tour.example',
      office: undefined,
      oidc: undefined,
      ...settings,
    },
    log: (line) => lines.push(line),
    clock: () => time.now,
    limits: { bookings: 1e6, figures: 1e6, logins: 1e6 },
    proofCost: 1,
    ...options,
  });
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  const { served, rooms, healthy } = house;
  const app = await createApp({
    ...folders,
    readiness,
    served,
    rooms,
    healthy,
    proxies,
    log: (line) => lines.push(line),
  });
  return {
    ...house,
    app,
    time,
    /** what the store was opened with */
    opened: { folder, ...(url && { url }) } as Opened,
    /** what was logged */
    lines,
    /** A time for talks, two days ahead unless said otherwise. */
    async slot({ id = randomUUID(), ...change }: Partial<NewSlot & { id: string }> = {}) {
      const slot = {
        id,
        starts: time.now + 2 * day,
        minutes: 30,
        kind: 'place',
        place: 'Fængslet i Enghave',
        language: 'da',
        capacity: 1,
        state: 'open',
        ...change,
      };
      await house.store.write((db) => db.insertInto('slot').values(slot).execute());
      return id;
    },
    async shut() {
      await app.close();
      await house.close();
    },
  };
}
export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>;

/** A wish for a talk by somebody nobody else is. */
export function wish(slot: string, change: object = {}) {
  const who = randomUUID().slice(0, 8);
  return {
    key: randomUUID(),
    slot,
    name: `Navn ${who}`,
    email: `${who}@example.dk`,
    phone: '20 12 34 56',
    language: 'da' as const,
    wait: false,
    ...change,
  };
}
