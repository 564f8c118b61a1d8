import type { PackFiles } from '../../tour/pack.ts';
import {
  ahead,
  choosingTime,
  onStage,
  type Performance,
  performance,
  running,
} from '../../visit/mission/performance.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { type Clock, realClock } from '../clock.ts';
import { openPlayer } from '../connectAudio.ts';
import { wordsOf } from '../player.ts';
import { type Projector, project } from './projector.ts';
import type { Reel } from './reel.ts';
import { createVoices, type Voices } from './voices.ts';

export interface Stage {
  /** seconds the voice is after the picture, while both are there */
  drift(): number | undefined;
  close(): void;
}

/**
 * Shows and tells what the mission that is open asks for, and counts the time to choose. Reports what ended, what could
 * not be shown, and the line being said.
 */
export function connectStage(
  visit: Visit,
  files: PackFiles,
  reel: Reel,
  clock: Clock = realClock,
): Stage {
  let sound: { voices: Voices; hear(now: VisitState): void; close(): void } | undefined;
  let projector: Projector | undefined;
  let timer: { key: string; left: number; stop(): void } | undefined;

  function complain(reason: unknown): void {
    visit.dispatch({ type: 'beat/unheard', reason: wordsOf(reason) }, 'device');
  }

  function openVoices(): Voices {
    if (sound) return sound.voices;
    const { player, ears, close } = openPlayer(clock);
    const voices = createVoices(files, player, complain);
    const hear = ({ settings }: VisitState) => void ears.then((open) => open?.hear(settings));
    hear(visit.get());
    sound = { voices, hear, close };
    return voices;
  }

  function reconcile(now: VisitState): void {
    const moment = performance(now);
    if (projector && projector.moment.key !== moment?.key) {
      const again = moment && sameMoment(projector.moment, moment);
      const from = again ? projector.position() : 0;
      projector.close();
      projector = undefined;
      if (moment) begin(moment, from);
    } else if (moment && !projector) begin(moment, 0);
    if (!moment) rest(now);
    projector?.run(running(now));
    count(now);
    prepare(now);
  }

  function begin(moment: Performance, from: number): void {
    const print = moment.film && reel.show(moment.film);
    if (!print) reel.clear();
    const speech = moment.track && now().sound ? openVoices().take(moment.track) : null;
    const { part } = moment;
    projector = project({
      ...{ moment, print, speech, from, clock },
      onCue: (line) =>
        visit.dispatch(
          { type: 'beat/cue', cue: line && { speaker: line.speaker, text: line.text } },
          'device',
        ),
      onFilmFailed: (reason) => {
        reel.clear();
        visit.dispatch({ type: 'beat/failed', beat: part, reason }, 'device');
      },
      onEnded: () => visit.dispatch({ type: 'beat/ended', beat: part }, 'device'),
    });
  }

  function now(): VisitState {
    return visit.get();
  }

  /** Its last picture stays while one chooses; at any other place it is not what was seen last. */
  function rest(now: VisitState): void {
    const play = onStage(now)?.play;
    if (play?.state === 'choosing' && seen === play.beat) return;
    reel.clear();
  }
  let seen: string | null = null;

  function count(now: VisitState): void {
    const time = choosingTime(now);
    const key = time && `${now.mission?.id} ${time.beat} ${now.mission?.round} ${time.seconds}`;
    if (timer && timer.key !== key) {
      timer.stop();
      timer = undefined;
    }
    if (!time || !key || timer) return;
    let passed = clock.now();
    const mine = { key, left: time.seconds, stop: () => {} };
    timer = mine;
    mine.stop = clock.every(100, () => {
      const at = clock.now();
      if (running(visit.get())) mine.left -= (at - passed) / 1000;
      passed = at;
      const left = Math.max(0, Math.ceil(mine.left));
      if (mine.left <= 0) {
        mine.stop();
        visit.dispatch({ type: 'beat/timeout', beat: time.beat }, 'device');
      } else if (left !== visit.get().mission?.left)
        visit.dispatch({ type: 'beat/clock', left }, 'device');
    });
  }

  let prepared = '';
  function prepare(now: VisitState): void {
    const play = now.mission?.id ? now.plays[now.mission.id] : undefined;
    const key = play ? `${play.mission} ${play.beat} ${play.state} ${now.sound}` : '';
    if (key === prepared) return;
    prepared = key;
    const next = ahead(now);
    reel.want(next.flatMap(({ film }) => film ?? []));
    const tracks = next.flatMap(({ track }) => track ?? []);
    if (now.sound && tracks.length > 0) openVoices().want(tracks);
    else sound?.voices.want([]);
  }

  const stop = visit.reconcile((now, before) => {
    if (now.settings !== before.settings) sound?.hear(now);
    const play = onStage(now)?.play;
    if (play?.state === 'playing') seen = play.beat;
    if (!now.mission) seen = null;
    reconcile(now);
  });
  reconcile(visit.get());
  return {
    drift: () => projector?.drift(),
    close() {
      stop();
      projector?.close();
      timer?.stop();
      reel.clear();
      reel.want([]);
      sound?.voices.close();
      sound?.close();
    },
  };
}

/** Only the language is another. */
function sameMoment(a: Performance, b: Performance): boolean {
  return a.moment === b.moment;
}
