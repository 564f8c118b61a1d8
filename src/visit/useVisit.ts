import { useSyncExternalStore } from 'react';
import type { Visit } from './store.ts';
import type { VisitState } from './visit.ts';

/** Rerenders when the selected part changes; select something that keeps its identity. */
export function useVisit<T>(visit: Visit, select: (state: VisitState) => T): T {
  const read = (): T => select(visit.get());
  return useSyncExternalStore((changed) => visit.reconcile(changed), read, read);
}
