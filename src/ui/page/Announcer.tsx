import { useEffect, useRef } from 'react';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { announcement } from '../view/announcement.ts';

/** Says arrivals and problems to those who do not see them. Written past React, so that nothing is said twice. */
export function Announcer({ visit }: { visit: Visit }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const say = (now: VisitState, before: VisitState) => {
      const text = announcement(now, before);
      if (text && region.current) region.current.textContent = text;
    };
    // What was wrong already when the page came must be said, too.
    const now = visit.get();
    say(now, { ...now, problem: null });
    return visit.reconcile(say);
  }, [visit]);
  return <div ref={region} className="unseen" aria-live="polite" role="status" />;
}
