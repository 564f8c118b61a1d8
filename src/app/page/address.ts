import { yawOf } from '../../tour/angles.ts';
import { inLanguage } from '../../tour/localized.ts';
import { nodeOf } from '../../tour/tour.ts';
import { fovOfHorizontal } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';

/** What an address asks for. Angles in degrees from the panorama's centre. */
export interface Address {
  tour: string;
  node: string | null;
  language: string | null;
  look: { yaw: number; pitch: number; fov?: number } | null;
}

export const defaultTour = 'en-verden-indenfor';

export function readAddress(search: string): Address {
  const asked = new URLSearchParams(search);
  const number = (name: string): number | null => {
    const text = asked.get(name);
    const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  };
  const yaw = number('yaw');
  const pitch = number('pitch');
  return {
    tour: asked.get('tour') || defaultTour,
    node: asked.get('node') || null,
    language: asked.get('lang') || null,
    look: yaw === null && pitch === null ? null : { yaw: yaw ?? 0, pitch: pitch ?? 0 },
  };
}

/** The address of a node, keeping what else the address says (tour, event). */
export function addressOf(
  search: string,
  node: string | null,
  language?: string,
  look?: { yaw: number; pitch: number },
): string {
  const asked = new URLSearchParams(search);
  for (const name of ['node', 'yaw', 'pitch']) asked.delete(name);
  if (node) asked.set('node', node);
  if (language) asked.set('lang', language);
  if (look) {
    asked.set('yaw', look.yaw.toFixed(0));
    asked.set('pitch', look.pitch.toFixed(0));
  }
  const query = asked.toString();
  return query ? `?${query}` : location.pathname;
}

/** Where the visitor stands and looks as an address to share. */
export function sharedAddress(visit: Visit): URL {
  const { place, tour, settings } = visit.get();
  const node = place ?? tour.start;
  const look = {
    yaw: yawOf(visit.pose.compass, nodeOf(tour, node).heading),
    pitch: visit.pose.pitch,
  };
  return new URL(addressOf(location.search, node, settings.language, look), location.href);
}

/** Keeps address, history and title of the page in step with the visit. */
export function connectAddress(visit: Visit): () => void {
  const shown = (now: VisitState) => (now.phase === 'inside' ? now.place : null);
  const follow = () => {
    const { node, look } = readAddress(location.search);
    if (node) visit.dispatch({ type: 'node/goto', node, look: look ?? undefined }, 'history');
    else visit.dispatch({ type: 'visit/leave' }, 'history');
  };
  const write = (now: VisitState, how: 'push' | 'replace') => {
    const address = addressOf(location.search, shown(now));
    if (address === (location.search || location.pathname)) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const stop = visit.reconcile((now, before) => {
    if (now.settings.language !== before.settings.language) {
      const asked = new URLSearchParams(location.search);
      asked.set('lang', now.settings.language);
      history.replaceState(history.state, '', `?${asked}`);
    }
    if (shown(now) !== shown(before)) {
      const named = readAddress(location.search).node;
      const kept = now.via === 'history' || (now.via === 'address' && named === shown(now));
      if (!kept) write(now, now.via === 'address' ? 'replace' : 'push');
    } else if (before.heading && !now.heading && now.problem && now.via === 'history') {
      write(now, 'replace');
    }
    if (shown(now) !== shown(before) || now.settings.language !== before.settings.language)
      describe(now);
  });
  describe(visit.get());
  addEventListener('popstate', follow);
  return () => {
    stop();
    removeEventListener('popstate', follow);
  };
}

function describe({ tour, phase, place, settings }: VisitState): void {
  const { language } = settings;
  const title = inLanguage(tour.title, language);
  const room = phase === 'inside' && place ? inLanguage(nodeOf(tour, place).title, language) : null;
  document.title = room ? `${room} – ${title}` : title;
  document.documentElement.lang = language;
}

/** A view asked for in degrees across the width, as the visit wants it. */
export function lookOf(
  view: { yaw: number; pitch: number; fov?: number | undefined },
  aspect: number,
) {
  return {
    yaw: view.yaw,
    pitch: view.pitch,
    fov: view.fov === undefined ? undefined : fovOfHorizontal(view.fov, aspect),
  };
}
