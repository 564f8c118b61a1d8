import type { BuiltMission } from '../scenario/built.ts';
import type { Play } from '../scenario/play.ts';
import type { ProfileWords } from '../scenario/result/profile.ts';
import type { Tour } from '../tour/tour.ts';
import type { Beacon, Cue, Look, ProblemCode, Source, Thing, Tilt } from './actions.ts';
import type { OpenMission } from './mission/mission.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Problem {
  code: ProblemCode;
  /** what happened, for the console and for embedders; visitors read the words of ui */
  message: string;
  node: string | null;
}

export interface Telling {
  id: string;
  /** where it is told; differs from `place` while the last sentence is finished over the next room */
  node: string;
  state: 'waiting' | 'playing' | 'paused' | 'finishing';
  /** where to begin, seconds from its start */
  from: number;
  /** the sentence being said */
  cue: Cue | null;
}

export interface Led {
  /** index in the tour's route of the step offered or told */
  step: number;
  /**
   * offering: the next room is offered and the visitor is asked;
   * walking: on the way to the step's node; telling: its narration is told;
   * away: the visitor left the route and may take it up again
   */
  state: 'offering' | 'walking' | 'telling' | 'away';
  /** the visitor said yes once: the guide walks on without asking again */
  consent: boolean;
}

/** A film under way. */
export interface Watching {
  /** id of the film in the pack */
  id: string;
  /** id of the hotspot on whose screen it is shown; null on the page of the series */
  screen: string | null;
  state: 'waiting' | 'playing' | 'paused' | 'ended';
  /** the sentence being said */
  cue: Cue | null;
}

/** The door of a room that is warned of: the visitor is asked before it opens. */
export interface Threshold {
  node: string;
  /** where they will look */
  look: Omit<Look, 'calm'> | null;
}

/** A journey to a node of a large tour whose data is still being fetched. */
export interface Far {
  node: string;
  look: Omit<Look, 'calm'> | null;
}

/** Everything one visitor has and is, except the view, which lives in `pose`. */
export interface VisitState {
  /** of a large tour the nodes known so far */
  tour: Tour;
  /** ids of the nodes that are not in `tour` yet */
  beyond: ReadonlySet<string>;
  phase: 'start' | 'inside';
  /** the node whose panorama is shown */
  place: string | null;
  /** how sharp it is */
  level: 'preview' | 'sharp' | null;
  /** the node being gone to */
  heading: string | null;
  /** wanted, but not known yet */
  far: Far | null;
  /** asked before going on; null when nothing has to be asked */
  threshold: Threshold | null;
  /** who wanted to go there, for the page's history */
  via: Source;
  /** the node come from, so that a walk has a direction */
  from: string | null;
  /** a view asked for; null when reached or overtaken by the visitor's own hand */
  look: Look | null;
  focus: Thing | null;
  /** id of the hotspot whose card is open */
  card: string | null;
  menu: boolean;
  /** all rooms are seen from above */
  overview: boolean;
  telling: Telling | null;
  /** seconds told of narrations left early */
  bookmarks: Record<string, number>;
  /** narrations told to the end */
  heard: Record<string, true>;
  seen: Record<string, true>;
  led: Led | null;
  /** the page of the series lies over everything: its list, or an episode */
  series: { episode: string | null } | null;
  watching: Watching | null;
  /** films seen to the end */
  watched: Record<string, true>;
  /** the list of missions, a mission, or what is said after all */
  mission: OpenMission | null;
  /** missions by id, each fetched when it is opened */
  missions: Record<string, BuiltMission>;
  /** the words said after all missions, once they are fetched */
  profile: ProfileWords | null;
  /** how far each mission was played, by id */
  plays: Record<string, Play>;
  /** whether `plays` outlive the visit on this device; never on one that is shared */
  memory: 'never' | 'off' | 'on';
  settings: Settings;
  /** a gesture was made: sound may begin */
  sound: boolean;
  tilt: Tilt;
  xr: 'absent' | 'supported' | 'entering' | 'worn' | 'unworn';
  hidden: boolean;
  /** what the host of an event wants: everybody waits, reads, looks somewhere */
  host: { held: boolean; text: string | null; beacon: Beacon | null };
  problem: Problem | null;
}

export function createVisit(
  tour: Tour,
  language: string,
  beyond: ReadonlySet<string> = new Set(),
): VisitState {
  return {
    tour,
    beyond,
    phase: 'start',
    place: null,
    level: null,
    heading: null,
    far: null,
    threshold: null,
    via: 'address',
    from: null,
    look: null,
    focus: null,
    card: null,
    menu: false,
    overview: false,
    telling: null,
    bookmarks: {},
    heard: {},
    seen: {},
    led: null,
    series: null,
    watching: null,
    watched: {},
    mission: null,
    missions: {},
    profile: null,
    plays: {},
    memory: 'never',
    settings: defaultSettings(language),
    sound: false,
    tilt: 'untried',
    xr: 'absent',
    hidden: false,
    host: { held: false, text: null, beacon: null },
    problem: null,
  };
}

/** The headset shows the tour, on a head or just taken off. */
export function presenting({ xr }: Pick<VisitState, 'xr'>): boolean {
  return xr === 'worn' || xr === 'unworn';
}
