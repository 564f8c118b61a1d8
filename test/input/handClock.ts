import type { Clock } from '../../src/input/motion/clock.ts';

/** A clock that goes when it is told to. */
export interface HandClock extends Clock {
  /** Lets time pass in pictures of 16 ms. */
  pass(milliseconds: number): void;
  /** pictures drawn, or asked for and not yet drawn */
  frames: number;
  waiting(): number;
}

export function createHandClock(): HandClock {
  let time = 1000;
  let frames = new Set<() => void>();
  const timers = new Map<() => void, number>();
  return {
    frames: 0,
    now: () => time,
    frame(callback) {
      const once = () => callback();
      frames.add(once);
      return () => frames.delete(once);
    },
    after(milliseconds, callback) {
      const once = () => callback();
      timers.set(once, time + milliseconds);
      return () => timers.delete(once);
    },
    waiting: () => frames.size + timers.size,
    pass(milliseconds) {
      for (const end = time + milliseconds; time < end; ) {
        time = Math.min(end, time + 16);
        for (const [timer, due] of timers)
          if (due <= time) {
            timers.delete(timer);
            timer();
          }
        const now = frames;
        frames = new Set();
        for (const frame of now) {
          this.frames += 1;
          frame();
        }
      }
    },
  };
}
