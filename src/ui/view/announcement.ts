import { messages } from '../../text/messages.ts';
import type { VisitState } from '../../visit/visit.ts';
import { problemNotice, tiltNotice } from './notices.ts';
import { roomTitle } from './roomThings.ts';

/** What a screen reader is told when the state changes; captions speak for themselves. */
export function announcement(now: VisitState, before: VisitState): string | null {
  if (now.problem && now.problem !== before.problem) {
    const notice = problemNotice(now);
    return notice && `${notice.title}. ${notice.text}`;
  }
  if (now.tilt !== before.tilt) {
    const notice = tiltNotice(now);
    if (notice) return `${notice.title}. ${notice.text}`;
  }
  const inside = now.phase === 'inside';
  if (inside && now.place && (now.place !== before.place || before.phase !== 'inside')) {
    const room = roomTitle(now);
    const words = messages(now.settings.language).page;
    return room && [words.arrived(room.title), room.summary].filter(Boolean).join(' ');
  }
  return null;
}
