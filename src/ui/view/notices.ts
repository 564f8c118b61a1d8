import { messages } from '../../text/messages.ts';
import type { VisitState } from '../../visit/visit.ts';

export interface Notice {
  title: string;
  text: string;
  /** trying again may help: 'problem/retry' */
  retry: boolean;
}

/** What went wrong, in the visitor's language. */
export function problemNotice(visit: VisitState): Notice | null {
  const { problem } = visit;
  if (!problem) return null;
  const { title, text } = messages(visit.settings.language).problems[problem.code];
  const again = ['unreachable', 'sound', 'film'].includes(problem.code);
  const retry = problem.code === 'mission' || (again && !!problem.node);
  return { title, text, retry };
}

/** Why the view does not follow the phone, when it was asked to. */
export function tiltNotice(visit: VisitState): Notice | null {
  const words = messages(visit.settings.language).problems;
  if (visit.tilt === 'denied') return { ...words.tiltDenied, retry: false };
  if (visit.tilt === 'absent') return { ...words.tiltAbsent, retry: false };
  return null;
}
