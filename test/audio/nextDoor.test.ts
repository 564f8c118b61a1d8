import { expect, test } from 'vitest';
import { connectNextDoor } from '../../src/audio/around/nextDoor.ts';
import type { Clock } from '../../src/audio/clock.ts';
import type { Player } from '../../src/audio/player.ts';
import { silence } from '../../src/audio/silence.ts';
import { bearingOf } from '../../src/tour/angles.ts';
import type { PackFiles } from '../../src/tour/pack.ts';
import { createStore } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

/** Time that passes when told to; promises settle in between. */
function handClock(): Clock & { pass(ms: number): Promise<void> } {
  const timers = new Map<() => void, { due: number; ms: number }>();
  let now = 0;
  return {
    now: () => now,
    every(ms, call) {
      timers.set(call, { due: now + ms, ms });
      return () => timers.delete(call);
    },
    async pass(ms) {
      for (const end = now + ms; now < end; ) {
        now += 50;
        for (const [call, timer] of [...timers]) {
          if (timer.due > now || !timers.has(call)) continue;
          timer.due += timer.ms;
          call();
        }
        await new Promise((settled) => setImmediate(settled));
      }
    },
  };
}

function listen() {
  const clock = handClock();
  const heard: string[] = [];
  const tour = smallTour();
  const [way] = tour.nodes.gate?.links ?? [];
  if (way) way.door = 'closed';
  const recording = { audio: ['voice.opus'], captions: 'words.vtt', seconds: 30 };
  const recordings = Object.fromEntries(
    ['welcome', 'rules', 'morning'].map((id) => [
      id,
      { da: { ...recording, audio: [`${id}.opus`] } },
    ]),
  );
  const pack = { format: 2 as const, tour, pictures: {}, recordings };
  const files: PackFiles = { pack, url: (src) => src };
  const player: Player = {
    async load({ src }) {
      const sound = silence(30, clock, () => undefined);
      heard.push(`load ${src[0]}`);
      return {
        ...sound,
        fade: (level, ms) => void (ms > 0 && heard.push(`fade ${level}`)),
        place: (at, door) =>
          void heard.push(`${door} ${Math.round(bearingOf(at).compass)} degrees`),
        close() {
          heard.push('closed');
          sound.close();
        },
      };
    },
  };
  const visit = createStore(tour, 'da');
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
  const stop = connectNextDoor(visit, files, { player, clock });
  const tell = (id: string) => {
    visit.dispatch({ type: 'narration/play', id }, 'pointer');
    visit.dispatch({ type: 'narration/started', id }, 'device');
    visit.dispatch({ type: 'narration/ended', id }, 'device');
  };
  return { clock, heard, visit, stop, tell };
}

test('who has heard everything overhears the next room through its door, once', async () => {
  const { clock, heard, visit, tell, stop } = listen();
  await clock.pass(20_000);
  expect(heard).toEqual([]);
  tell('welcome');
  tell('rules');
  await clock.pass(5000);
  expect(heard).toEqual([]);
  await clock.pass(2000);
  // north lies the wing
  expect(heard).toEqual(['load morning.opus', 'closed 0 degrees', 'fade 0.3']);
  await clock.pass(8000);
  expect(heard.slice(3)).toEqual(['fade 0', 'closed']);
  await clock.pass(30_000);
  expect(heard).toHaveLength(5);
  visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
  stop();
});

test('it makes way at once for a story, and for whoever walks on', async () => {
  const { clock, heard, visit, tell, stop } = listen();
  tell('welcome');
  tell('rules');
  await clock.pass(6500);
  expect(heard).toContain('fade 0.3');
  visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
  await clock.pass(300);
  expect(heard.slice(-2)).toEqual(['fade 0', 'closed']);
  stop();
});
