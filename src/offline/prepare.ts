import type { Preparation, PreparationPort } from '../visit/ports.ts';
import { openDepot } from './depot.ts';
import { discharge, enrol } from './enrolled.ts';
import { Damaged, download } from './fetch/download.ts';
import { fetchRelease } from './fetch/fetchRelease.ts';
import { createPace } from './fetch/pace.ts';
import { contentOf, missingOf, type Release, sizeOf } from './release.ts';
import { askWorker, registerWorker, removeWorker } from './workers.ts';

/** Kept free beside what is fetched, for the browser's own needs. */
const spare = 20_000_000;

/**
 * Prepares this device: everything of a tour and the site comes into the browser's storage, proven file by file.
 * @param site URL of the site's folder
 */
export function createPreparation(site: string, tour: string): PreparationPort {
  const depot = openDepot(site);
  const listeners = new Set<() => void>();
  let state: Preparation = { step: 'looking' };
  let stopping: AbortController | undefined;

  const tell = (now: Preparation) => {
    state = now;
    for (const listener of listeners) listener();
  };

  async function look(): Promise<void> {
    tell({ step: 'looking' });
    if (!isSecureContext) return tell({ step: 'impossible', why: 'insecure' });
    if (!('serviceWorker' in navigator && 'caches' in globalThis))
      return tell({ step: 'impossible', why: 'unsupported' });
    const [here, have, there] = await Promise.all([
      depot.read('current'),
      depot.have(),
      fetchRelease(site, tour),
    ]);
    const kept = here?.tour === tour ? here : undefined;
    const lost = !!kept && missingOf(kept, have).length > 0;
    if (typeof there === 'string') {
      if (kept && !lost) return ready(kept);
      return tell({ step: 'unknown', why: there, usable: false });
    }
    if (kept?.id === there.id && !lost) return ready(kept);
    const bytes = sizeOf(missingOf(there, have));
    if (bytes === 0 && (await depot.read('next'))?.id === there.id) return exchange(there);
    tell({ step: 'offered', bytes, of: sizeOf(contentOf(there)), update: !!kept && !lost, lost });
  }

  async function begin(): Promise<void> {
    const there = await fetchRelease(site, tour);
    if (typeof there === 'string') return tell({ step: 'unknown', why: there, usable: false });
    const wanted = missingOf(there, await depot.have());
    const needs = sizeOf(wanted);
    const of = sizeOf(contentOf(there));
    const free = await freeBytes();
    if (needs > 0 && free < needs + spare)
      return tell({ step: 'full', needs: needs + spare, free });
    let done = of - needs;
    const pace = createPace();
    const controller = new AbortController();
    stopping = controller;
    const shown = () => tell({ step: 'fetching', done, of, left: pace.left(of - done) });
    shown();
    try {
      await registerWorker(site);
    } catch {
      return tell({ step: 'impossible', why: 'refused' });
    }
    const arrived = (bytes: number) => {
      done += bytes;
      if (pace.add(bytes)) shown();
    };
    try {
      await download({ wanted, depot, site, signal: controller.signal, arrived });
      await depot.write('next', { ...there, at: Date.now() });
    } catch (error) {
      if (controller.signal.aborted) return tell({ step: 'paused', done, of });
      if (isFull(error))
        return tell({ step: 'full', needs: of - done + spare, free: await freeBytes() });
      const path = error instanceof Damaged ? error.path : '';
      return tell({ step: 'broken', why: path ? 'damaged' : 'network', path, done, of });
    }
    await exchange(there);
  }

  async function exchange(there: Release): Promise<void> {
    enrol();
    await navigator.storage.persist();
    const told = await askWorker({ type: 'exchange' });
    const now = await depot.read('current');
    if (told?.type === 'exchanged' && told.done && now) return ready(now);
    tell({ step: 'waiting', bytes: sizeOf(contentOf(there)) });
  }

  async function ready(release: Release): Promise<void> {
    await registerWorker(site);
    const lasting = await navigator.storage.persisted();
    tell({ step: 'ready', bytes: sizeOf(contentOf(release)), at: release.at, lasting });
  }

  async function remove(): Promise<void> {
    stopping?.abort();
    await depot.clear();
    await removeWorker();
    discharge();
    await look();
  }

  /** What nobody expected is told by the browser; the page says that it did not go on. */
  const run = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => {
      reportError(error);
      tell({ step: 'broken', why: 'network', path: String(error), done: 0, of: 0 });
    });
  };

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    look: run(look),
    begin: run(begin),
    pause: () => stopping?.abort(),
    remove: run(remove),
  };
}

async function freeBytes(): Promise<number> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return Math.max(0, quota - usage);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
