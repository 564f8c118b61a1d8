import { type Tour, tourSchema } from '../tour.ts';
import { type FilesPort, type Problem, pathOf } from './problem.ts';

/** Everything that is wrong with a tour, and the tour when its shape is right. */
export function checkTour(text: string, _files: FilesPort): { problems: Problem[]; tour?: Tour } {
  const raw: unknown = JSON.parse(text);
  const parsed = tourSchema.safeParse(raw);
  if (parsed.success) return { problems: [], tour: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      severity: 'error',
      path: pathOf(issue.path),
      message: issue.message,
      cure: '',
    })),
  };
}
