import { nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import type { Ground, Reliefs } from '../depth/reliefs.ts';
import type { Level } from '../pyramid/panorama.ts';
import type { Pyramid } from '../pyramid/pyramid.ts';
import { passageFor } from './passage.ts';
import { routeBetween } from './route.ts';
import type { Stage } from './stage.ts';

export interface PanoramaConnection {
  /** The graphics card forgot everything. */
  lose(): void;
  /** The graphics card is back: what was on screen is loaded again. */
  restore(): void;
  stop(): void;
}

interface Job {
  node: string;
  stop: AbortController;
}

export interface PanoramaHooks {
  /** The first picture of a node is on the stage; the visit is told next. */
  arriving(node: string): void;
  /** A frame is wanted; at once where the screen was empty, so that a poster may go when the visit is told. */
  draw(when: 'now' | 'soon'): void;
}

/**
 * Sees to it that the node being gone to, else the node stood in, is loaded and shown.
 */
export function connectPanorama(
  visit: Visit,
  pyramid: Pyramid,
  reliefs: Reliefs,
  stage: Stage,
  hooks: PanoramaHooks,
): PanoramaConnection {
  let job: Job | null = null;
  let lost = false;

  function reconcile(): void {
    const { heading, place, tour, beyond } = visit.get();
    const wanted = heading ?? place;
    if (lost || !wanted || job?.node === wanted) return;
    // of a large tour the names of the next rooms may still be on their way
    if (nodeOf(tour, wanted).links.some(({ to }) => beyond.has(to))) return;
    job?.stop.abort();
    job = null;
    if (stage.shown?.node === wanted) {
      // Gone to and left again before anything was drawn, or asked for what is shown.
      if (heading === wanted) tell(wanted, stage.shown.level);
      return;
    }
    const started: Job = { node: wanted, stop: new AbortController() };
    job = started;
    void run(started);
  }

  async function run({ node, stop }: Job): Promise<void> {
    try {
      const { heading } = nodeOf(visit.get().tour, node);
      const deep = way(visit.get(), node).passage.kind === 'walk' || presenting(visit.get());
      const coming = deep ? reliefs.want(node) : null;
      const panorama = await pyramid.open(node, heading, stop.signal);
      const ground = (await soon(coming)) ?? reliefs.peek(node);
      if (stop.signal.aborted) return panorama.dispose();
      const empty = stage.shown === null;
      stage.enter({ panorama, ground, ...way(visit.get(), node) });
      void coming?.then((late) => late && !stop.signal.aborted && stage.furnish(node, late));
      hooks.arriving(node);
      hooks.draw(empty ? 'now' : 'soon');
      tell(node, panorama.level);
    } catch (error) {
      if (stop.signal.aborted) return;
      // The job stays, so that nothing is tried again before the visitor wants it.
      const reason = error instanceof Error ? error.message : String(error);
      if (visit.get().place !== node) job = null;
      visit.dispatch({ type: 'panorama/failed', node, level: 'preview', reason }, 'device');
    }
  }

  function tell(node: string, level: Level): void {
    visit.dispatch({ type: 'panorama/ready', node, level }, 'device');
  }

  function again(): void {
    const { place } = visit.get();
    if (stage.shown?.node === place) pyramid.retry();
    else {
      job?.stop.abort();
      job = null;
      reconcile();
    }
  }

  const undo = [
    visit.reconcile((now, before) => {
      if (now.heading !== before.heading || now.place !== before.place || now.tour !== before.tour)
        reconcile();
    }),
    visit.witness((action) => {
      if (action.type === 'problem/retry' && visit.get().level === 'preview') again();
      if (action.type === 'tour/grown' && stage.shown?.level === 'preview') pyramid.retry();
    }),
  ];
  const online = (): void => {
    if (visit.get().level === 'preview') again();
  };
  addEventListener('online', online);
  reconcile();

  return {
    lose() {
      lost = true;
      job?.stop.abort();
      job = null;
    },
    restore() {
      lost = false;
      stage.clear();
      pyramid.forget();
      reconcile();
    },
    stop() {
      removeEventListener('online', online);
      for (const stop of undo) stop();
      job?.stop.abort();
    },
  };
}

/** Milliseconds that a room's picture waits for its geometry. */
const patience = 250;

function soon(coming: Promise<Ground | null> | null): Promise<Ground | null> | null {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  return coming && Promise.race([coming, late]);
}

function way(state: VisitState, node: string) {
  const { tour, place, settings } = state;
  const route = place ? routeBetween(tour, place, node) : null;
  const { transition, reducedMotion, walkInHeadset } = settings;
  return {
    route,
    passage: passageFor({
      transition,
      reducedMotion,
      walkInHeadset,
      immersed: presenting(state),
      door: route !== null,
      length: route?.length ?? 0,
    }),
  };
}
