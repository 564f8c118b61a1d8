import type { Performance, SaidLine } from '../../visit/mission/performance.ts';
import { captionAt } from '../captions.ts';
import type { Clock } from '../clock.ts';
import type { Sound } from '../player.ts';
import type { Print } from './reel.ts';
import type { Speech } from './voices.ts';

/** Seconds that speech may be beside its film before it is put right. The eye forgives 80 ms. */
const drift = 0.05;
/** Milliseconds between two corrections: a seek takes some. */
const settling = 250;
/** Milliseconds without a new picture after which speech waits, and after which a film or a voice is given up. */
const stall = 200;
const patience = 5000;
const fade = 120;

interface Parts {
  moment: Performance;
  print: Print | null;
  speech: Speech | null;
  /** seconds to begin at */
  from: number;
  clock: Clock;
  onCue(line: SaidLine | null): void;
  onFilmFailed(reason: string): void;
  onEnded(): void;
}

export interface Projector {
  readonly moment: Performance;
  /** seconds from the beginning */
  position(): number;
  /** seconds the voice is after the picture; undefined while there are not both */
  drift(): number | undefined;
  run(going: boolean): void;
  close(): void;
}

/**
 * One moment of a mission: its film is the clock, speech and captions follow it. After the film, or without one, speech
 * is the clock; without speech time itself is.
 */
export function project(parts: Parts): Projector {
  const { moment, clock } = parts;
  let { print } = parts;
  let sound: Sound | undefined;
  let speaking = false;
  let lines: SaidLine[] = moment.track ? [] : moment.lines;
  let at = parts.from;
  let said: number | null = null;
  let going = false;
  let began = false;
  let over = false;
  let closed = false;
  let last = clock.now();
  let moved = clock.now();
  let corrected = 0;

  const spoken =
    parts.speech?.sound.then((found) => {
      if (closed) return found?.close();
      sound = found;
    }) ?? Promise.resolve();
  const written =
    parts.speech?.captions.then((found) => {
      lines = found && found.length > 0 ? found : moment.lines;
      said = null;
    }) ?? Promise.resolve();
  // Nothing begins before all of it is here; what is late joins.
  void Promise.all([spoken, written, print?.ready]).then(begin);
  const waited = clock.now();

  function begin(): void {
    if (began || closed) return;
    began = true;
    last = clock.now();
    moved = last;
    if (print && at > 0) print.video.currentTime = Math.min(at, print.video.duration || at);
    steer();
  }

  function filming(): boolean {
    return !!print && !print.video.ended && print.failed === undefined;
  }

  function steer(): void {
    if (!began) return;
    if (going && print && filming() && print.video.paused)
      print.video.play().catch((reason: DOMException) => {
        // paused before it began, or exchanged: the next tick asks again
        if (reason.name !== 'AbortError') giveUp(reason.message);
      });
    if (!going) {
      print?.video.pause();
      hush();
    }
  }

  function hush(): void {
    if (!speaking) return;
    speaking = false;
    sound?.pause();
  }

  function speak(): void {
    if (!sound || speaking || at >= sound.seconds - 0.05) return;
    const voice = sound;
    speaking = true;
    corrected = clock.now();
    voice.seek(at);
    voice.play().catch(() => {
      // the browser keeps sound off: captions go on by the clock
      sound = undefined;
      speaking = false;
    });
  }

  function giveUp(reason: string): void {
    if (!print || closed) return;
    print.video.pause();
    print = null;
    parts.onFilmFailed(reason);
  }

  function tick(): void {
    const now = clock.now();
    const passed = (now - last) / 1000;
    last = now;
    if (over || closed) return;
    if (print?.failed !== undefined) giveUp(print.failed);
    if (!began) {
      if (going && now - waited > patience) {
        if (print && print.video.readyState < 3) giveUp('it did not come in time');
        begin();
      }
      return;
    }
    if (!going) {
      moved = now;
      return;
    }
    if (print && filming()) followFilm(print.video, now);
    else followVoice(now, passed);
    follow();
    if (at >= length() - 0.03) end();
  }

  function followFilm(video: HTMLVideoElement, now: number): void {
    if (video.paused) steer();
    if (video.currentTime > at) {
      at = video.currentTime;
      moved = now;
    }
    if (now - moved > patience) giveUp('it stands still');
    else if (now - moved > stall) hush();
    else if (sound && at >= sound.seconds - 0.05) endSpeech();
    else if (!speaking) speak();
    else if (now - corrected > settling && Math.abs(apart() ?? 0) > drift) {
      corrected = now;
      sound?.seek(video.currentTime);
    }
  }

  function followVoice(now: number, passed: number): void {
    speak();
    const voice = speaking ? sound?.position() : undefined;
    if (voice === undefined) {
      at += passed;
      return;
    }
    if (voice > at) {
      at = voice;
      moved = now;
    }
    const told = sound && at >= sound.seconds - 0.06;
    if (told || now - moved > patience) endSpeech();
  }

  function endSpeech(): void {
    hush();
    sound?.close();
    sound = undefined;
  }

  function apart(): number | undefined {
    if (!sound || !speaking || !print || !filming()) return undefined;
    return sound.position() - print.video.currentTime;
  }

  function follow(): void {
    const now = captionAt(lines, at);
    if (now === said) return;
    said = now;
    parts.onCue(lines[now] ?? null);
  }

  function length(): number {
    const film = print && Number.isFinite(print.video.duration) ? print.video.duration : 0;
    return Math.max(moment.seconds, film);
  }

  function end(): void {
    over = true;
    hush();
    parts.onCue(null);
    parts.onEnded();
  }

  const stop = clock.every(50, tick);
  return {
    moment,
    position: () => at,
    drift: apart,
    run(to) {
      if (going === to) return;
      going = to;
      last = clock.now();
      moved = last;
      steer();
    },
    close() {
      closed = true;
      stop();
      print?.video.pause();
      const voice = sound;
      sound = undefined;
      if (!voice) return;
      voice.fade(0, fade);
      const wait = clock.every(fade, () => {
        wait();
        voice.close();
      });
    },
  };
}
