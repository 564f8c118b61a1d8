import { createContext } from 'react';
import type { Ground } from './depth/reliefs.ts';

/** What happens to the room now; it changes every frame and is one mutable object. */
export interface Moment {
  /** one room becomes another */
  passing: boolean;
  /** how deep the room is shown: 0 flat, 1 as it is */
  depth: number;
  /** whose geometry is known */
  node: string | null;
  ground: Ground | null;
  /** called when another geometry is known */
  listeners: Set<() => void>;
}

export function createMoment(): Moment {
  return { passing: false, depth: 0, node: null, ground: null, listeners: new Set() };
}

/** For what others draw in the room. */
export const Momentary = createContext<Moment | null>(null);
