import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What the scripts of this folder know about the page they run in. */
export interface Reading {
  textures: {
    bytes: number;
    peak: number;
    textures: number;
    uploads: number;
    uploadMs: number;
    /** milliseconds of the page's clock, 0 before the first */
    lastUpload: number;
  };
  activity: { frames: number; draws: number; callbacks: number };
  /** epoch milliseconds */
  longTasks: { at: number; duration: number }[];
  presses: number[];
  errors: string[];
  now: number;
}

export const probeScripts = ['textures.js', 'activity.js'].map((name) =>
  join(import.meta.dirname, name),
);

export function readProbe(page: Page): Promise<Reading> {
  return page.evaluate(() => ({
    ...(globalThis as unknown as { bench: Omit<Reading, 'now'> }).bench,
    now: performance.now(),
  }));
}
