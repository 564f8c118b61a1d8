/** Time, so that tests can turn it. */
export interface Clock {
  /** milliseconds */
  now(): number;
  /** calls again and again; returns how to stop */
  every(ms: number, call: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  every(ms, call) {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** Calls once; returns how to prevent it. */
export function after(clock: Clock, ms: number, call: () => void): () => void {
  const stop = clock.every(ms, () => {
    stop();
    call();
  });
  return stop;
}
