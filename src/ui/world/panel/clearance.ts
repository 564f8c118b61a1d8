import { createContext } from 'react';

/** Metres from the capture point to what is seen in a direction, degrees. */
export type Reach = (direction: { compass: number; pitch: number }) => number;

/** How far the room reaches; undefined where it is flat and nobody can tell. */
export const RoomReach = createContext<Reach | undefined>(undefined);

/** Metres that sheets are made for, and degrees over which they spread. */
const usual = 2;
const spread = { compass: [-18, 0, 18], pitch: [-34, -20, -6] } as const;
/** Metres before a wall, and from the eyes at least: nearer is not looked at with ease. */
const before = 0.1;
const least = 0.7;

/**
 * How much nearer than usual a sheet stands, 0 to 1, so that it is not behind a wall: seen through one it would
 * hurt the eyes. It looks as large.
 */
export function nearness(reach: Reach | undefined, compass: number): number {
  if (!reach) return 1;
  let free = usual;
  for (const aside of spread.compass)
    for (const pitch of spread.pitch)
      free = Math.min(free, reach({ compass: compass + aside, pitch }) - before);
  return Math.max(least, free) / usual;
}
