import type { Deliver, FigureBatch } from '../../contract/figures.ts';
import { type VisitEnded, visitsPath } from '../../contract/lan/device.ts';
import type { Identity } from '../../event/device/settings.ts';
import { openOutbox } from '../../offline/outbox.ts';
import { deliverTo } from '../figures/deliver.ts';

/** Batches of figures go to the device's own store first, and from there to the server, once, whenever it is there. */
export function keepFigures(site: string): { deliver: Deliver; flush(): Promise<void> } {
  const post = deliverTo(site);
  const outbox = openOutbox<FigureBatch>('figures', async ([batch]) => {
    // a server that wants none is asked no more for this batch
    return batch === undefined || (await post(batch, { parting: false })) !== 'later';
  });
  return {
    async deliver(batch) {
      await outbox.put(batch);
      void outbox.flush();
      return 'taken';
    },
    flush: outbox.flush,
  };
}

/** Visits that ended are kept until the server of the truck has counted them. */
export function keepVisits(site: string, identity: () => Identity | null) {
  const url = new URL(visitsPath, site);
  const outbox = openOutbox<VisitEnded>(
    'visits',
    async (visits) => {
      const device = identity();
      if (!device) return false;
      const body = JSON.stringify({ device, visits });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', body, headers }).catch(() => undefined);
      return answer?.ok ?? false;
    },
    50,
  );
  return {
    async put(visit: VisitEnded): Promise<void> {
      await outbox.put(visit);
      await outbox.flush();
    },
    flush: outbox.flush,
  };
}
