import type { Step } from '../../tour/around/route.ts';
import { narrationOf } from '../../tour/tour.ts';
import type { Led, VisitState } from '../visit.ts';

/** The station the led tour is at or offers. */
export function ledStation({ tour, led }: Pick<VisitState, 'tour' | 'led'>): Step | undefined {
  return led ? tour.route[led.step] : undefined;
}

/** Begin with the first station not yet heard, or with the very first. */
export function ledFrom(visit: VisitState): number {
  const fresh = visit.tour.route.findIndex(({ narration }) => !visit.heard[narration]);
  return Math.max(0, fresh);
}

/** After a narration of the route the next station is offered; at the end of the route the guide lets go. */
export function ledAfter(visit: VisitState, ended: string): Led | null {
  const { route } = visit.tour;
  const told = route.findIndex(({ narration }) => narration === ended);
  if (told < 0 || visit.led?.state === 'away') return visit.led;
  const step = told + 1;
  if (step >= route.length) return null;
  return { step, state: 'offering', consent: visit.led?.consent ?? false };
}

/** Past the station that is offered, to the one after it. */
export function ledSkip(visit: VisitState): Led | null {
  const step = (visit.led?.step ?? 0) + 1;
  if (!visit.led || step >= visit.tour.route.length) return null;
  return { step, state: 'walking', consent: true };
}

/** A story that needs a warning is never begun without asking, however willingly one follows. */
export function ledAsks({ tour, led }: Pick<VisitState, 'tour' | 'led'>): boolean {
  if (led?.state !== 'offering') return false;
  const station = tour.route[led.step];
  return !led.consent || (!!station && !!narrationOf(tour, station.narration)?.narration.warning);
}

/** Whether the guide's walk, or the visitor's own, stays on the route. */
export function ledOnArrival(visit: VisitState, place: string): Led | null {
  if (!visit.led) return null;
  const station = visit.tour.route[visit.led.step];
  if (station?.node === place) {
    const { step, consent, state } = visit.led;
    return state === 'walking' || (consent && state === 'offering')
      ? { step, consent, state: 'telling' }
      : visit.led;
  }
  if (visit.led.state === 'walking') return visit.led;
  return { ...visit.led, state: 'away' };
}
