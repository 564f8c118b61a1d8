import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** A station of the led tour: what is told where, and the words with which the guide walks on to it. */
export const stepSchema = z.strictObject({
  node: z.string(),
  narration: z.string(),
  /** said before walking here, "Shall we go in?" */
  offer: localizedSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** The led tour for events, where somebody waits for the headset: `?event=1` leads along it instead. */
export const cutSchema = z.strictObject({
  /** "Four minutes inside" */
  title: localizedSchema,
  /** about how long it takes; said on the start page */
  minutes: z.number().positive().max(5),
  steps: z.array(stepSchema).min(1),
});
export type Cut = z.infer<typeof cutSchema>;
