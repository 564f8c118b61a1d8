/** What the eyes rest on, and whether that was long enough. */
export interface Dwell {
  /**
   * Called every frame with the time in milliseconds and what is gazed at.
   * `enabled` is false while a controller is held. `fired` names the target once, when it was gazed at long enough.
   */
  step(
    now: number,
    target: string | null,
    enabled: boolean,
  ): { progress: number; fired: string | null };
}

/**
 * Clicking by looking. The ring fills in `dwell` milliseconds, is empty as soon as the eyes leave, and fills
 * for nothing in the `cooldown` after a click. What was clicked must be left before it can be clicked again:
 * who listens to a guide looks at them.
 */
export function createDwell({ dwell = 1200, cooldown = 600 } = {}): Dwell {
  let target: string | null = null;
  let since = 0;
  let ready = Number.NEGATIVE_INFINITY;
  let spent: string | null = null;

  return {
    step(now, seen, enabled) {
      const wanted = enabled ? seen : null;
      if (seen !== spent) spent = null;
      if (wanted !== target) {
        target = wanted;
        since = now;
      }
      if (target === null || target === spent) return { progress: 0, fired: null };
      const progress = Math.max(0, (now - Math.max(since, ready)) / dwell);
      if (progress < 1) return { progress, fired: null };
      spent = target;
      ready = now + cooldown;
      return { progress: 1, fired: target };
    },
  };
}
