import { messages } from '../../text/messages.ts';
import { yawOf } from '../../tour/angles.ts';
import { inLanguage } from '../../tour/localized.ts';
import { nodeOf, type Tour } from '../../tour/tour.ts';
import { fovOfHorizontal } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { defaultTour } from './tourNamed.ts';

/** What an address asks for. Angles in degrees from the panorama's centre. */
export interface Address {
  tour: string;
  node: string | null;
  language: string | null;
  look: { yaw: number; pitch: number; fov?: number } | null;
  /** an episode of the series, "" for all of them */
  series: string | null;
  /** a mission, "profile" for what is said after all, "" for the list */
  mission: string | null;
  /** at an event: the short way round */
  event: boolean;
}

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
    series: asked.get('series'),
    mission: asked.get('mission'),
    event: asked.get('event') === '1',
  };
}

/** The room that is seen first: one that is warned of is asked about in the start room. */
export function firstNode({ nodes, start }: Tour, asked: string | null): string {
  const node = nodes[asked ?? ''];
  return asked && node && !node.warning ? asked : start;
}

/** What an address leads to: a room, the series (an episode, or "" for all), the missions likewise, or nothing. */
type Shown = { node: string } | { series: string } | { mission: string } | null;

/** The address of what is shown, keeping what else the address says (tour, event). */
export function addressOf(
  search: string,
  shown: Shown,
  language?: string,
  look?: { yaw: number; pitch: number },
): string {
  const asked = new URLSearchParams(search);
  for (const name of ['node', 'series', 'mission', 'yaw', 'pitch']) asked.delete(name);
  for (const [name, value] of Object.entries(shown ?? {})) asked.set(name, value);
  if (language) asked.set('lang', language);
  if (look) {
    asked.set('yaw', look.yaw.toFixed(0));
    asked.set('pitch', look.pitch.toFixed(0));
  }
  return queryOf(asked) || location.pathname;
}

/** As people write it: `?series` or `?mission`, without a sign after it. */
function queryOf(asked: URLSearchParams): string {
  const query = asked.toString().replace(/(^|&)(series|mission)=(?=&|$)/, '$1$2');
  return query && `?${query}`;
}

/** Where the visitor stands and looks as an address to share. */
export function sharedAddress(visit: Visit): URL {
  const { place, tour, settings, series, mission } = visit.get();
  if (series || mission) {
    const shown = mission ? { mission: mission.id ?? '' } : { series: series?.episode ?? '' };
    return new URL(addressOf(location.search, shown, settings.language), location.href);
  }
  const node = place ?? tour.start;
  const look = {
    yaw: yawOf(visit.pose.compass, nodeOf(tour, node).heading),
    pitch: visit.pose.pitch,
  };
  return new URL(addressOf(location.search, { node }, settings.language, look), location.href);
}

/** How many entries before this one in the browser's history are ours. */
export function ownEntries(): number {
  const own: unknown = (history.state as { own?: unknown } | null)?.own;
  return typeof own === 'number' ? own : 0;
}

/** Keeps address, history and title of the page in step with the visit. */
export function connectAddress(visit: Visit): () => void {
  const follow = () => {
    const { node, look, series, mission } = readAddress(location.search);
    if (mission !== null)
      visit.dispatch({ type: 'mission/open', id: mission || undefined }, 'history');
    else if (series !== null)
      visit.dispatch({ type: 'series/open', episode: series || undefined }, 'history');
    else if (node) visit.dispatch({ type: 'node/goto', node, look: look ?? undefined }, 'history');
    else visit.dispatch({ type: 'visit/leave' }, 'history');
  };
  const write = (now: VisitState, how: 'push' | 'replace') => {
    const address = addressOf(location.search, shownIn(now));
    if (address === (location.search || location.pathname)) return;
    const own = ownEntries();
    if (how === 'push') history.pushState({ own: own + 1 }, '', address);
    else history.replaceState({ own }, '', address);
  };
  const stop = visit.reconcile((now, before) => {
    if (now.settings.language !== before.settings.language) {
      const asked = new URLSearchParams(location.search);
      asked.set('lang', now.settings.language);
      history.replaceState(history.state, '', queryOf(asked));
    }
    const moved = placeIn(now) !== placeIn(before);
    if (moved) {
      const { node, series, mission } = readAddress(location.search);
      const page = series === null ? node : `series ${series}`;
      const named = mission === null ? page : `mission ${mission}`;
      const kept = now.via === 'history' || (now.via === 'address' && named === placeIn(now));
      if (!kept) write(now, now.via === 'address' ? 'replace' : 'push');
    } else if (!now.heading && now.via === 'history' && turnedBack(now, before)) {
      write(now, 'replace');
    }
    const renamed = now.missions !== before.missions;
    if (moved || renamed || now.settings.language !== before.settings.language) describe(now);
  });
  describe(visit.get());
  addEventListener('popstate', follow);
  return () => {
    stop();
    removeEventListener('popstate', follow);
  };
}

function shownIn({ mission, series, phase, place }: VisitState): Shown {
  if (mission) return { mission: mission.id ?? '' };
  if (series) return { series: series.episode ?? '' };
  return phase === 'inside' && place ? { node: place } : null;
}

/** The same as one word, to be compared. */
function placeIn({ mission, series, phase, place }: VisitState): string | null {
  if (mission) return `mission ${mission.id ?? ''}`;
  if (series) return `series ${series.episode ?? ''}`;
  return phase === 'inside' ? place : null;
}

/** The address already names a room that could not be reached, or that the visitor would not enter. */
function turnedBack(now: VisitState, before: VisitState): boolean {
  return (!!before.heading && !!now.problem) || (!!before.threshold && !now.threshold);
}

function describe(now: VisitState): void {
  const { tour, phase, place, series, settings } = now;
  const { language } = settings;
  const title = inLanguage(tour.title, language);
  const episode = tour.series?.episodes.find(({ id }) => id === series?.episode);
  const room = phase === 'inside' && place ? nodeOf(tour, place) : null;
  const here = series ? (episode ?? tour.series) : room;
  const name = missionTitle(now) ?? (here && inLanguage(here.title, language));
  document.title = name ? `${name} – ${title}` : title;
  document.documentElement.lang = language;
}

/** What the page is called while the missions lie over everything. */
function missionTitle({ mission, missions, settings }: VisitState): string | null {
  if (!mission) return null;
  const opened = mission.id === null ? undefined : missions[mission.id]?.mission;
  const { title } = messages(settings.language).missions;
  return opened ? inLanguage(opened.title, settings.language) : title;
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
