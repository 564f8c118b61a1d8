import { hotspotOf, narrationOf } from '../../tour/tour.ts';
import type { ActionOf, Source, VisitAction } from '../actions.ts';
import { presenting, type VisitState } from '../visit.ts';
import { arrive, cross, depart, fail, grow, turnBack, walkLed } from './journey.ts';
import { ledAfter, ledFrom, ledSkip } from './led.ts';
import { listen } from './listening.ts';
import { closeMission, intoHeadset, perform } from './missions.ts';
import { closeSeries, leaveSeries, openSeries } from './series.ts';
import { watch } from './watching.ts';

/** The next state. Pure: the same state and action give the same answer, and nothing else happens. */
export function reduce(visit: VisitState, action: VisitAction, source: Source): VisitState {
  switch (action.type) {
    case 'visit/approach':
      return visit.place || visit.heading ? visit : depart(visit, visit.tour.start, source);
    case 'visit/enter':
      return enter(visit, source);
    case 'visit/leave':
      return leave(visit, source);
    case 'link/follow':
      return depart(closeMission({ ...visit, overview: false }), action.to, source);
    case 'node/goto':
      return depart(
        closeMission(closeSeries({ ...visit, phase: 'inside', overview: false })),
        action.node,
        source,
        action.look,
      );
    case 'threshold/cross':
      return cross(visit, source);
    case 'threshold/turn':
      return turnBack(visit);
    case 'tour/grown':
      return grow(visit, action.nodes);
    case 'panorama/ready':
      return arrive(visit, action.node, action.level);
    case 'panorama/failed':
      return fail(visit, action);
    case 'look/at':
      return { ...visit, look: action.look };
    case 'look/reached':
      return visit.look ? { ...visit, look: null } : visit;
    case 'focus/set':
      return { ...visit, focus: action.thing };
    case 'hotspot/open':
      return hotspotOf(visit.tour, action.id)?.node === visit.place
        ? { ...visit, card: action.id, menu: false }
        : visit;
    case 'card/close':
      return visit.card ? { ...visit, card: null } : visit;
    case 'menu/toggle':
      return { ...visit, menu: action.open ?? !visit.menu, card: null, overview: false };
    case 'overview/toggle':
      return { ...visit, overview: inside(visit) && (action.open ?? !visit.overview), menu: false };
    case 'settings/change':
      return { ...visit, settings: { ...visit.settings, ...action.change } };
    case 'sound/unlock':
      return visit.sound ? visit : { ...visit, sound: true };
    case 'page/hidden':
      return visit.hidden === action.hidden ? visit : { ...visit, hidden: action.hidden };
    case 'host/hold':
      return { ...visit, host: { ...visit.host, held: action.held } };
    case 'host/say':
      return { ...visit, host: { ...visit.host, text: action.text } };
    case 'host/point':
      return { ...visit, host: { ...visit.host, beacon: action.beacon } };
    case 'problem/report':
      return {
        ...visit,
        problem: { code: action.code, message: action.message, node: action.node ?? null },
      };
    case 'problem/dismiss':
      return visit.problem ? { ...visit, problem: null } : visit;
    case 'problem/retry':
      return retry(visit, source);
    case 'tilt/ask':
      return { ...visit, tilt: visit.tilt === 'on' ? 'off' : 'asking' };
    case 'tilt/changed':
      return { ...visit, tilt: action.tilt };
    case 'led/start':
      return visit.tour.route.length
        ? walkLed({ ...visit, led: { step: ledFrom(visit), state: 'walking', consent: true } })
        : visit;
    case 'led/accept':
    case 'led/resume':
      return visit.led
        ? walkLed({ ...visit, led: { ...visit.led, state: 'walking', consent: true } })
        : visit;
    case 'led/skip':
      return walkLed({ ...visit, led: ledSkip(visit) });
    case 'led/decline':
      return visit.tour.route.length
        ? {
            ...visit,
            led: { step: visit.led?.step ?? ledFrom(visit), state: 'away', consent: false },
          }
        : visit;
    case 'xr/supported':
    case 'xr/enter':
    case 'xr/leave':
    case 'xr/started':
    case 'xr/worn':
    case 'xr/ended':
    case 'xr/failed':
      return action.type === 'xr/started'
        ? intoHeadset(wear(visit, action), source)
        : wear(visit, action);
    case 'series/open':
      return openSeries(closeMission(visit), action.episode ?? null, source);
    case 'series/close':
      return leaveSeries(visit, source);
    case 'narration/ended':
      return { ...listen(visit, action), led: ledAfter(visit, action.id) };
    default:
      if (/^(mission|beat|memory)\//.test(action.type)) return perform(visit, action, source);
      return action.type.startsWith('film/') ? watch(visit, action, source) : listen(visit, action);
  }
}

function inside({ phase }: VisitState): boolean {
  return phase === 'inside';
}

function enter(visit: VisitState, source: Source): VisitState {
  const entered: VisitState = { ...visit, phase: 'inside', via: source };
  return visit.place === visit.tour.start ? entered : depart(entered, visit.tour.start, source);
}

/** Back on the start page: what was heard and set stays, what is going on ends. */
function leave(visit: VisitState, source: Source): VisitState {
  const outside: VisitState = {
    ...closeMission(closeSeries(visit)),
    watching: null,
    via: source,
    phase: 'start',
    threshold: null,
    card: null,
    menu: false,
    overview: false,
    focus: null,
    telling: null,
    led: null,
    problem: null,
  };
  return visit.place === visit.tour.start
    ? { ...outside, heading: null }
    : depart(outside, visit.tour.start, source);
}

function retry(visit: VisitState, source: Source): VisitState {
  const { problem } = visit;
  if (!problem) return visit;
  const cleared = { ...visit, problem: null };
  if (problem.code === 'sound' && problem.node) {
    const told = narrationOf(visit.tour, problem.node);
    return told ? listen(cleared, { type: 'narration/play', id: problem.node }) : cleared;
  }
  if (problem.code === 'film' && problem.node)
    return watch(
      cleared,
      { type: 'film/play', id: problem.node, screen: screenHere(cleared) },
      source,
    );
  if (problem.code === 'unreachable' && problem.node) return depart(cleared, problem.node, source);
  return cleared;
}

/** The screen of this room, unless the page of the series lies over it. */
function screenHere({ tour, place, series }: VisitState): string | undefined {
  const hotspots = !series && place ? (tour.nodes[place]?.hotspots ?? []) : [];
  return hotspots.find(({ screen, plays }) => screen && plays)?.id;
}

type WearAction = ActionOf<
  'xr/supported' | 'xr/enter' | 'xr/leave' | 'xr/started' | 'xr/worn' | 'xr/ended' | 'xr/failed'
>;

function wear(visit: VisitState, action: WearAction): VisitState {
  switch (action.type) {
    case 'xr/supported':
      return visit.xr === 'absent' ? { ...visit, xr: 'supported' } : visit;
    case 'xr/enter':
      return visit.xr === 'supported'
        ? { ...visit, xr: 'entering', phase: 'inside', sound: true }
        : visit;
    case 'xr/started':
      return visit.xr === 'entering' ? { ...visit, xr: 'worn', menu: false, look: null } : visit;
    case 'xr/worn':
      return presenting(visit) ? { ...visit, xr: action.worn ? 'worn' : 'unworn' } : visit;
    case 'xr/leave':
    case 'xr/ended':
      return presenting(visit) || visit.xr === 'entering'
        ? { ...visit, xr: 'supported', menu: false }
        : visit;
    case 'xr/failed':
      return {
        ...visit,
        xr: visit.xr === 'absent' ? 'absent' : 'supported',
        problem: { code: 'xr', message: action.reason, node: null },
      };
  }
}
