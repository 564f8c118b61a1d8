import { filmType, spokenIn } from '../../tour/film/film.ts';
import { filmId, filmOf, type Part } from '../../tour/film/series.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Pack, PackFiles } from '../../tour/pack.ts';
import type { Tour } from '../../tour/tour.ts';
import type { VisitState } from '../../visit/visit.ts';

export interface EpisodeEntry {
  id: string;
  /** counted from 1 */
  number: number;
  title: string;
  summary: string;
  /** URL */
  poster: string;
  seconds: number;
  /** seen to the end */
  seen: boolean;
  /** there is a clip of questions and answers */
  questions: boolean;
}

export interface SeriesView {
  title: string;
  summary: string;
  episodes: EpisodeEntry[];
}

/** The series with the episodes that can be shown; null where there are none, and nothing leads to it. */
export function seriesView(visit: VisitState, files: PackFiles): SeriesView | null {
  const { tour, settings, watched } = visit;
  const { language } = settings;
  const films = files.pack.films ?? {};
  const episodes = (tour.series?.episodes ?? []).flatMap(({ id, title, summary, questions }) => {
    const film = films[id];
    if (!film) return [];
    const words = { title: inLanguage(title, language), summary: inLanguage(summary, language) };
    const seen = !!watched[id];
    const poster = files.url(film.poster);
    return [{ id, ...words, poster, seconds: film.seconds, seen, questions: !!questions }];
  });
  if (!tour.series || episodes.length === 0) return null;
  return {
    title: inLanguage(tour.series.title, language),
    summary: inLanguage(tour.series.summary, language),
    episodes: episodes.map((one, i) => ({ ...one, number: i + 1 })),
  };
}

/** The series' title for whatever leads to it. */
export function seriesTitle(tour: Tour, pack: Pack, language: string): string | null {
  const shown = tour.series?.episodes.some(({ id }) => pack.films?.[id]);
  return shown && tour.series ? inLanguage(tour.series.title, language) : null;
}

export interface FilmFiles {
  id: string;
  sources: { url: string; type: string }[];
  captions: { language: string; url: string }[];
  poster: string;
  seconds: number;
}

/** What a player needs of a film. */
export function filmFiles(
  files: PackFiles,
  episode: string,
  part: Part,
  language: string,
): FilmFiles | null {
  const id = filmId(episode, part);
  const film = files.pack.films?.[id];
  if (!film) return null;
  return {
    id,
    sources: spokenIn(film, language).map((src) => ({ url: files.url(src), type: filmType(src) })),
    captions: Object.entries(film.captions).map(([one, src]) => ({
      language: one,
      url: files.url(src),
    })),
    poster: files.url(film.poster),
    seconds: film.seconds,
  };
}

export interface FilmLine {
  id: string;
  title: string;
  state: 'waiting' | 'playing' | 'paused' | 'ended';
  seconds: number;
  /** the one after it */
  next: { id: string; title: string } | null;
}

/** The film on the screen of this room. */
export function filmLine(visit: VisitState, pack: Pack): FilmLine | null {
  const { watching, tour, settings } = visit;
  const found = watching?.screen ? filmOf(tour.series, watching.id) : undefined;
  if (!watching || !found) return null;
  const episodes = (tour.series?.episodes ?? []).filter(({ id }) => pack.films?.[id]);
  const after = episodes[episodes.findIndex(({ id }) => id === found.episode.id) + 1];
  return {
    id: watching.id,
    title: inLanguage(found.episode.title, settings.language),
    state: watching.state,
    seconds: found.film.seconds,
    next: after ? { id: after.id, title: inLanguage(after.title, settings.language) } : null,
  };
}
