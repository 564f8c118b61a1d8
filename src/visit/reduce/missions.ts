import { advance, type PlayAction } from '../../scenario/advance.ts';
import { createPlay, type Play, restorePlay } from '../../scenario/play.ts';
import type { ActionOf, Source, VisitAction } from '../actions.ts';
import { type OpenMission, openedAt, profilePage } from '../mission/mission.ts';
import { allPlayed } from '../mission/progress.ts';
import { presenting, type VisitState } from '../visit.ts';
import { depart } from './journey.ts';
import { restTelling } from './resting.ts';
import { closeSeries } from './series.ts';

/** What is asked of a mission, and what its film and clock report. */
export function perform(visit: VisitState, action: VisitAction, source: Source): VisitState {
  switch (action.type) {
    case 'mission/open':
      return openMission(visit, action.id ?? null, source);
    case 'mission/close':
      return leaveMissions(visit, source);
    case 'mission/arrived':
      return arrived(visit, action);
    case 'mission/profiled':
      return { ...visit, profile: action.words };
    case 'mission/unreachable':
      return visit.mission
        ? { ...visit, problem: { code: 'mission', message: action.reason, node: null } }
        : visit;
    case 'mission/start':
      return begin(visit);
    case 'mission/resume':
      return step({ ...visit, sound: true }, { type: 'resume' });
    case 'mission/choose':
      return step(visit, { type: 'choose', choice: action.choice });
    case 'mission/continue':
      return step(visit, { type: 'continue' });
    case 'mission/replay':
      return step(visit, { type: 'replay' });
    case 'mission/back':
      return step(visit, {
        type: 'back',
        ...(action.decision !== undefined && { decision: action.decision }),
      });
    case 'mission/leave':
      return leave(visit, source);
    case 'mission/hold':
      return change(visit, { held: action.held });
    case 'beat/cue':
      return change(visit, { cue: action.cue });
    case 'beat/clock':
      return change(visit, { left: action.left });
    case 'beat/ended':
      return step(visit, { type: 'ended', beat: action.beat });
    case 'beat/timeout':
      return step(visit, { type: 'timeout', beat: action.beat });
    case 'beat/failed':
      return change(visit, { filmless: true });
    case 'beat/unheard':
      return change(visit, { voiceless: true });
    case 'memory/found':
      return found(visit, action.plays);
    case 'memory/keep':
      return visit.memory === 'never' ? visit : { ...visit, memory: action.on ? 'on' : 'off' };
    default:
      return visit;
  }
}

/** The list, a mission, or what is said after all of them. Whoever spoke waits. */
function openMission(visit: VisitState, wanted: string | null, source: Source): VisitState {
  const { missions } = visit.tour;
  const known = wanted === null || wanted === profilePage || missions.includes(wanted);
  const message = `no mission "${wanted ?? ''}" in the tour`;
  const problem =
    known && missions.length > 0 ? null : ({ code: 'unknown', message, node: wanted } as const);
  if (missions.length === 0) {
    const there = visit.place || visit.heading ? visit : depart(visit, visit.tour.start, source);
    return { ...there, problem };
  }
  const closed = closeSeries(restTelling(closeMission(visit)));
  const opened: VisitState = {
    ...closed,
    mission: openedAt(pageOf(visit, known ? wanted : null)),
    watching: null,
    via: source,
    card: null,
    menu: false,
    focus: null,
  };
  return { ...toItsRoom(opened, source), problem };
}

/** What is said after all missions waits until all were played. */
function pageOf(visit: VisitState, wanted: string | null): string | null {
  return wanted === profilePage && !allPlayed(visit) ? null : wanted;
}

/** A headset is put on: a mission goes on in its room, lists in whatever room there is. */
export function intoHeadset(visit: VisitState, source: Source): VisitState {
  if (!visit.mission || !presenting(visit)) return visit;
  const there = toItsRoom(visit, source);
  if (there.place || there.heading) return there;
  return { ...depart(there, there.tour.start, source), mission: there.mission };
}

