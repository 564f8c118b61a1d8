import { placeSchema } from '../angles.ts';
import { screenSchema } from '../film/screen.ts';
import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** An object worth a closer look: a dot in the room that becomes a card. */
export const hotspotSchema = z.strictObject({
  /** unique in the tour */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  title: localizedSchema,
  text: localizedSchema,
  at: placeSchema,
  /** a file in the pack, with the words for those who do not see it */
  picture: z.strictObject({ src: z.string(), alt: localizedSchema }).optional(),
  /** a rectangle in the room on which the series is shown */
  screen: screenSchema.optional(),
  /** its card offers the episodes of the series; with a screen they play there */
  plays: z.literal('series').optional(),
  /** its card shows pictures of these rooms, each a way to go there: the monitors of a control room */
  shows: z.array(z.string()).min(1).optional(),
  /** id of the mission its card starts: one that begins in this room */
  mission: z.string().optional(),
  /** its card leads to a page: the last one leads to the job */
  opens: z.literal('job').optional(),
});
export type Hotspot = z.infer<typeof hotspotSchema>;
