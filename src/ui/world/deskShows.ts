import { beaconBearing } from '../../visit/selectors.ts';
import type { VisitState } from '../../visit/visit.ts';
import { missionScreen } from '../view/mission/moment.ts';
import { ledOffer } from '../view/voice/ledOffer.ts';

export type DeskSheet =
  | 'host'
  | 'mission'
  | 'problem'
  | 'threshold'
  | 'menu'
  | 'overview'
  | 'card'
  | 'offer';

/** How a sheet stands: degrees and metres. Captions keep their place below. */
export const stand = { distance: 2, pitch: -20, edge: 'bottom' } as const;

/** Which one sheet stands in front of the visitor: what the host of an event says and what is wrong first, then what they opened. */
export function deskShows(visit: VisitState): DeskSheet | null {
  if (visit.host.held || visit.host.text !== null) return 'host';
  if (visit.problem) return 'problem';
  if (visit.threshold) return 'threshold';
  if (visit.menu) return 'menu';
  if (visit.overview) return 'overview';
  if (visit.card) return 'card';
  if (visit.mission) return missionAsks(visit) ? 'mission' : null;
  if (beaconBearing(visit)) return 'host';
  if (visit.watching) return null;
  const offer = ledOffer(visit);
  return offer && offer.kind !== 'resume' ? 'offer' : null;
}

/** While its film runs nothing stands before it. */
function missionAsks(visit: VisitState): boolean {
  const screen = missionScreen(visit);
  return screen !== 'playing' || visit.mission?.held === true;
}

/** Whether the sheet stands below the screen of a mission, so that picture and words are both seen. */
export function belowWall(visit: VisitState): boolean {
  if (deskShows(visit) !== 'mission') return false;
  const screen = missionScreen(visit);
  return screen === 'title' || screen === 'playing' || screen === 'choosing';
}
