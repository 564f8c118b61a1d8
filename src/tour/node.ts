import { directionSchema, positionSchema } from './angles.ts';
import { localizedSchema } from './localized.ts';
import { hotspotSchema } from './place/hotspot.ts';
import { linkSchema } from './place/link.ts';
import { ambienceSchema, narrationSchema } from './place/narration.ts';
import { panoramaSchema } from './place/panorama.ts';
import { z } from './schema.ts';

/** A room as a box, metres; the camera's height is the node's. */
const boxSchema = z.strictObject({
  /** from side to side */
  width: z.number().positive(),
  /** from the wall in front to the wall behind */
  depth: z.number().positive(),
  /** from floor to ceiling */
  height: z.number().positive(),
  /** where the camera stands, from the room's middle: to the right, and forward */
  right: z.number().default(0),
  forward: z.number().default(0),
});

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
  /** where there is no depth: the walls around a photograph, whose centre looks along the room's depth */
  box: boxSchema.optional(),
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
