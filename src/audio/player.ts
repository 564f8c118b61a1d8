import type { Position } from '../tour/angles.ts';
import type { Link } from '../tour/place/link.ts';
import type { Settings } from '../visit/settings.ts';

/** A doorway between the ear and what is heard. */
export type Door = NonNullable<Link['door']>;

/** What shall be played. */
export interface Wish {
  /** absolute URLs, the first playable is used */
  src: string[];
  /** where it comes from, metres from the camera; without a place it is all around */
  at?: Position;
  loop?: boolean;
  /** it was played to its end; a loop has none */
  onEnded?(): void;
}

/** One sound, decoded and ready at its start. */
export interface Sound {
  /** its length */
  readonly seconds: number;
  /**
   * Goes on where it is. Resolves when it is heard, or when it was paused before;
   * rejects with the reason where it cannot be heard.
   */
  play(): Promise<void>;
  /** keeps its position */
  pause(): void;
  seek(seconds: number): void;
  /** seconds from its start; its length once it was played to its end */
  position(): number;
  /** to a level of 0 to 1, in milliseconds */
  fade(level: number, ms: number): void;
  /** moves it; `door` that it is heard through, null in the open */
  place(at: Position, door: Door | null): void;
  /** stops it and gives its memory back */
  close(): void;
}

/** What the narrator and the room ask of a sound library. */
export interface Player {
  /** Resolves when decoded, rejects with the reason. */
  load(wish: Wish): Promise<Sound>;
}

/** The visitor's ears. */
export interface Ears {
  hear(settings: Pick<Settings, 'volume' | 'muted' | 'mono'>): void;
  /** where they look: compass, pitch and roll in degrees */
  face(view: { compass: number; pitch: number; roll: number }): void;
  /** silence; all memory is given back */
  close(): void;
}

/** Tells that something cannot be heard; the same reason only once. */
export type Complain = (reason: unknown, narration?: string) => void;

export function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
