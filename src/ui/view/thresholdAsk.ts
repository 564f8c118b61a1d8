import { messages } from '../../text/messages.ts';
import { inLanguage } from '../../tour/localized.ts';
import { nodeOf } from '../../tour/tour.ts';
import type { VisitState } from '../../visit/visit.ts';
import type { Answer } from './voice/ledOffer.ts';

export interface ThresholdAsk {
  title: string;
  /** the room's own, neutral title */
  room: string;
  warning: string;
  choice: string;
  enter: Answer;
  skip: Answer;
}

/** What is said before a room that is warned of. */
export function thresholdAsk(visit: VisitState): ThresholdAsk | null {
  if (!visit.threshold || visit.phase !== 'inside') return null;
  const { language } = visit.settings;
  const words = messages(language).page.threshold;
  const node = nodeOf(visit.tour, visit.threshold.node);
  return {
    title: words.title,
    room: inLanguage(node.title, language),
    warning: node.warning ? inLanguage(node.warning, language) : '',
    choice: words.choice,
    enter: { label: words.enter, action: { type: 'threshold/cross' } },
    skip: { label: words.skip, action: { type: 'threshold/turn' } },
  };
}
