import type { BuiltMission } from '../scenario/built.ts';
import type { Play } from '../scenario/play.ts';
import type { ProfileWords } from '../scenario/result/profile.ts';
import type { Tally } from '../scenario/result/score.ts';
import type { Tour } from '../tour/tour.ts';
import type { Settings } from './settings.ts';

/** Who or what wants it. The same action comes from everywhere. */
export type Source =
  | 'pointer'
  | 'touch'
  | 'keyboard'
  | 'gamepad'
  | 'ray'
  | 'hand'
  | 'gaze'
  | 'button'
  | 'address'
  | 'history'
  | 'element'
  | 'operator'
  | 'led'
  | 'device';

export type ProblemCode =
  | 'unknown'
  | 'unreachable'
  | 'coarse'
  | 'pack'
  | 'sound'
  | 'webgl'
  | 'context-lost'
  | 'xr'
  | 'tilt'
  | 'film'
  | 'mission';

/** A thing in the room that can have focus. */
export interface Thing {
  kind: 'link' | 'hotspot' | 'narration';
  /** node id of a link's target, else the thing's own id */
  id: string;
}

/** Where to look, in the panorama of the node being shown or gone to: degrees from its centre. */
export interface Look {
  yaw: number;
  pitch: number;
  /** across the longer side */
  fov?: number | undefined;
  /** turn there calmly, or be there at once */
  calm: boolean;
}

/** Where a host wants everybody to look: degrees in the panorama of a node. It glows; no view is turned. */
export interface Beacon {
  node: string;
  yaw: number;
  pitch: number;
}

export interface Cue {
  speaker: string | null;
  text: string;
}

export type Tilt = 'untried' | 'asking' | 'on' | 'off' | 'denied' | 'absent';

/** Imperatives ask; past participles and states report what a device did. */
export type VisitAction =
  | { type: 'visit/approach' }
  | { type: 'visit/enter' }
  | { type: 'visit/leave' }
  | { type: 'link/follow'; to: string }
  | { type: 'node/goto'; node: string; look?: Omit<Look, 'calm'> | undefined }
  | { type: 'threshold/cross' }
  | { type: 'threshold/turn' }
  | { type: 'tour/grown'; nodes: Tour['nodes'] }
  | { type: 'panorama/ready'; node: string; level: 'preview' | 'sharp' }
  | { type: 'panorama/failed'; node: string; level: 'preview' | 'sharp'; reason: string }
  | { type: 'look/at'; look: Look }
  | { type: 'look/reached' }
  | { type: 'focus/set'; thing: Thing | null }
  | { type: 'hotspot/open'; id: string }
  | { type: 'card/close' }
  | { type: 'narration/play'; id: string }
  | { type: 'narration/pause' }
  | { type: 'narration/resume' }
  | { type: 'narration/hush' }
  | { type: 'narration/started'; id: string }
  | { type: 'narration/cue'; id: string; cue: Cue | null; seconds: number }
  | { type: 'narration/left'; id: string; seconds: number }
  | { type: 'narration/ended'; id: string }
  | { type: 'narration/failed'; id: string; reason: string }
  | { type: 'led/start' }
  | { type: 'led/accept' }
  | { type: 'led/decline' }
  | { type: 'led/skip' }
  | { type: 'led/resume' }
  | { type: 'series/open'; episode?: string | undefined }
  | { type: 'series/close' }
  | { type: 'film/play'; id: string; screen?: string | undefined }
  | { type: 'film/pause' }
  | { type: 'film/resume' }
  | { type: 'film/stop' }
  | { type: 'film/started'; id: string }
  | { type: 'film/cue'; id: string; cue: Cue | null; seconds: number }
  | { type: 'film/ended'; id: string }
  | { type: 'film/failed'; id: string; reason: string }
  | { type: 'mission/open'; id?: string | undefined }
  | { type: 'mission/close' }
  | { type: 'mission/arrived'; built: BuiltMission }
  | { type: 'mission/profiled'; words: ProfileWords }
  | { type: 'mission/unreachable'; reason: string }
  | { type: 'mission/start' }
  | { type: 'mission/resume' }
  | { type: 'mission/choose'; choice: string }
  | { type: 'mission/continue' }
  | { type: 'mission/replay' }
  | { type: 'mission/back'; decision?: number }
  | { type: 'mission/hold'; held: boolean }
  | { type: 'mission/leave' }
  | { type: 'mission/ended'; mission: string; score: Tally; way: number }
  | { type: 'beat/cue'; cue: Cue | null }
  | { type: 'beat/clock'; left: number }
  | { type: 'beat/ended'; beat: string }
  | { type: 'beat/timeout'; beat: string }
  | { type: 'beat/failed'; beat: string; reason: string }
  | { type: 'beat/unheard'; reason: string }
  | { type: 'memory/found'; plays: Record<string, Play> | null }
  | { type: 'memory/keep'; on: boolean }
  | { type: 'menu/toggle'; open?: boolean }
  | { type: 'overview/toggle'; open?: boolean }
  | { type: 'settings/change'; change: Partial<Settings> }
  | { type: 'sound/unlock' }
  | { type: 'tilt/ask' }
  | { type: 'tilt/changed'; tilt: Tilt }
  | { type: 'xr/supported' }
  | { type: 'xr/enter' }
  | { type: 'xr/leave' }
  | { type: 'xr/started' }
  | { type: 'xr/worn'; worn: boolean }
  | { type: 'xr/ended' }
  | { type: 'xr/failed'; reason: string }
  | { type: 'page/hidden'; hidden: boolean }
  | { type: 'host/hold'; held: boolean }
  | { type: 'host/say'; text: string | null }
  | { type: 'host/point'; beacon: Beacon | null }
  | { type: 'problem/report'; code: ProblemCode; message: string; node?: string }
  | { type: 'problem/retry' }
  | { type: 'problem/dismiss' };

