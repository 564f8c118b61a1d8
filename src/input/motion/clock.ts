/** Time as input sees it; tests bring their own. */
export interface Clock {
  /** milliseconds */
  now(): number;
  /** Calls back before the next picture; returns how to call it off. */
  frame(callback: () => void): () => void;
  /** Calls back after some milliseconds; returns how to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export function clockOf(view: Window & typeof globalThis): Clock {
  return {
    now: () => view.performance.now(),
    frame(callback) {
      const id = view.requestAnimationFrame(callback);
      return () => view.cancelAnimationFrame(id);
    },
    after(milliseconds, callback) {
      const id = view.setTimeout(callback, milliseconds);
      return () => view.clearTimeout(id);
    },
  };
}

/** The window an element lives in. */
export function windowOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}

/** Frames while something moves, and none while nothing does. */
export interface Loop {
  /** Makes sure that frames are running. */
  wake(): void;
  stop(): void;
}

/** A frame later than this was not seen as motion: the page was hidden or busy. */
const longestFrame = 0.1;

/** `step` gets the seconds since the last frame and says whether there is more to move. */
export function createLoop(clock: Clock, step: (seconds: number) => boolean): Loop {
  let callOff: (() => void) | null = null;
  let before = 0;

  function ask(): void {
    callOff = clock.frame(() => {
      callOff = null;
      const now = clock.now();
      const seconds = Math.min(longestFrame, Math.max(0, (now - before) / 1000));
      before = now;
      if (step(seconds) && !callOff) ask();
    });
  }

  return {
    wake() {
      if (callOff) return;
      before = clock.now();
      ask();
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
