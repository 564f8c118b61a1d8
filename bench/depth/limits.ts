/** What depth may cost: bytes and triangles of a room, draw calls of a headset's view, milliseconds of script a frame. */
export const limits = { bytes: 150_000, triangles: 70_000, draws: 45, script: 2 } as const;

/** A table of the report, and what in it is over a limit. */
export interface Measured {
  lines: string[];
  over: string[];
}