/** In a headset a mission is played in the room where it happens. */
function toItsRoom(visit: VisitState, source: Source): VisitState {
  const node = visit.mission?.id && visit.missions[visit.mission.id]?.mission.node;
  if (!node || !presenting(visit) || visit.place === node || visit.heading === node) return visit;
  return { ...depart(visit, node, source), mission: visit.mission };
}

/** Nothing of the missions is left open; a mission under way may be taken up again. */
export function closeMission(visit: VisitState): VisitState {
  const { mission, plays } = visit;
  if (!mission) return visit;
  const play = mission.id ? plays[mission.id] : undefined;
  const away = play && play.state !== 'ready' ? { ...play, away: true } : play;
  return {
    ...visit,
    mission: null,
    plays: mission.id && away ? { ...plays, [mission.id]: away } : plays,
  };
}

/** From the list back to where one came from: a room, or the start page with the start room behind it. */
function leaveMissions(visit: VisitState, source: Source): VisitState {
  if (!visit.mission) return visit;
  const back: VisitState = { ...closeMission(visit), via: source };
  return back.place || back.heading ? back : depart(back, back.tour.start, source);
}

/** Out of a mission into a room: the one the visitor came from, else the one where it happens. */
function leave(visit: VisitState, source: Source): VisitState {
  const id = visit.mission?.id;
  if (!id || id === profilePage) return leaveMissions(visit, source);
  const closed: VisitState = { ...closeMission(visit), via: source };
  if (visit.phase === 'inside' && visit.place) return closed;
  const node = visit.missions[id]?.mission.node ?? visit.tour.start;
  return depart({ ...closed, phase: 'inside', sound: true }, node, source);
}

function arrived(visit: VisitState, { built }: ActionOf<'mission/arrived'>): VisitState {
  const { mission } = built;
  const saved = visit.plays[mission.id];
  const known: VisitState = {
    ...visit,
    missions: { ...visit.missions, [mission.id]: built },
    plays: {
      ...visit.plays,
      [mission.id]: saved ? restorePlay(mission, saved) : createPlay(mission),
    },
  };
  return toItsRoom(known, visit.via);
}

/** What was kept on this device is taken up again when the visitor asks for it. */
function found(visit: VisitState, kept: Record<string, Play> | null): VisitState {
  if (!kept) return { ...visit, memory: 'off' };
  const plays = Object.entries(kept).map(([id, play]) => [
    id,
    { ...play, away: play.state !== 'ready' },
  ]);
  return { ...visit, plays: { ...Object.fromEntries(plays), ...visit.plays }, memory: 'on' };
}

/** From its beginning, whatever was begun before; ways gone to the end are kept. */
function begin(visit: VisitState): VisitState {
  const id = visit.mission?.id;
  const built = id ? visit.missions[id] : undefined;
  const before = id ? visit.plays[id] : undefined;
  if (!id || !built || !before) return visit;
  const fresh: Play = { ...createPlay(built.mission), results: before.results };
  return step({ ...visit, sound: true, plays: { ...visit.plays, [id]: fresh } }, { type: 'start' });
}

/** What the mission's own rules make of it. A moment that begins is a new round. */
function step(visit: VisitState, action: PlayAction): VisitState {
  const { mission: open, missions, plays } = visit;
  const built = open?.id ? missions[open.id] : undefined;
  const play = open?.id ? plays[open.id] : undefined;
  if (!open?.id || !built || !play) return visit;
  const next = advance(built.mission, play, action);
  if (next === play) return visit;
  const moment: OpenMission = {
    ...openedAt(open.id),
    round: open.round + 1,
    voiceless: open.voiceless,
    filmless: next.beat === play.beat && open.filmless && next.state === 'choosing',
  };
  return { ...visit, mission: moment, plays: { ...plays, [open.id]: next } };
}

function change(visit: VisitState, to: Partial<OpenMission>): VisitState {
  return visit.mission ? { ...visit, mission: { ...visit.mission, ...to } } : visit;
}
