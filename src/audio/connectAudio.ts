import type { PackFiles } from '../tour/pack.ts';
import type { Visit } from '../visit/store.ts';
import { connectAmbience } from './around/ambience.ts';
import { after, type Clock, realClock } from './clock.ts';
import { connectNarrator } from './narrator.ts';
import { type Complain, type Ears, type Player, wordsOf } from './player.ts';
import { openSound } from './unlock.ts';

/** Milliseconds between turns of the listener. */
const turning = 50;

export interface AudioOptions {
  clock?: Clock;
}

/**
 * Voices, rooms and captions of a visit. Nothing is fetched or opened before `visit.sound`; then the sound library
 * comes, and where it or the browser fails a problem is told and captions go on. Returns how to fall silent.
 */
export function connectAudio(
  visit: Visit,
  files: PackFiles,
  { clock = realClock }: AudioOptions = {},
): () => void {
  const complain = complaints(visit);
  let undo: (() => void)[] = [];

  function begin(): void {
    const { player, ears, close } = openPlayer(clock);
    undo = [
      close,
      connectNarrator(visit, files, { player, clock, complain }),
      connectAmbience(visit, files, { player, clock, complain }),
      overhear(visit, files, { player, clock }),
      connectEars(visit, ears, clock),
    ];
  }

  if (visit.get().sound) begin();
  else {
    const wait = visit.reconcile(({ sound }) => {
      if (!sound) return;
      wait();
      begin();
    });
    undo = [wait];
  }
  return () => {
    for (const stop of undo.reverse()) stop();
  };
}

/** What is overheard comes last: nobody waits for it. */
function overhear(visit: Visit, files: PackFiles, by: { player: Player; clock: Clock }) {
  let stop = () => {};
  let left = false;
  import('./around/nextDoor.ts').then(
    ({ connectNextDoor }) => {
      if (!left) stop = connectNextDoor(visit, files, by);
    },
    () => undefined,
  );
  return () => {
    left = true;
    stop();
  };
}

/** The player before it is there: what is asked of it waits, and fails as it fails. Call it once sound was unlocked. */
export function openPlayer(clock: Clock) {
  let closed = false;
  let release = () => {};
  async function open(): Promise<Player & Ears> {
    // before the first await: we are still inside the gesture
    const { context, release: free } = openSound();
    release = free;
    const { howlerPlayer } = await import('./howlerPlayer.ts');
    if (closed) throw new Error('the tour was left');
    return howlerPlayer(context, clock);
  }
  const opening = open();
  const ears = opening.catch(() => undefined); // why is told to everyone who loads
  const player: Player = { load: async (wish) => (await opening).load(wish) };
  return {
    player,
    ears,
    close() {
      closed = true;
      void ears.then((open) => open?.close()).then(release);
    },
  };
}

/** Settings and view as the ears need them. */
function connectEars(visit: Visit, opening: Promise<Ears | undefined>, clock: Clock): () => void {
  const { pose } = visit;
  let ears: Ears | undefined;
  let left = false;
  let forget: (() => void) | undefined;

  const face = () => {
    forget?.();
    forget = after(clock, turning, () => {
      forget = undefined;
      if (seen !== pose.version) face();
    });
    seen = pose.version;
    ears?.face({ compass: pose.compass, pitch: pose.pitch, roll: pose.roll });
  };
  let seen = pose.version;
  const turned = () => {
    if (!forget) face();
  };
  opening.then((open) => {
    if (!open || left) return;
    ears = open;
    ears.hear(visit.get().settings);
    face();
  });
  pose.listeners.add(turned);
  const stop = visit.reconcile((now, before) => {
    if (now.settings !== before.settings) ears?.hear(now.settings);
  });
  return () => {
    left = true;
    stop();
    forget?.();
    pose.listeners.delete(turned);
  };
}

function complaints(visit: Visit): Complain {
  const told = new Set<string>();
  return (reason, narration) => {
    const message = wordsOf(reason);
    if (told.has(message)) return;
    told.add(message);
    const node = narration === undefined ? {} : { node: narration };
    visit.dispatch({ type: 'problem/report', code: 'sound', message, ...node }, 'device');
  };
}
