import type { VisitState } from '../../visit/visit.ts';
import { ledOffer } from '../view/ledOffer.ts';

export type DeskSheet = 'problem' | 'menu' | 'card' | 'offer';

/** Which one sheet stands in front of the visitor: what is wrong first, then what they opened. */
export function deskShows(visit: VisitState): DeskSheet | null {
  if (visit.problem) return 'problem';
  if (visit.menu) return 'menu';
  if (visit.card) return 'card';
  const offer = ledOffer(visit);
  return offer && offer.kind !== 'resume' ? 'offer' : null;
}
