/** Milliseconds over which the pace is taken. */
const memory = 8000;
/** The first files are small and say little: as long as this, in bytes and milliseconds, nobody can tell. */
const little = { bytes: 2_000_000, time: 20_000 };
/** Milliseconds between two tellings. */
const often = 250;

/** How fast bytes arrive from the first on, and how long the rest will take. */
export function createPace(now: () => number = () => performance.now()) {
  let began: number | undefined;
  let total = 0;
  const arrivals: { at: number; bytes: number }[] = [];
  let told = Number.NEGATIVE_INFINITY;
  return {
    /** @returns whether it is time to tell */
    add(bytes: number): boolean {
      const at = now();
      began ??= at;
      total += bytes;
      arrivals.push({ at, bytes });
      while ((arrivals[0]?.at ?? at) < at - memory) arrivals.shift();
      if (at - told < often) return false;
      told = at;
      return true;
    },
    /** Seconds, null while nobody can tell. */
    left(bytes: number): number | null {
      if (began === undefined) return null;
      const at = now();
      const span = at - Math.max(began, at - memory);
      const sum = arrivals.reduce((all, one) => all + one.bytes, 0);
      if (total < little.bytes && at - began < little.time) return null;
      if (span < 1000 || sum <= 0) return null;
      return (bytes / sum) * (span / 1000);
    },
  };
}
