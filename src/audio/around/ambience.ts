import type { PackFiles } from '../../tour/pack.ts';
import type { Ambience } from '../../tour/place/narration.ts';
import { attentive } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { after, type Clock } from '../clock.ts';
import type { Complain, Player, Sound } from '../player.ts';

/** Milliseconds of the crossfade from room to room. */
const crossfade = 800;
/** What is left of a room under a voice and under a film, and how fast it steps back and returns. */
const ducked = 0.35;
const hushed = 0.12;
const attack = 250;
const release = 600;
const doorLevel = 0.5;

interface Room {
  key: string;
  gain: number;
  level: number;
  going: boolean;
  sound?: Sound;
}

/** The sound of the room the visitor is in, back under a voice, and the door between rooms. */
export function connectAmbience(
  visit: Visit,
  files: PackFiles,
  { player, clock, complain }: { player: Player; clock: Clock; complain: Complain },
): () => void {
  let room: Room | undefined;

  function reconcile(now: VisitState, before: VisitState): void {
    const wanted = now.phase === 'inside' && now.place ? now.tour.nodes[now.place] : undefined;
    const ambience = wanted?.ambience;
    if (room && room.key !== ambience?.src.join()) fadeAway(room);
    if (ambience && !room) enter(ambience, now);
    if (room && ambience) {
      room.gain = ambience.gain;
      steer(room, now);
    }
    const { doorSound } = now.tour;
    const walked = now.phase === 'inside' && before.place && now.place !== before.place;
    if (walked && doorSound?.length && attentive(now)) void slam(doorSound);
  }

  function enter({ src, gain }: Ambience, now: VisitState): void {
    const mine: Room = { key: src.join(), gain, level: 0, going: false };
    room = mine;
    player.load({ src: src.map((one) => files.url(one)), loop: true }).then((sound) => {
      if (room !== mine) return sound.close();
      mine.sound = sound;
      sound.fade(0, 0);
      steer(mine, visit.get(), crossfade);
    }, complain);
    steer(mine, now);
  }

  function steer(mine: Room, now: VisitState, ms?: number): void {
    const { sound } = mine;
    if (!sound) return;
    const going = attentive(now) && !now.series;
    if (going !== mine.going) {
      mine.going = going;
      if (going) sound.play().catch(complain);
      else sound.pause();
    }
    const voice = now.telling?.state === 'playing' || now.telling?.state === 'finishing';
    const film = now.watching?.state === 'playing' || now.mission !== null;
    const level = mine.gain * (film ? hushed : voice ? ducked : 1);
    if (level === mine.level) return;
    sound.fade(level, ms ?? (level < mine.level ? attack : release));
    mine.level = level;
  }

  function fadeAway(mine: Room): void {
    room = undefined;
    const { sound } = mine;
    if (!sound) return;
    sound.fade(0, crossfade);
    after(clock, crossfade, () => sound.close());
  }

  async function slam(doorSound: string[]): Promise<void> {
    try {
      let close = () => {};
      const sound = await player.load({
        src: doorSound.map((one) => files.url(one)),
        onEnded: () => close(),
      });
      close = () => sound.close();
      sound.fade(doorLevel, 0);
      await sound.play();
    } catch (reason) {
      complain(reason);
    }
  }

  const stop = visit.reconcile(reconcile);
  reconcile(visit.get(), visit.get());
  return () => {
    stop();
    room?.sound?.close();
    room = undefined;
  };
}