export type ActionType = VisitAction['type'];
export type ActionOf<T extends ActionType> = Extract<VisitAction, { type: T }>;

/** What a witness may keep of an action: nothing, that it happened, or that and the named thing. */
export type Measure = 'count' | 'thing';

/** Decided when an action is born: a new one does not compile until it is answered here. */
export const measured: Record<ActionType, Measure | false> = {
  'visit/approach': false,
  'visit/enter': 'count',
  'visit/leave': 'count',
  'link/follow': 'thing',
  'node/goto': 'thing',
  'threshold/cross': 'count',
  'threshold/turn': 'count',
  'tour/grown': false,
  'panorama/ready': 'thing',
  'panorama/failed': 'thing',
  'look/at': false,
  'look/reached': false,
  'focus/set': false,
  'hotspot/open': 'thing',
  'card/close': false,
  'narration/play': 'thing',
  'narration/pause': false,
  'narration/resume': false,
  'narration/hush': false,
  'narration/started': 'thing',
  'narration/cue': false,
  'narration/left': false,
  'narration/ended': 'thing',
  'narration/failed': 'thing',
  'led/start': 'count',
  'led/accept': 'count',
  'led/decline': 'count',
  'led/skip': 'count',
  'led/resume': 'count',
  'series/open': 'thing',
  'series/close': false,
  'film/play': 'thing',
  'film/pause': false,
  'film/resume': false,
  'film/stop': false,
  'film/started': 'thing',
  'film/cue': false,
  'film/ended': 'thing',
  'film/failed': 'thing',
  'mission/open': 'thing',
  'mission/close': false,
  'mission/arrived': false,
  'mission/profiled': false,
  'mission/unreachable': 'count',
  'mission/start': 'count',
  'mission/resume': 'count',
  'mission/choose': 'thing',
  'mission/continue': false,
  'mission/replay': 'count',
  'mission/back': 'count',
  'mission/hold': false,
  'mission/leave': 'count',
  'mission/ended': 'thing',
  'beat/cue': false,
  'beat/clock': false,
  'beat/ended': false,
  'beat/timeout': 'thing',
  'beat/failed': 'thing',
  'beat/unheard': 'count',
  'memory/found': false,
  'memory/keep': false,
  'menu/toggle': false,
  'overview/toggle': 'count',
  'settings/change': false,
  'sound/unlock': false,
  'tilt/ask': false,
  'tilt/changed': false,
  'xr/supported': false,
  'xr/enter': false,
  'xr/leave': false,
  'xr/started': 'count',
  'xr/worn': false,
  'xr/ended': 'count',
  'xr/failed': 'count',
  'page/hidden': false,
  'host/hold': false,
  'host/say': false,
  'host/point': false,
  'problem/report': 'thing',
  'problem/retry': 'count',
  'problem/dismiss': false,
};
