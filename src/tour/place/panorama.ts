import { z } from '../schema.ts';

const file = z.string().min(1);
/** Two pictures in one file, the left eye's first. */
export const pairSchema = z.enum(['top-bottom', 'left-right']);
export type Pair = z.infer<typeof pairSchema>;

/** A part of the sphere: degrees from the panorama's centre, right and up positive. */
const coversSchema = z.strictObject({
  left: z.number().min(-180).max(180),
  right: z.number().min(-180).max(180),
  top: z.number().min(-90).max(90),
  bottom: z.number().min(-90).max(90),
});
export type Covers = z.infer<typeof coversSchema>;

/** Six square pictures; `up` has its lower edge, `down` its upper edge at the front. */
export const cubeSides = ['front', 'right', 'back', 'left', 'up', 'down'] as const;

/**
 * What surrounds a node. A plain file name is an equirectangular picture, 2:1, or a part of one that says so
 * itself (GPano XMP, as phones and stitchers write it).
 */
export const panoramaSchema = z.union([
  file,
  z.strictObject({ src: file, stereo: pairSchema }),
  z.strictObject({ src: file, covers: coversSchema }),
  z.strictObject({ cube: z.record(z.enum(cubeSides), file) }),
  z.strictObject({
    /** the first playable is used, without sound, over and over */
    video: z.array(file).min(1),
    /** what is shown until it plays, and where it cannot */
    still: file,
    stereo: pairSchema.optional(),
  }),
]);
export type PanoramaSource = z.infer<typeof panoramaSchema>;

/** The pictures a panorama is made of. */
export function panoramaPictures(panorama: PanoramaSource): string[] {
  if (typeof panorama === 'string') return [panorama];
  if ('cube' in panorama) return cubeSides.map((side) => panorama.cube[side]);
  return ['still' in panorama ? panorama.still : panorama.src];
}

/** Every file of the pack that a panorama names. */
export function panoramaFiles(panorama: PanoramaSource): string[] {
  const films = typeof panorama === 'object' && 'video' in panorama ? panorama.video : [];
  return [...panoramaPictures(panorama), ...films];
}

/** Its name in messages. */
export function panoramaName(panorama: PanoramaSource): string {
  return panoramaPictures(panorama)[0] ?? '';
}
