import { languageSchema } from '../tour/localized.ts';
import { recordingSchema } from '../tour/pack.ts';
import { z } from '../tour/schema.ts';
import { missionSchema } from './mission.ts';

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
