import { localizedSchema } from '../../tour/localized.ts';
import { z } from '../../tour/schema.ts';

const leanSchema = z.strictObject({
  title: localizedSchema,
  /** what the work asks of it */
  asks: localizedSchema,
  often: localizedSchema,
  sometimes: localizedSchema,
  seldom: localizedSchema,
});

/** `missions/profile.json`: what is said of someone who has played all missions, and of the work. */
export const profileWordsSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  title: localizedSchema,
  lead: localizedSchema,
  calm: leanSchema,
  relation: leanSchema,
  security: leanSchema,
  judgement: leanSchema,
  /** for whoever wants to know more */
  onwards: localizedSchema,
  /** for whoever does not */
  notForMe: localizedSchema,
});
export type ProfileWords = z.infer<typeof profileWordsSchema>;
