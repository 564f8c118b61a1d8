import { aroundProblems } from '../around/check.ts';
import { seriesProblems } from '../film/check.ts';
import { depthProblems } from '../relief/check.ts';
import { type Tour, tourSchema } from '../tour.ts';
import { readJson } from './json.ts';
import type { FilesPort, Problem } from './problem.ts';
import { recordingProblems } from './recordings.ts';
import { referenceProblems } from './references.ts';
import { directionProblems, senseProblems } from './sense.ts';
import { shapeProblems } from './shape.ts';
import { wordProblems } from './words.ts';

/** Everything that is wrong with the text of a tour.json, and the tour when its shape is right. */
export function checkTour(text: string, files: FilesPort): { problems: Problem[]; tour?: Tour } {
  const read = readJson(text);
  if ('severity' in read) return { problems: [read] };
  const problems = [...read.problems, ...validateTour(read.raw, files)];
  const { data } = tourSchema.safeParse(read.raw);
  return data ? { problems, tour: data } : { problems };
}

/** Everything that is wrong with a tour, in one pass, errors first. */
export function validateTour(raw: unknown, files: FilesPort): Problem[] {
  const parsed = tourSchema.safeParse(raw);
  const problems = [
    ...(parsed.success ? directionProblems(parsed.data) : shapeProblems(raw, parsed.error)),
    ...referenceProblems(raw, files),
    ...recordingProblems(raw, files),
    ...seriesProblems(raw, files),
    ...senseProblems(raw, files),
    ...depthProblems(raw, files),
    ...aroundProblems(raw, files),
    ...wordProblems(raw),
  ];
  const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
  return problems.sort((a, b) => rank(a) - rank(b));
}
