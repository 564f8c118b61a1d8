import { openDepot } from './depot.ts';
import { download } from './fetch/download.ts';
import { fetchRelease } from './fetch/fetchRelease.ts';
import { missingOf } from './release.ts';
import { offlineChannel, type Told } from './words.ts';
import { askWorker } from './workers.ts';

/** What a device keeps: all of it, nothing, too little, or all of it and a newer one that waits. */
export type Keeping = 'ready' | 'none' | 'lost' | 'waiting';

/** Milliseconds between two looks for something newer. */
const often = 600_000;

/**
 * Watches over what a prepared device keeps: notices what was lost, fetches a newer release beside the old one, and
 * exchanges them when it is told that nobody is inside.
 * @param site URL of the site's folder
 */
export function watchRelease(site: string, tour: string, changed: (now: Keeping) => void) {
  const stopping = new AbortController();
  const served = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const depot = served ? openDepot(site) : null;
  const channel = served ? new BroadcastChannel(offlineChannel) : null;
  let looking: Promise<void> | null = null;

  async function keeping(): Promise<Keeping> {
    const current = await depot?.read('current');
    if (!depot || !current) return 'none';
    if (missingOf(current, await depot.have()).length > 0) return 'lost';
    return (await depot.read('next')) ? 'waiting' : 'ready';
  }

  async function look(): Promise<void> {
    if (!depot) return changed('none');
    changed(await keeping());
    const current = await depot.read('current');
    const there = await fetchRelease(site, tour);
    if (typeof there === 'string' || !current || there.id === current.id) return;
    if ((await depot.read('next'))?.id === there.id) return;
    const wanted = missingOf(there, await depot.have());
    const { signal } = stopping;
    await download({ wanted, depot, site, signal, arrived: () => undefined });
    await depot.write('next', { ...there, at: Date.now() });
    changed(await keeping());
  }

  /** A network that is gone, or a full disk, leaves the old one in use; the next look tries again. */
  function lookOnce(): Promise<void> {
    looking ??= look()
      .catch(async () => changed(await keeping()))
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  if (channel)
    channel.onmessage = ({ data }) => {
      if ((data as Told).type === 'lost') changed('lost');
    };
  const timer = setInterval(() => void lookOnce(), often);
  void lookOnce();
  return {
    look: lookOnce,
    /** Between two visits. True when another release is in use now, and the page has to be loaded again. */
    async exchange(): Promise<boolean> {
      if (!(await depot?.read('next'))) return false;
      const told = await askWorker({ type: 'exchange' });
      if (told?.type !== 'exchanged' || !told.done) return false;
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage({ type: 'take-over' });
      return true;
    },
    stop(): void {
      stopping.abort();
      clearInterval(timer);
      channel?.close();
    },
  };
}
