import type { Texture } from 'three';

export type Level = 'preview' | 'sharp';

/** A panorama on the graphics card, ready to be drawn on the sphere. */
export interface Surface {
  /** equirectangular, u 0 to 1 from left to right, v 0 to 1 from bottom to top */
  readonly map: Texture;
  dispose(): void;
}

export interface LoadOptions {
  /** `sharp` where the preview is already shown */
  from: Level;
  signal: AbortSignal;
  /** Resolves when an upload does not disturb a movement. */
  quiet(): Promise<void>;
  /** Takes over the surface: who gets it disposes it. */
  onLevel(level: Level, surface: Surface): void;
}

/** Where panoramas come from: whole pictures today, a pyramid of tiles another day. */
export interface PanoramaLoader {
  /**
   * Loads a node's panorama, coarse first.
   * @throws {PanoramaError} when a level cannot be had; an AbortError when the signal said stop
   */
  load(node: string, options: LoadOptions): Promise<void>;
  /** Fetches what is seen first of these nodes, as bytes only. */
  prefetch(nodes: string[]): void;
  dispose(): void;
}

/** Says which level is missing: without a preview there is nothing to show. */
export class PanoramaError extends Error {
  readonly level: Level;

  constructor(level: Level, reason: string) {
    super(reason);
    this.name = 'PanoramaError';
    this.level = level;
  }
}
