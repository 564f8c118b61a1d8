import type { VisitAction } from '../visit/actions.ts';
import { fovRange } from '../visit/pose.ts';
import { actionFor, actionToClose, sameThing, thingsIn } from '../visit/selectors.ts';
import type { VisitState } from '../visit/visit.ts';
import type { Hand, Push } from './motion/hand.ts';

/** What a key or button does: it asks for something, or it moves the view, once or while it is held. */
export interface Binding {
  /** which words of `text/keys` explain it */
  words: string;
  /** `KeyboardEvent.key`, letters in lower case */
  keys?: readonly string[];
  /** index in the standard gamepad's buttons */
  buttons?: readonly number[];
  /** in order; nothing when it makes no sense now */
  ask?: (visit: VisitState) => VisitAction[];
  push?: Partial<Push>;
  move?: (hand: Hand) => void;
}

/**
 * All keys and buttons. Tab and Enter are the browser's own, on the real buttons of the page;
 * Space belongs to a button while one has focus. Sticks turn the view.
 */
export const bindings: readonly Binding[] = [
  { words: 'look', keys: ['ArrowLeft'], push: { compass: -1 } },
  { words: 'look', keys: ['ArrowRight'], push: { compass: 1 } },
  { words: 'look', keys: ['ArrowUp'], push: { pitch: 1 } },
  { words: 'look', keys: ['ArrowDown'], push: { pitch: -1 } },
  { words: 'zoom', keys: ['+', '='], buttons: [7], push: { zoom: 1 } },
  { words: 'zoom', keys: ['-', '_'], buttons: [6], push: { zoom: -1 } },
  { words: 'usual', keys: ['0'], move: (hand) => hand.zoomTo(fovRange.usual) },
  { words: 'home', keys: ['Home'], buttons: [10, 11], ask: lookHome },
  { words: 'close', keys: ['Escape'], buttons: [1], ask: close },
  { words: 'narration', keys: [' ', 'k'], buttons: [2], ask: pauseOrResume },
  { words: 'mute', keys: ['m'], ask: mute },
  { words: 'captions', keys: ['c'], buttons: [3], ask: captions },
  { words: 'overview', keys: ['o'], ask: () => [{ type: 'overview/toggle' }] },
  { words: 'menu', keys: ['h'], buttons: [9], ask: () => [{ type: 'menu/toggle' }] },
  { words: 'next', buttons: [15, 13, 5], ask: (visit) => step(visit, 1) },
  { words: 'previous', buttons: [14, 12, 4], ask: (visit) => step(visit, -1) },
  { words: 'use', buttons: [0], ask: use },
];

/** Shift turns and zooms at this part of the speed. */
export const fineness = 0.25;

export function bindingOfKey(key: string): Binding | undefined {
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return bindings.find(({ keys }) => keys?.includes(wanted));
}

/** Shortcuts made of one letter or sign; Space is none, as it types nothing here. */
export function isLetterKey(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

function lookHome(visit: VisitState): VisitAction[] {
  const node = visit.place ? visit.tour.nodes[visit.place] : undefined;
  if (!node) return [];
  const calm = !visit.settings.reducedMotion;
  return [{ type: 'look/at', look: { ...node.view, fov: fovRange.usual, calm } }];
}

function close(visit: VisitState): VisitAction[] {
  const action = actionToClose(visit);
  return action ? [action] : [];
}

function pauseOrResume({ telling }: VisitState): VisitAction[] {
  if (telling?.state === 'playing') return [{ type: 'narration/pause' }];
  if (telling?.state === 'paused') return [{ type: 'narration/resume' }];
  return [];
}

function mute({ settings }: VisitState): VisitAction[] {
  return [{ type: 'settings/change', change: { muted: !settings.muted } }];
}

function captions({ settings }: VisitState): VisitAction[] {
  return [{ type: 'settings/change', change: { captions: !settings.captions } }];
}

/** The next thing in the room, around and around; the view follows what has focus. */
function step(visit: VisitState, by: 1 | -1): VisitAction[] {
  const things = visit.place ? thingsIn(visit, visit.place) : [];
  const at = things.findIndex((one) => sameThing(one, visit.focus));
  const next = at < 0 ? (by > 0 ? 0 : things.length - 1) : at + by;
  const found = things[(next + things.length) % things.length];
  if (!found) return [];
  return [{ type: 'focus/set', thing: { kind: found.kind, id: found.id } }];
}

/** The one thing that is meant: the way in, the question asked, else what has focus. */
function use(visit: VisitState): VisitAction[] {
  if (visit.phase === 'start') return [{ type: 'visit/enter' }];
  if (visit.problem) return [{ type: 'problem/retry' }];
  if (visit.card) return [{ type: 'card/close' }];
  if (visit.focus) return [actionFor(visit, visit.focus)];
  if (visit.led?.state === 'offering') return [{ type: 'led/accept' }];
  return [];
}
