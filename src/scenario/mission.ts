import { directionSchema } from '../tour/angles.ts';
import { languageSchema, localizedSchema } from '../tour/localized.ts';
import { z } from '../tour/schema.ts';
import { competences } from './result/competences.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens');

export const competenceSchema = z.enum(competences);

/** From -2, costs much, to 2, gives much. */
const effectSchema = z.int().min(-2).max(2).optional();
export const effectsSchema = z.strictObject({
  calm: effectSchema,
  relation: effectSchema,
  security: effectSchema,
  judgement: effectSchema,
});
export type Effects = z.infer<typeof effectsSchema>;

/** Ids of choices made earlier on the way here. */
export const conditionSchema = z.strictObject({
  /** every one of them was made */
  all: z.array(z.string()).min(1).optional(),
  /** at least one of them was */
  any: z.array(z.string()).min(1).optional(),
  /** not one of them was */
  none: z.array(z.string()).min(1).optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** What is said, one caption long. */
export const lineSchema = z.strictObject({
  /** id of a guide or of one of the cast; nobody for what is heard or happens: "[Keys]" */
  who: z.string().optional(),
  text: localizedSchema,
  /** how a synthetic voice is told it, by language */
  say: z.record(languageSchema, z.string().min(1)).optional(),
  /** seconds of silence after it */
  pause: z.number().nonnegative().max(10).optional(),
});
export type Line = z.infer<typeof lineSchema>;

/**
 * A silent film; speech is a track a language beside it: see `trackOf`. Its files are called
 * `missions/films/<mission>-<beat>.av1.webm`, `….mp4` and `….jpg`; films that several beats share may have any name.
 */
export const clipSchema = z.strictObject({
  /** files in the pack, the first playable is used: .av1.webm or .vp9.webm first, H.264 in .mp4 last */
  src: z.array(z.string()).min(1),
  /** a still in the pack, 16:9, 1280 x 720 */
  poster: z.string(),
  /** its length; where speech is longer the last picture stays */
  seconds: z.number().positive(),
});
export type Clip = z.infer<typeof clipSchema>;

/** What is shown where there is no film, or none that plays. */
export const stillSchema = z.strictObject({
  /** id of the node whose panorama is shown */
  node: z.string().optional(),
  /** where it is looked at */
  view: directionSchema.optional(),
  /** or a picture in the pack, 16:9 */
  picture: z.string().optional(),
});
export type Still = z.infer<typeof stillSchema>;

/** A stage direction for those who make the film; visitors never get it. */
export const shotSchema = z.strictObject({
  /** id of the node in whose room it is */
  node: z.string(),
  camera: z.enum(['wide', 'over-shoulder', 'close', 'insert']),
  /** pose by guide or cast: "speak", or "sit with head 20,0,-10" */
  figures: z.record(z.string(), z.string()).default({}),
  /** what happens, and what it should feel like */
  does: z.string().min(1),
});
export type Shot = z.infer<typeof shotSchema>;

export const choiceSchema = z.strictObject({
  /** unique in the mission */
  id: idSchema,
  text: localizedSchema,
  /** it is only there when this holds */
  when: conditionSchema.optional(),
  effects: effectsSchema.default({}),
  /** what it did, one sentence for the debrief: what it gave and what it cost */
  did: localizedSchema.optional(),
  /** id of the beat that follows */
  to: z.string(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** A way on for some: the first whose condition holds is taken, else `next`. */
export const detourSchema = z.strictObject({ when: conditionSchema, to: z.string() });

/** A moment: seen and heard first, then one of choices, `next` or `end`. */
export const beatSchema = z.strictObject({
  /** unique in the mission; names the files of its speech */
  id: idSchema,
  film: clipSchema.optional(),
  still: stillSchema.optional(),
  shots: z.array(shotSchema).default([]),
  lines: z.array(lineSchema).default([]),
  /** what is asked of the visitor; else a plain "What do you do?" */
  ask: localizedSchema.optional(),
  choices: z.array(choiceSchema).min(2).max(4).optional(),
  /** begins when film and captions are over */
  timer: z
    .strictObject({
      seconds: z.number().min(8),
      /** id of the choice that not choosing is */
      default: z.string().optional(),
    })
    .optional(),
  detours: z.array(detourSchema).default([]),
  next: z.string().optional(),
  /** the mission ends here: ids of debriefs, the first whose condition holds is told */
  end: z.array(z.string()).min(1).optional(),
});
export type Beat = z.infer<typeof beatSchema>;

export const debriefSchema = z.strictObject({
  id: idSchema,
  when: conditionSchema.optional(),
  /** what happened, two or three sentences to read */
  happened: localizedSchema,
  /** guides who see it differently, and why */
  lines: z.array(lineSchema).min(2),
});
export type Debrief = z.infer<typeof debriefSchema>;

export const castSchema = z.strictObject({
  name: z.string().min(1),
  role: localizedSchema,
  /** which of the film makers' figures plays it */
  figure: z.string().optional(),
});

/** A mission, `missions/<id>.json`: the visitor stands in an officer's shoes. */
export const missionSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  id: idSchema,
  title: localizedSchema,
  /** one or two sentences */
  summary: localizedSchema,
  /** said before it begins, with the choice to skip */
  warning: localizedSchema.optional(),
  /** id of the node where it begins */
  node: z.string(),
  /** what it asks for; `effects` name only these */
  competences: z.array(competenceSchema).min(2),
  /** those who are no guides */
  cast: z.record(idSchema, castSchema).default({}),
  /** the first is where it begins */
  beats: z.array(beatSchema).min(1),
  debriefs: z.array(debriefSchema).default([]),
});
export type Mission = z.infer<typeof missionSchema>;

/** The file of a mission, beside tour.json. */
export function missionFile(id: string): string {
  return `missions/${id}.json`;
}

/**
 * The files of a beat's or a debrief's speech and captions, without their ending: `.opus`, `.m4a` and `.vtt`.
 * Times count from the beginning of the beat and its film.
 */
export function trackOf(mission: string, part: string, language: string): string {
  return `missions/${language}/${mission}-${part}`;
}
