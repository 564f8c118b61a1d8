import type { Stage, VisitEnded, Way } from '../../contract/lan/device.ts';
import {
  createEvent,
  type EventAction,
  type EventSettings,
  type EventState,
  impatience,
  lastCall,
  parting,
} from './state.ts';

export interface Rules extends Pick<EventSettings, 'idle' | 'off' | 'begins'> {
  /** what a new visitor is greeted in */
  language: string;
}

/** The next state. Pure: `at` is the time now, milliseconds. */
export function advance(
  event: EventState,
  action: EventAction,
  rules: Rules,
  at: number,
): EventState {
  const touched = { ...event, touched: at, asks: false };
  switch (action.type) {
    case 'touch':
      return event.stage === 'attract' ? to(touched, 'language', at) : touched;
    case 'language':
      return event.stage === 'language'
        ? { ...to(touched, 'howto', at), language: action.language }
        : touched;
    case 'begin':
      return event.stage === 'howto' ? begin(touched, action.way, at) : touched;
    case 'start': {
      const next = { ...touched, language: action.language };
      // a visit under way is wiped first: the new one begins after it
      return event.stage === 'visit' || event.stage === 'farewell'
        ? { ...wipe(next, 'operator', at), way: action.way }
        : begin(next, action.way, at);
    }
    case 'finish':
      return event.stage === 'visit'
        ? { ...to(touched, 'farewell', at), off: null, ended: 'finished' }
        : touched;
    case 'part':
      return event.stage === 'farewell' ? wipe(touched, 'finished', at) : touched;
    case 'worn':
      if (action.worn) return { ...touched, off: null };
      return event.stage === 'visit' && event.off === null ? { ...event, off: at } : event;
    case 'reset':
      return event.stage === 'wiping' ? event : wipe(event, action.by, at);
    case 'hold':
      return { ...event, held: action.held, touched: at };
    case 'staff':
      return { ...touched, staff: action.open };
    case 'wiped':
      return event.stage === 'wiping' ? fresh(event, rules, at) : event;
    case 'tick':
      return at >= deadlineOf(event, rules) ? overdue(event, at) : event;
  }
}

/** When the next `tick` changes something, milliseconds; Infinity while nothing is waited for. */
export function deadlineOf(event: EventState, rules: Pick<Rules, 'idle' | 'off'>): number {
  if (event.staff || event.held) return Number.POSITIVE_INFINITY;
  switch (event.stage) {
    case 'attract':
    case 'wiping':
      return Number.POSITIVE_INFINITY;
    case 'language':
    case 'howto':
      return event.touched + impatience * 1000;
    case 'farewell':
      return event.touched + parting * 1000;
    case 'visit': {
      const idle = event.touched + Math.max(rules.idle - (event.asks ? 0 : lastCall), 1) * 1000;
      return event.off === null ? idle : Math.min(idle, event.off + rules.off * 1000);
    }
  }
}

function overdue(event: EventState, at: number): EventState {
  if (event.stage === 'farewell') return wipe(event, 'finished', at);
  if (event.stage !== 'visit') return wipe(event, null, at);
  if (event.off !== null) return wipe(event, 'taken-off', at);
  return event.asks ? wipe(event, 'idle', at) : { ...event, asks: true };
}

function to(event: EventState, stage: Stage, at: number): EventState {
  return { ...event, stage, since: at };
}

function begin(event: EventState, way: Way, at: number): EventState {
  return { ...to(event, 'visit', at), way, off: null };
}

function wipe(event: EventState, ended: VisitEnded['end'] | null, at: number): EventState {
  const had = event.way !== null;
  return {
    ...to(event, 'wiping', at),
    way: null,
    asks: false,
    off: null,
    ended: had ? (event.ended ?? ended) : null,
    visits: event.visits + (had ? 1 : 0),
  };
}

/**
 * Of the one before nothing is left but the count; who was let in by the operator is inside. Who took a headset off reads
 * the last page beside it, in their language, when their visit is gone already.
 */
function fresh(event: EventState, rules: Rules, at: number): EventState {
  const { visits, held, staff, way, language, ended } = event;
  const clean = { ...createEvent(rules.language, at), visits, held, staff };
  if (way !== null) return begin({ ...clean, language }, way, at);
  return ended === 'taken-off' ? { ...to(clean, 'farewell', at), language } : clean;
}
