import type { FastifyInstance } from 'fastify';
import type { Served } from '../contract/served.ts';
import type { Doors } from './core/app.ts';
import type { Settings } from './core/settings.ts';
import { addFigures } from './figures/routes.ts';
import { type Chore, type Chores, startChores } from './store/chores.ts';
import { openStore, type Store } from './store/store.ts';

export interface HouseOptions {
  settings: Settings;
  log(line: string): void;
  /** milliseconds since 1970 */
  clock?: () => number;
}

/** What stands behind the tour: its store, the rooms with addresses, and what is done now and then. */
export interface House {
  store: Store;
  served: Served;
  rooms: ((app: FastifyInstance, doors: Doors) => void | Promise<void>)[];
  chores: Chores;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store and everything that needs it. A database that is away is waited for. */
export async function openHouse({ settings, log, clock = Date.now }: HouseOptions): Promise<House> {
  const store = openStore({ url: settings.database, folder: settings.data });
  await store.migrate();
  const list: Chore[] = [];
  const chores = startChores(store, list, log, clock);
  return {
    store,
    served: { figures: true, booking: settings.booking ?? '/book' },
    rooms: [(app) => addFigures(app, { store, clock })],
    chores,
    healthy: () => store.check(),
    async close() {
      await chores.stop();
      await store.close();
    },
  };
}
