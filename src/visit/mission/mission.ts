import type { Cue } from '../actions.ts';

/** Besides the missions' ids: what is said after all of them. */
export const profilePage = 'profile';

/** The missions are open: on a page over everything, or on a screen in the room while a headset is worn. */
export interface OpenMission {
  /** id of a mission, or `profilePage`; null for the list of all */
  id: string | null;
  /** counts the moments shown, so that the same one shown again is another */
  round: number;
  /** the visitor, or something they read, makes it wait */
  held: boolean;
  /** the film of this moment cannot be shown: its still and its lines stand for it */
  filmless: boolean;
  /** speech cannot be heard: captions stand for it */
  voiceless: boolean;
  /** the line being said */
  cue: Cue | null;
  /** whole seconds left to choose; null before the time begins, and where there is none */
  left: number | null;
}

export function openedAt(id: string | null): OpenMission {
  return { id, round: 0, held: false, filmless: false, voiceless: false, cue: null, left: null };
}
