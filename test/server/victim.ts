import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { readSettings } from '../../src/server/core/settings.ts';
import { openHouse } from '../../src/server/house.ts';

/** A server that waits for a word before it opens its store, so that the next is ready when one is killed. */
process.once('message', async ({ folder }: { folder: string }) => {
  const house = await openHouse({
    settings: readSettings(process.env, folder),
    log: () => undefined,
    limits: { bookings: 1e6, figures: 1e6 },
  });
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  const app = await createApp({ site: folder, tours: folder, readiness, rooms: house.rooms });
  process.send?.({ at: await app.listen({ port: 0, host: '127.0.0.1' }) });
});
process.send?.('waiting');
