import { placeSchema } from './angles.ts';
import { localizedSchema } from './localized.ts';
import { z } from './schema.ts';

/** An object worth a closer look: a dot in the room that becomes a card. */
export const hotspotSchema = z.strictObject({
  /** unique in the tour */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  title: localizedSchema,
  text: localizedSchema,
  at: placeSchema,
  /** a file in the pack, with the words for those who do not see it */
  picture: z.strictObject({ src: z.string(), alt: localizedSchema }).optional(),
});
export type Hotspot = z.infer<typeof hotspotSchema>;
