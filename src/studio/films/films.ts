import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { captionsOf } from '../../tour/film/check.ts';
import type { BuiltFilm, Film } from '../../tour/film/film.ts';
import { filmId } from '../../tour/film/series.ts';
import type { Tour } from '../../tour/tour.ts';
import { copy } from '../pack/copy.ts';
import type { Shelf } from '../pack/shelf.ts';

/** The films of the series by id; captions that are missing are left out (the check has warned). */
export async function buildFilms(
  tour: Tour,
  dir: string,
  shelf: Shelf,
): Promise<Record<string, BuiltFilm>> {
  const films: Record<string, BuiltFilm> = {};
  for (const episode of tour.series?.episodes ?? [])
    for (const part of ['film', 'questions'] as const) {
      const film = episode[part];
      const id = filmId(episode.id, part);
      if (film) films[id] = await buildFilm(tour, id, film, dir, shelf);
    }
  return films;
}

async function buildFilm(
  tour: Tour,
  id: string,
  film: Film,
  dir: string,
  shelf: Shelf,
): Promise<BuiltFilm> {
  const all = (names: string[]) => Promise.all(names.map((name) => copy(name, dir, shelf)));
  const src: BuiltFilm['src'] = { [tour.languages[0] ?? 'da']: await all(film.src) };
  for (const [language, names] of Object.entries(film.dubbed)) src[language] = await all(names);
  const captions: BuiltFilm['captions'] = {};
  for (const language of tour.languages) {
    const file = captionsOf(id, language);
    if (existsSync(join(dir, file))) captions[language] = await copy(file, dir, shelf);
  }
  return { src, captions, poster: await copy(film.poster, dir, shelf), seconds: film.seconds };
}
