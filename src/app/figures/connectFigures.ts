import type { Deliver } from '../../contract/figures.ts';
import { measured, type Source, type VisitAction } from '../../visit/actions.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { createCollector, type Happening } from './collector.ts';
import { newId } from './ids.ts';
import { createLooks } from './looks.ts';

export interface FiguresOptions {
  place: 'web' | 'event';
  deliver: Deliver;
}

/** The browser says that its user does not want to be counted. */
export function asksNotToBeCounted(): boolean {
  const { doNotTrack } = navigator;
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

/** Witnesses what a visitor does and tells it, in memory only, under an id that dies with the page. */
export function connectFigures(visit: Visit, { place, deliver }: FiguresOptions): () => void {
  const { tour, settings } = visit.get();
  const collector = createCollector({
    about: {
      visit: newId(),
      tour: tour.id,
      device: deviceKind(),
      place,
      language: settings.language,
    },
    deliver,
  });
  const looks = createLooks();
  let stay = { node: null as string | null, from: null as string | null, since: 0 };
  let before = visit.get();
  const now = () => performance.now();

  function look(): void {
    const { place: node, hidden, tour: known } = visit.get();
    const heading = node ? known.nodes[node]?.heading : undefined;
    const { compass, pitch } = visit.pose;
    const seen = heading !== undefined && !hidden && node === stay.node;
    looks.look(seen ? { yaw: compass - heading, pitch } : null, now());
  }

  /** Ends the stay in a room, and begins the next. */
  function move(node: string | null): void {
    const left = stay;
    if (left.node) {
      const found = looks.take(now());
      const seconds = Math.round((now() - left.since) / 100) / 10;
      const from = left.from ? { from: left.from } : {};
      collector.happened({ type: 'room', node: left.node, seconds, ...from });
      if (found.length > 0) collector.happened({ type: 'look', node: left.node, looks: found });
    }
    stay = { node, from: left.node ?? left.from, since: now() };
    look();
  }

  function witness(action: VisitAction, source: Source, state: VisitState): void {
    if (measured[action.type]) collector.happened(didOf(action, source, before));
    before = state;
  }

  /** A room counts while it is shown, and the page with it. */
  const shown = ({ phase, place: node, hidden }: VisitState) =>
    phase === 'inside' && !hidden ? node : null;
  const stopWitness = visit.witness(witness);
  const stopStay = visit.reconcile((state, last) => {
    const node = shown(state);
    if (node !== stay.node) move(node);
    if (state.hidden && !last.hidden) part();
  });
  function part(): void {
    collector.happened({ type: 'end' });
    collector.part();
  }
  const away = () => {
    if (stay.node) move(null);
    part();
  };
  visit.pose.listeners.add(look);
  addEventListener('pagehide', away);
  collector.happened({ type: 'begin' });
  move(shown(visit.get()));
  return () => {
    stopWitness();
    stopStay();
    visit.pose.listeners.delete(look);
    removeEventListener('pagehide', away);
    away();
    collector.stop();
  };
}

/** An event of an action; `before` is the state it met, in which a choice was still open. */
function didOf(action: VisitAction, source: Source, before: VisitState): Happening {
  const thing = measured[action.type] === 'thing' ? thingOf(action) : undefined;
  const within = withinOf(action, before);
  return {
    type: 'did',
    name: action.type,
    source,
    ...(thing && { thing }),
    ...(within && within !== thing && { within }),
  };
}

/** The mission an action is part of, and of a choice the beat. */
function withinOf(action: VisitAction, state: VisitState): string | undefined {
  if (!/^(mission|beat)\//.test(action.type)) return undefined;
  const { mission, plays } = state as MissionState;
  if (!mission?.id) return undefined;
  const beat = action.type.endsWith('/choose') ? plays?.[mission.id]?.beat : undefined;
  return beat === undefined ? mission.id : `${mission.id}.${beat}`;
}

/** Of a visit in which missions are played. */
interface MissionState {
  mission?: { id: string | null } | null;
  plays?: Record<string, { beat: string }>;
}

/** What an action names; free text is never told. */
function thingOf(action: VisitAction): string | undefined {
  const named: { [name: string]: unknown } = action;
  for (const key of ['id', 'to', 'node', 'episode', 'code', 'choice', 'mission']) {
    const value = named[key];
    if (typeof value === 'string' && /^[\w-]{1,80}$/.test(value)) return value;
  }
  return undefined;
}

/** Rough enough to tell nothing about a person. */
function deviceKind(): 'phone' | 'tablet' | 'desktop' | 'headset' | 'screen' {
  if (/OculusBrowser|Quest|Pico|VisionOS/i.test(navigator.userAgent)) return 'headset';
  const touch = matchMedia('(pointer: coarse)').matches;
  const short = Math.min(screen.width, screen.height);
  if (touch && short >= 1000) return 'screen';
  if (touch) return short < 600 ? 'phone' : 'tablet';
  return 'desktop';
}
