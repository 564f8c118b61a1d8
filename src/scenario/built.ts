import { languageSchema } from '../tour/localized.ts';
import { recordingSchema } from '../tour/pack.ts';
import { z } from '../tour/schema.ts';
import { type Beat, type Debrief, missionSchema } from './mission.ts';
import { secondsOf } from './timing.ts';

/**
 * What `indenfor build` makes of a mission, a file of its own. Its films, posters and stills are files of the built
 * pack; every beat without a film has `still.picture`; what only film makers need is left out.
 */
export const builtMissionSchema = z.strictObject({
  mission: missionSchema,
  /** speech with captions, by the id of a beat or debrief and by language; where there is none, lines are timed by their length */
  tracks: z.record(z.string(), z.record(languageSchema, recordingSchema)),
});
export type BuiltMission = z.infer<typeof builtMissionSchema>;

/** Seconds until a beat or a debrief is over: the longest of its film, its speech in any language, and lines nobody speaks. */
export function partSeconds(
  { tracks }: BuiltMission,
  part: Beat | Debrief,
  language: string,
): number {
  const spoken = Object.values(tracks[part.id] ?? {}).map(({ seconds }) => seconds);
  const film = ('film' in part && part.film?.seconds) || 0;
  return tracks[part.id]?.[language]
    ? Math.max(film, ...spoken)
    : Math.max(film, secondsOf(part, language));
}
