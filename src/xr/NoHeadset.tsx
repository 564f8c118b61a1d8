import { useEffect } from 'react';
import type { Visit } from '../visit/store.ts';

/** Stands in where the headset's part could not be fetched: says so when it is wanted. */
export function NoHeadset({ visit }: { visit: Visit }) {
  useEffect(() => {
    const answer = (): void => {
      const reason = 'the part of the page that speaks to headsets could not be fetched';
      if (visit.get().xr === 'entering') visit.dispatch({ type: 'xr/failed', reason }, 'device');
    };
    answer();
    return visit.reconcile(answer);
  }, [visit]);
  return null;
}
