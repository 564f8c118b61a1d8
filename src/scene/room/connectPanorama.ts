import { linkBearing, nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import { type Level, PanoramaError, type PanoramaLoader, type Surface } from '../pyramid/loader.ts';
import { passageFor } from './passage.ts';
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
  loader: PanoramaLoader,
  stage: Stage,
  hooks: PanoramaHooks,
): PanoramaConnection {
  let job: Job | null = null;
  let lost = false;

  function reconcile(): void {
    const state = visit.get();
    const wanted = state.heading ?? state.place;
    if (lost || !wanted || job?.node === wanted) return;
    job?.stop.abort();
    job = null;
    const from = stage.shown?.node === wanted ? stage.shown.level : undefined;
    if (from === 'sharp') {
      // Gone to and left again before anything was drawn, or asked for what is shown.
      if (state.heading === wanted) tell(wanted, 'sharp');
      return;
    }
    const started: Job = { node: wanted, stop: new AbortController() };
    job = started;
    void run(started, from ? 'sharp' : 'preview');
  }

  async function run(started: Job, from: Level): Promise<void> {
    const { node, stop } = started;
    try {
      await loader.load(node, {
        from,
        signal: stop.signal,
        quiet: () => stage.quiet(),
        onLevel: (level, surface) => show(node, level, surface),
      });
      if (job === started) finished(node);
    } catch (error) {
      if (stop.signal.aborted) return;
      // The job stays, so that nothing is tried again before the visitor wants it.
      const level = error instanceof PanoramaError ? error.level : 'preview';
      const reason = error instanceof Error ? error.message : String(error);
      if (visit.get().place !== node) job = null;
      visit.dispatch({ type: 'panorama/failed', node, level, reason }, 'device');
    }
  }

  function finished(node: string): void {
    const { tour } = visit.get();
    loader.prefetch(nodeOf(tour, node).links.map(({ to }) => to));
  }

  function show(node: string, level: Level, surface: Surface): void {
    const empty = stage.shown === null;
    if (stage.shown?.node === node) stage.sharpen(surface);
    else {
      const state = visit.get();
      const { heading } = nodeOf(state.tour, node);
      stage.enter({ node, level, heading, surface, ...way(state, node) });
      hooks.arriving(node);
    }
    hooks.draw(empty ? 'now' : 'soon');
    tell(node, level);
  }

  function tell(node: string, level: Level): void {
    visit.dispatch({ type: 'panorama/ready', node, level }, 'device');
  }

  function again(): void {
    job?.stop.abort();
    job = null;
    reconcile();
  }

  const undo = [
    visit.reconcile((now, before) => {
      if (now.heading !== before.heading || now.place !== before.place) reconcile();
    }),
    visit.witness((action) => {
      if (action.type === 'problem/retry' && visit.get().level === 'preview') again();
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
      reconcile();
    },
    stop() {
      removeEventListener('online', online);
      for (const stop of undo) stop();
      job?.stop.abort();
    },
  };
}

function way(state: VisitState, node: string) {
  const { tour, place, settings } = state;
  const link = place ? nodeOf(tour, place).links.find(({ to }) => to === node) : undefined;
  const towards = place && link ? linkBearing(tour, place, link).compass : 0;
  const { transition, reducedMotion, walkInHeadset } = settings;
  const door = link !== undefined;
  return {
    towards,
    passage: passageFor({
      transition,
      reducedMotion,
      walkInHeadset,
      immersed: presenting(state),
      door,
    }),
  };
}
