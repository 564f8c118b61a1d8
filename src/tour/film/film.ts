import { languageSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** A film. Its captions are files of their own, by its id: see the thing it belongs to. */
export const filmSchema = z.strictObject({
  /**
   * files in the pack, the first playable is used: `<name>.av1.webm` or `<name>.vp9.webm` first,
   * `<name>.mp4` (H.264) last
   */
  src: z.array(z.string()).min(1),
  /** the same film spoken in other languages; `src` is in the tour's first */
  dubbed: z.record(languageSchema, z.array(z.string()).min(1)).default({}),
  /** a still in the pack, 16:9 */
  poster: z.string(),
  /** its length */
  seconds: z.number().positive(),
});
export type Film = z.infer<typeof filmSchema>;

/** What `indenfor build` made of a film. */
export const builtFilmSchema = z.strictObject({
  /** by the language spoken, the first playable is used */
  src: z.record(languageSchema, z.array(z.string()).min(1)),
  /** by language */
  captions: z.record(languageSchema, z.string()),
  poster: z.string(),
  seconds: z.number().positive(),
});
export type BuiltFilm = z.infer<typeof builtFilmSchema>;

/** The files of a film spoken in the visitor's language, else in the first there is. */
export function spokenIn({ src }: BuiltFilm, wanted: string): string[] {
  return src[wanted] ?? Object.values(src)[0] ?? [];
}

/** The type of a film's file, with its codec where the name tells it, so that no browser fetches what it cannot play. */
export function filmType(src: string): string {
  if (/\.av1\.[^/]*webm$/.test(src)) return 'video/webm; codecs="av01.0.05M.08, opus"';
  if (/\.vp9\.[^/]*webm$/.test(src)) return 'video/webm; codecs="vp9, opus"';
  return src.endsWith('.webm') ? 'video/webm' : 'video/mp4';
}
