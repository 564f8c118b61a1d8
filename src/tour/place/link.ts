import { placeSchema } from '../angles.ts';
import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** A way to another node. Its direction is `at`, else derived from both nodes' positions. */
export const linkSchema = z.strictObject({
  /** id of the node it leads to */
  to: z.string(),
  /** what the way is called here, where the other node's title does not do */
  title: localizedSchema.optional(),
  /** the middle of the doorway on the floor, or a direction in the panorama */
  at: placeSchema.optional(),
  /** whether its door stands open, as it does unless said: who speaks behind it is heard through it */
  door: z.enum(['open', 'closed']).optional(),
});
export type Link = z.infer<typeof linkSchema>;
