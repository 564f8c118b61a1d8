import { messages } from '../../../text/messages.ts';
import { inLanguage } from '../../../tour/localized.ts';
import { narrationOf, nodeOf } from '../../../tour/tour.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { ledAsks } from '../../../visit/reduce/led.ts';
import type { VisitState } from '../../../visit/visit.ts';

export interface Answer {
  label: string;
  action: VisitAction;
}

export interface LedOffer {
  /** begin and ask want an answer; walks happens unless declined; resume may be overlooked */
  kind: 'begin' | 'ask' | 'walks' | 'resume';
  /** who offers */
  guide: string;
  text: string;
  accept: Answer | null;
  decline: Answer | null;
}

/** What the guide offers: to show around, to go on to the next room, or to be followed again. */
export function ledOffer(visit: VisitState): LedOffer | null {
  if (visit.phase !== 'inside' || !visit.tour.route.length) return null;
  const words = messages(visit.settings.language).page.led;
  if (!visit.led) return begin(visit);
  const { step, state } = visit.led;
  const guide = guideAt(visit, state === 'offering' ? step - 1 : step);
  if (state === 'away')
    return {
      kind: 'resume',
      guide,
      text: words.resumeHere,
      accept: { label: words.resume(guide), action: { type: 'led/resume' } },
      decline: null,
    };
  if (state !== 'offering') return null;
  const text = offerText(visit, step);
  const station = visit.tour.route[step];
  const warned = !!station && !!narrationOf(visit.tour, station.narration)?.narration.warning;
  if (!ledAsks(visit))
    return {
      kind: 'walks',
      guide,
      text: `${text} ${words.walksOn}`,
      accept: { label: words.accept, action: { type: 'led/accept' } },
      decline: { label: words.stay, action: { type: 'led/decline' } },
    };
  return {
    kind: 'ask',
    guide,
    text,
    accept: { label: warned ? words.hear : words.accept, action: { type: 'led/accept' } },
    decline: warned
      ? { label: words.skip, action: { type: 'led/skip' } }
      : { label: words.decline, action: { type: 'led/decline' } },
  };
}

/** Only where the route begins, and before anything was told: later the visitor has chosen. */
function begin(visit: VisitState): LedOffer | null {
  const first = visit.tour.route[0];
  if (!first || visit.place !== first.node || visit.telling || Object.keys(visit.heard).length > 0)
    return null;
  const words = messages(visit.settings.language).page.led;
  return {
    kind: 'begin',
    guide: guideAt(visit, 0),
    text: words.begin,
    accept: { label: words.beginAccept, action: { type: 'led/start' } },
    decline: { label: words.beginDecline, action: { type: 'led/decline' } },
  };
}

function offerText(visit: VisitState, step: number): string {
  const { language } = visit.settings;
  const station = visit.tour.route[step];
  if (!station) return '';
  if (station.offer) return inLanguage(station.offer, language);
  const room = inLanguage(nodeOf(visit.tour, station.node).title, language);
  return messages(language).page.led.ask(room);
}

/** Who tells at a station of the route. */
export function guideAt(visit: VisitState, step: number): string {
  const station = visit.tour.route[Math.max(0, step)];
  const told = station && narrationOf(visit.tour, station.narration);
  if (!told) return '';
  return visit.tour.guides[told.narration.guide]?.name ?? told.narration.guide;
}
