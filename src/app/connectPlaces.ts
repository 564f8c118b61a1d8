import type { Visit } from '../visit/store.ts';
import type { VisitState } from '../visit/visit.ts';
import type { PackSource } from './loadPack.ts';

/** Milliseconds between two looks whether tiles have been made meanwhile. */
const patience = 4000;

/**
 * Keeps ahead of the visitor: the node being gone to and what its links lead to are known before it is entered,
 * and pictures that were still being made when the pack was fetched are found later.
 */
export function connectPlaces(visit: Visit, source: PackSource): () => void {
  let asked: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function fetchAround(node: string): Promise<void> {
    try {
      visit.dispatch({ type: 'tour/grown', nodes: await source.fetchAround(node) }, 'device');
    } catch (error) {
      if (asked === node) asked = null;
      const reason = error instanceof Error ? error.message : String(error);
      visit.dispatch({ type: 'panorama/failed', node, level: 'preview', reason }, 'device');
    }
  }

  function reconcile(now: VisitState): void {
    const node = now.far?.node ?? now.heading ?? now.place;
    if (!node) return;
    const links = now.tour.nodes[node]?.links;
    if (asked !== node && (!links || links.some(({ to }) => now.beyond.has(to)))) {
      asked = node;
      void fetchAround(node);
    }
    if (timer === undefined && source.pack.pictures[node] && !source.pack.pictures[node].tiles)
      timer = setTimeout(() => void renew(), patience);
  }

  async function renew(): Promise<void> {
    // who has no network now may have one at the next look
    const more = await source.renew().catch(() => false);
    timer = undefined;
    if (more) visit.dispatch({ type: 'tour/grown', nodes: {} }, 'device');
    reconcile(visit.get());
  }

  reconcile(visit.get());
  const stop = visit.reconcile((now) => reconcile(now));
  return () => {
    clearTimeout(timer);
    stop();
  };
}
