import { filmType } from '../../tour/film/film.ts';

/** Files of a film in the order they are worth trying: what the browser is sure of not to play is left out. */
export function playable(src: readonly string[], canPlay: (type: string) => string): string[] {
  const possible = src.filter((one) => canPlay(filmType(one)) !== '');
  return possible.length > 0 ? possible : [...src];
}
