import { languageSchema } from './localized.ts';
import { z } from './schema.ts';
import { tourSchema } from './tour.ts';

/** A picture file of a built pack; `src` is relative to `pack.json`. */
export const pictureSchema = z.strictObject({
  src: z.string(),
  /** pixels */
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().nonnegative(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** What `indenfor build` made of one node's panorama. */
export const nodePicturesSchema = z.strictObject({
  /** small equirect, shown first */
  preview: pictureSchema,
  /** whole equirects, widest first */
  full: z.array(pictureSchema).min(1),
  /** square view of 90 degrees from the node's `view` */
  poster: pictureSchema,
});
export type NodePictures = z.infer<typeof nodePicturesSchema>;

/** A narration in one language. */
export const recordingSchema = z.strictObject({
  /** the first playable is used */
  audio: z.array(z.string()).min(1),
  captions: z.string(),
  seconds: z.number().positive(),
});
export type Recording = z.infer<typeof recordingSchema>;

/** `pack.json`: a tour as a viewer fetches it. */
export const packSchema = z.strictObject({
  format: z.literal(1),
  tour: tourSchema,
  pictures: z.record(z.string(), nodePicturesSchema),
  /** by narration id and language */
  recordings: z.record(z.string(), z.record(languageSchema, recordingSchema)),
});
export type Pack = z.infer<typeof packSchema>;

/** A pack as loaded: its data, and where its files are. */
export interface PackFiles {
  pack: Pack;
  /** absolute URL of a file named in the pack */
  url(src: string): string;
}

/** A narration in the visitor's language, else in the first there is. */
export function recordingIn(pack: Pack, narration: string, wanted: string) {
  const recordings = pack.recordings[narration] ?? {};
  const language = recordings[wanted] ? wanted : Object.keys(recordings)[0];
  const recording = language === undefined ? undefined : recordings[language];
  return language !== undefined && recording ? { language, recording } : undefined;
}
