import type { Clock } from './clock.ts';
import type { Sound } from './player.ts';

/** A recording nobody hears: it only passes the time, so that captions go on where sound is impossible. */
export function silence(seconds: number, clock: Clock, onEnded: () => void): Sound {
  let at = 0;
  let since: number | undefined;
  let stop = () => {};

  function position(): number {
    return since === undefined ? at : Math.min(seconds, at + (clock.now() - since) / 1000);
  }
  function pause(): void {
    at = position();
    since = undefined;
    stop();
  }
  return {
    seconds,
    position,
    pause,
    seek(to) {
      at = to;
      if (since !== undefined) since = clock.now();
    },
    async play() {
      pause();
      since = clock.now();
      stop = clock.every(50, () => {
        if (position() < seconds) return;
        pause();
        onEnded();
      });
    },
    fade() {},
    place() {},
    close: pause,
  };
}
