import { directionSchema, positionSchema } from './angles.ts';
import { localizedSchema } from './localized.ts';
import { hotspotSchema } from './place/hotspot.ts';
import { linkSchema } from './place/link.ts';
import { ambienceSchema, narrationSchema } from './place/narration.ts';
import { panoramaSchema } from './place/panorama.ts';
import { z } from './schema.ts';

/** A place where a panorama was taken, and what can be done from there. */
export const nodeSchema = z.strictObject({
  title: localizedSchema,
  /**
   * said before one enters, with the choice to skip: "about suicide in prison". The id and title of such a
   * node stand in address, title and lists: they are neutral.
   */
  warning: localizedSchema.optional(),
  /** one sentence for those who do not see the room */
  summary: localizedSchema.optional(),
  /** a picture all around, see there for its forms */
  panorama: panoramaSchema,
  /** 16-bit inverse depth, 65535 * 0.25 / metres, same camera */
  depth: z.string().optional(),
  /** the camera, metres in the building */
  position: positionSchema.optional(),
  /** compass direction of the panorama's centre, degrees clockwise from north */
  heading: z.number().default(0),
  /** camera height above the floor, metres */
  height: z.number().positive().default(1.45),
  /** where a visitor looks who comes by address */
  view: directionSchema.default({ yaw: 0, pitch: 0 }),
  links: z.array(linkSchema).default([]),
  hotspots: z.array(hotspotSchema).default([]),
  narrations: z.array(narrationSchema).default([]),
  ambience: ambienceSchema.optional(),
});
export type Node = z.infer<typeof nodeSchema>;
