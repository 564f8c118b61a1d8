import { lookGrid } from '../../contract/figures.ts';

/** Milliseconds of stillness after which nobody is thought to look any more. */
const longestGaze = 30_000;

/** The cell of `lookGrid` in which a direction of the panorama lies; degrees. */
export function lookCell(yaw: number, pitch: number): number {
  const column = Math.floor((((((yaw + 180) % 360) + 360) % 360) / 360) * lookGrid.columns);
  const row = Math.floor(((90 - pitch) / 180) * lookGrid.rows);
  return Math.min(Math.max(row, 0), lookGrid.rows - 1) * lookGrid.columns + column;
}

/** Adds up where one looks during a stay: how long in which direction, never when. */
export function createLooks() {
  const seconds = new Map<number, number>();
  let cell: number | null = null;
  let since = 0;

  function settle(now: number): void {
    if (cell === null) return;
    const looked = Math.min(now - since, longestGaze) / 1000;
    if (looked > 0) seconds.set(cell, (seconds.get(cell) ?? 0) + looked);
  }

  return {
    /** From now on the view is here; null: nobody looks. `now` in milliseconds. */
    look(at: { yaw: number; pitch: number } | null, now: number): void {
      const next = at && lookCell(at.yaw, at.pitch);
      if (next === cell) return;
      settle(now);
      cell = next;
      since = now;
    },
    /** What was looked at since the last time, longest first, to a tenth of a second. */
    take(now: number): [number, number][] {
      settle(now);
      since = now;
      const found = [...seconds].map(([at, sum]): [number, number] => [
        at,
        Math.round(sum * 10) / 10,
      ]);
      seconds.clear();
      return found.filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a);
    },
  };
}
