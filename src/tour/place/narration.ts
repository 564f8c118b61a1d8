import { placeSchema } from '../angles.ts';
import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** A member of staff who speaks. */
export const guideSchema = z.strictObject({
  name: z.string().min(1),
  role: localizedSchema,
  /** a square picture in the pack */
  portrait: z.string().optional(),
});
export type Guide = z.infer<typeof guideSchema>;

/**
 * A story told in a room. Its sound is `narrations/<language>/<id>.opus` (and `.m4a`),
 * its captions `narrations/<language>/<id>.vtt`.
 */
export const narrationSchema = z.strictObject({
  /** unique in the tour */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  title: localizedSchema,
  /** said before it begins, with the choice to skip: "About thoughts of suicide" */
  warning: localizedSchema.optional(),
  /** id of the guide who speaks */
  guide: z.string(),
  /** where the mouth is */
  at: placeSchema,
});
export type Narration = z.infer<typeof narrationSchema>;

/** A sound loop that fills a node. */
export const ambienceSchema = z.strictObject({
  /** files in the pack, the first playable is used */
  src: z.array(z.string()).min(1),
  /** 0 to 1 */
  gain: z.number().min(0).max(1).default(1),
});
export type Ambience = z.infer<typeof ambienceSchema>;
