import { turnBetween } from '../../../tour/angles.ts';
import type { Cue } from '../../../visit/actions.ts';
import { fieldOfView, type Pose } from '../../../visit/pose.ts';
import { heardBearing } from '../../../visit/selectors.ts';
import type { VisitState } from '../../../visit/visit.ts';

export type Arrow = 'left' | 'right' | null;

export interface CaptionLine {
  speaker: string | null;
  text: string;
  /** where to turn to see who speaks; null while in view */
  arrow: Arrow;
}

/** The sentence being said by whatever is heard: a mission, a film, else a voice. */
export function heardCue({ mission, watching, telling }: VisitState): Cue | null {
  if (mission) return mission.cue;
  return watching ? watching.cue : (telling?.cue ?? null);
}

/** The sentence being said, or nothing while captions are off or nobody speaks. */
export function captionLine(visit: VisitState, pose: Pose): CaptionLine | null {
  const cue = visit.settings.captions ? heardCue(visit) : null;
  if (!cue?.text) return null;
  return { speaker: cue.speaker, text: cue.text, arrow: speakerArrow(visit, pose) };
}

/** Which way to turn towards the voice. Cheap: it is asked at every change of the view. */
export function speakerArrow(visit: VisitState, pose: Pose): Arrow {
  const bearing = heardBearing(visit);
  if (!bearing) return null;
  const aside = turnBetween(pose.compass, bearing.compass);
  if (Math.abs(aside) <= fieldOfView(pose).horizontal / 2) return null;
  return aside < 0 ? 'left' : 'right';
}
