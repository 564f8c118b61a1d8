import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';
import { type Film, filmSchema } from './film.ts';

/**
 * An episode. Captions are `series/<language>/<id>.vtt`, and `series/<language>/<id>-questions.vtt`
 * of its questions and answers.
 */
export const episodeSchema = z.strictObject({
  /** unique in the series; in the address: `?series=<id>` */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  title: localizedSchema,
  /** one or two sentences */
  summary: localizedSchema,
  film: filmSchema,
  /** a short clip of questions and answers after it */
  questions: filmSchema.optional(),
});
export type Episode = z.infer<typeof episodeSchema>;

/** The web series: played on a page of its own and on a screen in a room. */
export const seriesSchema = z.strictObject({
  title: localizedSchema,
  summary: localizedSchema,
  episodes: z.array(episodeSchema).default([]),
});
export type Series = z.infer<typeof seriesSchema>;

export type Part = 'film' | 'questions';

/** What a film of a series is called: by state, pack and captions. */
export function filmId(episode: string, part: Part): string {
  return part === 'film' ? episode : `${episode}-questions`;
}

/** The film of this id, and the episode it belongs to. */
export function filmOf(
  series: Series | undefined,
  id: string,
): { episode: Episode; part: Part; film: Film } | undefined {
  for (const episode of series?.episodes ?? [])
    for (const part of ['film', 'questions'] as const) {
      const film = episode[part];
      if (film && filmId(episode.id, part) === id) return { episode, part, film };
    }
  return undefined;
}
