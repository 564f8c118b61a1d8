import { messages } from '../../../text/messages.ts';
import type { Pack } from '../../../tour/pack.ts';
import type { VisitState } from '../../../visit/visit.ts';

/** What leads to the missions; null where there are none. */
export function missionsEntry({ tour, settings }: VisitState, pack: Pack): string | null {
  const count = tour.missions.filter((id) => pack.missions?.[id]).length;
  return count > 0 ? messages(settings.language).missions.entry(count) : null;
}
