import { useEffect, useRef } from 'react';
import type { Visit } from '../../visit/store.ts';
import { announcement } from '../view/announcement.ts';

/** Says arrivals and problems to those who do not see them. Written past React, so that nothing is said twice. */
export function Announcer({ visit }: { visit: Visit }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      visit.reconcile((now, before) => {
        const text = announcement(now, before);
        if (text && region.current) region.current.textContent = text;
      }),
    [visit],
  );
  return <div ref={region} className="unseen" aria-live="polite" role="status" />;
}
