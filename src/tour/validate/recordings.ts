import { captionProblems } from '../film/captions.ts';
import { type FilesPort, list, type Problem, record, words } from './problem.ts';

/** What a narration's sound may be, the best first: `narrations/<language>/<id>.opus`. */
export const soundFormats = ['opus', 'm4a', 'wav'] as const;

/** Warns of narrations that cannot be heard or read in a language, and reports files that are broken. */
export function recordingProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const languages = list(tour.languages).flatMap((one) => words(one) ?? []);
  return Object.entries(record(tour.nodes)).flatMap(([node, value]) =>
    list(record(value).narrations).flatMap((one, i) => {
      const id = words(record(one).id);
      if (id === undefined) return [];
      const path = `nodes.${node}.narrations[${i}]`;
      return languages.flatMap((language) =>
        oneLanguage(path, `narrations/${language}/${id}`, files),
      );
    }),
  );
}

function oneLanguage(path: string, stem: string, files: FilesPort): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], message: string, cure: string) =>
    problems.push({ severity, path, message, cure });
  const sounds = soundFormats
    .map((format) => `${stem}.${format}`)
    .filter((one) => files.exists(one));
  if (sounds.length === 0)
    report(
      'warning',
      `there is no sound ${stem}.opus`,
      'Record it; until then it is not told in this language.',
    );
  let seconds: number | undefined;
  for (const sound of sounds) {
    const facts = files.sound?.(sound);
    if (facts === 'broken')
      report(
        'error',
        `${sound} cannot be read as sound`,
        'Export it again as Ogg Opus, M4A or WAV.',
      );
    else if (facts) {
      seconds ??= facts.seconds;
      if (facts.channels > 1)
        report(
          'warning',
          `${sound} has ${facts.channels} channels, so it cannot come from where the guide stands`,
          'Export it again in mono.',
        );
    }
  }
  problems.push(...captionProblems({ path, file: `${stem}.vtt`, seconds, what: 'sound' }, files));
  return problems;
}
