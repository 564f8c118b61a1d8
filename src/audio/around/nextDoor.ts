import { vectorOf } from '../../tour/angles.ts';
import { type PackFiles, recordingIn } from '../../tour/pack.ts';
import { linkBearing } from '../../tour/tour.ts';
import { attentive } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { after, type Clock } from '../clock.ts';
import type { Door, Player, Sound } from '../player.ts';

/** Milliseconds of quiet before somebody is heard next door, and how long they are. */
const quiet = 6000;
const passage = 6000;
const fading = 1200;
/** Of a voice's own level: overheard, not told. */
const level: Record<Door, number> = { open: 0.4, closed: 0.3 };

interface Heard {
  from: string;
  narration: string;
  sound?: Sound;
}

/**
 * Who has nothing more to listen to in a room overhears, once a room, somebody who speaks in the next one: from the
 * doorway, through its door, for a few seconds. What is said there is told, with captions, when one walks on.
 */
export function connectNextDoor(
  visit: Visit,
  files: PackFiles,
  { player, clock }: { player: Player; clock: Clock },
): () => void {
  let waiting: (() => void) | undefined;
  let heard: Heard | undefined;
  /** rooms in which it was overheard, by this visitor */
  let rooms = new Set<string>();

  function reconcile(now: VisitState): void {
    if (now.phase !== 'inside') rooms = new Set();
    const silent = isSilent(now) && now.place !== null;
    if (heard && (!silent || heard.from !== now.place)) stop(heard, 200);
    if (!silent || !now.place || rooms.has(now.place) || !next(now)) {
      waiting?.();
      waiting = undefined;
      return;
    }
    const from = now.place;
    waiting ??= after(clock, quiet, () => {
      waiting = undefined;
      const state = visit.get();
      if (state.place === from && isSilent(state)) void overhear(state, from);
    });
  }

  async function overhear(now: VisitState, from: string): Promise<void> {
    const found = next(now);
    const recording = found && recordingIn(files.pack, found.narration, now.settings.language);
    if (!found || !recording) return;
    rooms.add(from);
    const mine: Heard = { from, narration: found.narration };
    heard = mine;
    const at = vectorOf(linkBearing(now.tour, from, found.link));
    try {
      const sound = await player.load({
        src: recording.recording.audio.map((src) => files.url(src)),
        at,
        onEnded: () => heard === mine && stop(mine, 0),
      });
      if (heard !== mine) return sound.close();
      mine.sound = sound;
      const door = found.link.door ?? 'open';
      sound.place(at, door);
      sound.fade(0, 0);
      await sound.play();
      if (heard !== mine) return;
      sound.fade(level[door], fading);
      after(clock, passage, () => heard === mine && stop(mine, fading));
    } catch {
      // nobody waited for it; whoever asks for the story itself is told why it cannot be heard
      if (heard === mine) heard = undefined;
    }
  }

  function stop(mine: Heard, ms: number): void {
    heard = undefined;
    const { sound } = mine;
    sound?.fade(0, ms);
    after(clock, ms, () => sound?.close());
  }

  const undo = visit.reconcile(reconcile);
  reconcile(visit.get());
  return () => {
    undo();
    waiting?.();
    heard?.sound?.close();
    heard = undefined;
  };
}

function isSilent(now: VisitState): boolean {
  return (
    now.phase === 'inside' &&
    !now.telling &&
    !now.watching &&
    !now.series &&
    !now.card &&
    !now.menu &&
    !now.heading &&
    !now.threshold &&
    attentive(now)
  );
}

/** A story next door that was not heard yet, where this room's are; of a room that is warned of nothing is overheard. */
function next({ tour, place, heard }: VisitState) {
  const here = place === null ? undefined : tour.nodes[place];
  if (!here || here.narrations.some(({ id }) => !heard[id])) return undefined;
  for (const link of here.links) {
    const node = tour.nodes[link.to];
    const story = node?.warning ? undefined : node?.narrations.find(({ id }) => !heard[id]);
    if (story && !story.warning) return { link, narration: story.id };
  }
  return undefined;
}
