import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Served } from '../contract/served.ts';
import { addBookApi } from './book/api.ts';
import { addBookPages } from './book/pages.ts';
import { addTalkPages } from './book/talks.ts';
import type { Doors } from './core/app.ts';
import { createProofs } from './core/proof.ts';
import { createSecrets } from './core/secrets.ts';
import type { Settings } from './core/settings.ts';
import { figureChores } from './figures/rollup.ts';
import { addFigures } from './figures/routes.ts';
import { expireBackups } from './keep/backup.ts';
import { openPurgeLog } from './keep/purgeLog.ts';
import { fits, setAccount } from './login/accounts.ts';
import { auditDays } from './login/audit.ts';
import { addDoor } from './login/door.ts';
import { createGuard } from './login/guard.ts';
import { addOidc } from './login/oidc.ts';
import { createSessions } from './login/sessions.ts';
import { addFigureRoom } from './office/figures.ts';
import { namesIn, posterOf, type ShownTour } from './office/names.ts';
import { addRooms } from './office/rooms.ts';
import { addSheet } from './office/sheet.ts';
import { createMissionReader } from './site/packs.ts';
import { type Chores, startChores } from './store/chores.ts';
import { openStore, type Store } from './store/store.ts';
import { isUnavailable } from './store/trouble.ts';
import { createTalk, type Talk } from './talk/talk.ts';

export interface HouseOptions {
  settings: Settings;
  log(line: string): void;
  /** milliseconds since 1970 */
  clock?: () => number;
  /** the tour that is shown when none is named */
  tour?(): ShownTour | undefined;
  /** posts of one asker: bookings and logins in ten minutes, figures in one */
  limits?: { bookings?: number; figures?: number; logins?: number };
  /** iterations of one try of the proof of work */
  proofCost?: number;
}

/** What stands behind the tour: its store, the rooms with addresses, and what is done now and then. */
export interface House {
  store: Store;
  talk: Talk;
  served: Served;
  rooms: ((app: FastifyInstance, doors: Doors) => void | Promise<void>)[];
  chores: Chores;
  /** the tour that is shown when none is named */
  tour(): ShownTour | undefined;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store and everything that needs it. @throws Error when the tables are of a newer version */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { settings, log, clock = Date.now, tour = () => undefined, limits = {} } = options;
  const store = openStore({ url: settings.database, folder: settings.data });
  const ready = openWhenThere(store, log, async () => {
    const { office } = settings;
    if (office && !(await fits(store, office.name, office.password)))
      await setAccount(store, office.name, office.password, clock());
  });
  if (await ready.tried) log('The database does not answer yet; it is asked again every second.');
  const secrets = createSecrets(settings.secret);
  const proofs = createProofs(secrets, options.proofCost);
  const talk = createTalk({
    store,
    secrets,
    settings,
    log,
    clock,
    purges: openPurgeLog(settings.data),
  });
  const sessions = createSessions(store, secrets, clock);
  const guard = createGuard(sessions);
  const chores = startChores(
    store,
    [
      ...talk.chores,
      ...figureChores(store),
      { name: 'expire', every: 6 * 3_600_000, work: async (now) => expire(store, settings, now) },
    ],
    log,
    clock,
  );
  const limit = limits.bookings ?? 30;
  const served = { figures: true, booking: settings.booking ?? '/book' };
  const picture = () => posterOf(tour());
  const readMission = createMissionReader();
  const names = (language: 'da' | 'en') => namesIn(tour(), readMission, language);
  return {
    store,
    talk,
    served,
    rooms: [
      (app) => addFigures(app, { store, clock, ...(limits.figures && { limit: limits.figures }) }),
      (app) => {
        const { oidc, origin } = settings;
        const sso = oidc !== undefined && origin !== undefined;
        addDoor(app, { store, sessions, guard, clock, sso, limit: limits.logins ?? 20 });
        if (sso) addOidc(app, { settings: oidc, origin, store, sessions, secrets, clock, log });
        addRooms(app, { store, talk, guard, names, from: settings.mailFrom, clock });
        addFigureRoom(app, { store, guard, tour, names, clock });
        addSheet(app, { guard, origin: settings.origin, booking: served.booking, tour });
      },
      (app) => {
        addTalkPages(app, { talk, clock, picture });
        if (settings.booking) {
          const elsewhere = settings.booking;
          app.get('/book', (_, reply) => reply.redirect(elsewhere, 302));
          return;
        }
        addBookApi(app, { talk, proofs, limit });
        addBookPages(app, { talk, secrets, proofs, clock, limit, picture });
      },
    ],
    chores,
    tour,
    healthy: async () => ready.isOpen() && store.check(),
    async close() {
      ready.stop();
      await chores.stop();
      talk.close();
      await store.close();
    },
  };
}

/**
 * Brings the tables up to date; a database that is away is waited for, while the tour is there.
 * `tried` tells whether it was away at first. Any other error is thrown.
 */
function openWhenThere(store: Store, log: HouseOptions['log'], then: () => Promise<void>) {
  let open = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = async (): Promise<boolean> => {
    try {
      await store.migrate();
      await then();
      open = true;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      timer = setTimeout(() => attempt().catch((late: Error) => log(late.message)), 1000);
    }
    return !open;
  };
  return { tried: attempt(), isOpen: () => open, stop: () => clearTimeout(timer) };
}

/** Backups and the office's log do not grow old. */
async function expire(store: Store, { backups }: Settings, now: number): Promise<void> {
  if (existsSync(backups)) expireBackups(backups, now);
  const first = now - auditDays * 86_400_000;
  await store.write((db) => db.deleteFrom('audit').where('at', '<', first).execute());
}
