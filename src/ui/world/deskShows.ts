import type { VisitState } from '../../visit/visit.ts';
import { ledOffer } from '../view/voice/ledOffer.ts';

export type DeskSheet = 'problem' | 'threshold' | 'menu' | 'card' | 'offer';

/** Which one sheet stands in front of the visitor: what is wrong first, then what they opened. */
export function deskShows(visit: VisitState): DeskSheet | null {
  if (visit.problem) return 'problem';
  if (visit.threshold) return 'threshold';
  if (visit.menu) return 'menu';
  if (visit.card) return 'card';
  if (visit.watching) return null;
  const offer = ledOffer(visit);
  return offer && offer.kind !== 'resume' ? 'offer' : null;
}
