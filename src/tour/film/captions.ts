import type { FilesPort, Problem } from '../validate/problem.ts';
import { readCaptions } from './vtt.ts';

/** Captions may run on this long after what they belong to, in seconds. */
const lateness = 0.5;

interface Captioned {
  /** where in tour.json it stands */
  path: string;
  /** the file of captions */
  file: string;
  /** length of what they belong to */
  seconds: number | undefined;
  what: 'sound' | 'film';
}

/** Warns of captions that are missing or surely not meant so, and reports what a browser would drop without a word. */
export function captionProblems(
  { path, file, seconds, what }: Captioned,
  files: FilesPort,
): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], message: string, cure: string) =>
    problems.push({ severity, path, message, cure });
  if (!files.exists(file)) {
    report('warning', `there are no captions ${file}`, 'Write them; many visitors have no sound.');
    return problems;
  }
  const text = files.text?.(file);
  if (text === undefined) return problems;
  const { cues, faults } = readCaptions(text);
  for (const { line, message, cure } of faults)
    report('error', `${file}, line ${line}: ${message}`, cure);
  if (faults.length > 0) return problems;
  if (cues.length === 0) report('warning', `${file} has no cues`, 'Write what is said.');
  const last = cues.reduce((end, cue) => Math.max(end, cue.end), 0);
  if (seconds !== undefined && last > seconds + lateness)
    report(
      'warning',
      `${file} ends at ${last.toFixed(1)} s, the ${what} already at ${seconds.toFixed(1)} s`,
      'Time the captions again.',
    );
  if (cues.length > 0 && !cues.some(({ text: said }) => /<v[ .][^>]+>/.test(said)))
    report('warning', `${file} names nobody as speaking`, 'Begin what is said with <v Name>.');
  return problems;
}
