import { builtFilmSchema } from './film/film.ts';
import { languageSchema, localizedSchema } from './localized.ts';
import { pairSchema } from './place/panorama.ts';
import { maxLevel } from './pyramid.ts';
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

/** The tiles of a panorama, files `<src>/<level>/<row>-<column>.webp` as `pyramid.ts` divides it. */
export const tilesSchema = z.strictObject({
  src: z.string(),
  /** levels above the preview */
  levels: z.int().min(0).max(maxLevel),
});
export type Tiles = z.infer<typeof tilesSchema>;

/** What `indenfor build` made of one node's panorama. */
export const nodePicturesSchema = z.strictObject({
  /** small equirect, shown first: level 0 of the pyramid */
  preview: pictureSchema,
  /** missing while they are still being made */
  tiles: tilesSchema.optional(),
  /** the right eye's, where the panorama is a pair */
  right: z.strictObject({ preview: pictureSchema, tiles: tilesSchema.optional() }).optional(),
  /** files of a film that takes the preview's place, the first playable is used */
  video: z
    .strictObject({ src: z.array(z.string()).min(1), stereo: pairSchema.optional() })
    .optional(),
  /** its geometry, see `relief/bytes.ts`, deflated; missing while it is still being made, and where nobody knows it */
  depth: z.strictObject({ src: z.string(), bytes: z.int().nonnegative() }).optional(),
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

/** Nodes with what was made for them. */
export const shardSchema = z.strictObject({
  nodes: tourSchema.shape.nodes,
  /** by node id */
  pictures: z.record(z.string(), nodePicturesSchema),
  /** by narration id and language */
  recordings: z.record(z.string(), z.record(languageSchema, recordingSchema)),
});
export type Shard = z.infer<typeof shardSchema>;

/** What is said of a mission before it is fetched. */
export const missionEntrySchema = z.strictObject({
  /** a file of its own: see `builtMissionSchema` */
  src: z.string(),
  title: localizedSchema,
  summary: localizedSchema,
  warning: localizedSchema.optional(),
  /** id of the node where it begins */
  node: z.string(),
  /** a picture of its beginning, 16:9 */
  poster: z.string(),
  /** how long its shortest way takes, in whole minutes */
  minutes: z.int().positive(),
});
export type MissionEntry = z.infer<typeof missionEntrySchema>;

/** `pack.json`: a tour as a viewer fetches it; of a large one the part that is needed first. */
export const packSchema = z.strictObject({
  format: z.literal(2),
  tour: tourSchema,
  pictures: shardSchema.shape.pictures,
  recordings: shardSchema.shape.recordings,
  /** by the id of a film */
  films: z.record(z.string(), builtFilmSchema).optional(),
  /** by id; `profile` is the file of the words said after all of them */
  missions: z.record(z.string(), missionEntrySchema).optional(),
  profile: z.string().optional(),
  /** files that hold the other nodes, and which */
  shards: z.array(z.strictObject({ src: z.string(), nodes: z.array(z.string()) })).optional(),
});
export type Pack = z.infer<typeof packSchema>;

/** A pack as loaded: its data, and where its files are. */
export interface PackFiles {
  /** its pictures and recordings grow while shards arrive */
  readonly pack: Pack;
  /** absolute URL of a file named in the pack */
  url(src: string): string;
}

/** Ids of the nodes that are not in the pack's first file. */
export function nodesBeyond({ tour, shards }: Pack): Set<string> {
  const later = (shards ?? []).flatMap(({ nodes }) => nodes);
  return new Set(later.filter((id) => !tour.nodes[id]));
}

/** A narration in the visitor's language, else in the first there is. */
export function recordingIn(pack: Pack, narration: string, wanted: string) {
  const recordings = pack.recordings[narration] ?? {};
  const language = recordings[wanted] ? wanted : Object.keys(recordings)[0];
  const recording = language === undefined ? undefined : recordings[language];
  return language !== undefined && recording ? { language, recording } : undefined;
}
