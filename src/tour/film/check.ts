import { type FilesPort, list, type Problem, record, words } from '../validate/problem.ts';
import { fileProblems } from '../validate/references.ts';
import { captionProblems } from './captions.ts';
import { filmId } from './series.ts';

/** The file of a film's captions in a language. */
export function captionsOf(film: string, language: string): string {
  return `series/${language}/${film}.vtt`;
}

/** What is wrong with the series: files, captions in every language, and formats some browsers cannot play. */
export function seriesProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const languages = list(tour.languages).flatMap((one) => words(one) ?? []);
  const problems: Problem[] = [];
  const taken = new Map<string, string>();

  for (const [i, value] of list(record(tour.series).episodes).entries()) {
    const episode = record(value);
    const path = `series.episodes[${i}]`;
    const id = words(episode.id);
    if (id !== undefined) {
      const first = taken.get(id);
      if (first !== undefined)
        problems.push({
          severity: 'error',
          path: `${path}.id`,
          message: `the episode "${id}" is already at ${first}`,
          cure: 'Give each its own id; addresses use it.',
        });
      else taken.set(id, `${path}.id`);
    }
    for (const part of ['film', 'questions'] as const) {
      if (typeof episode[part] !== 'object' || episode[part] === null) continue;
      const film = record(episode[part]);
      problems.push(...filmProblems(`${path}.${part}`, film, files));
      const seconds = typeof film.seconds === 'number' ? film.seconds : undefined;
      if (id === undefined) continue;
      for (const language of languages) {
        const file = captionsOf(filmId(id, part), language);
        problems.push(
          ...captionProblems({ path: `${path}.${part}`, file, seconds, what: 'film' }, files),
        );
      }
    }
  }
  return problems;
}

function filmProblems(path: string, film: Record<string, unknown>, files: FilesPort): Problem[] {
  const problems = fileProblems(files, film.poster, `${path}.poster`);
  const versions: [path: string, src: unknown][] = [
    [`${path}.src`, film.src],
    ...Object.entries(record(film.dubbed)).map(([language, src]): [string, unknown] => [
      `${path}.dubbed.${language}`,
      src,
    ]),
  ];
  for (const [place, src] of versions) {
    const names = list(src).flatMap((one) => words(one) ?? []);
    for (const [i, one] of list(src).entries())
      problems.push(...fileProblems(files, one, `${place}[${i}]`));
    const warn = (message: string, cure: string) =>
      problems.push({ severity: 'warning', path: place, message, cure });
    for (const name of names)
      if (!/\.(webm|mp4)$/.test(name))
        warn(
          `no browser is sure to play ${name}`,
          'Export it as .webm (AV1 or VP9) and .mp4 (H.264).',
        );
    if (names.length === 0) continue;
    const mp4 = names.findIndex((name) => name.endsWith('.mp4'));
    if (mp4 < 0)
      warn(
        'there is no .mp4, so older phones show nothing',
        'Add the film as H.264 in .mp4, last in the list.',
      );
    else if (mp4 < names.length - 1)
      warn('.mp4 stands before others, so nobody ever gets those', 'Put it last in the list.');
  }
  return problems;
}
