import { messages } from '../../../text/messages.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import type { Visit } from '../../../visit/store.ts';
import { problemNotice } from '../../view/notices.ts';
import { thresholdAsk } from '../../view/thresholdAsk.ts';
import { type Answer, ledOffer } from '../../view/voice/ledOffer.ts';
import type { Block, Button } from '../canvas/blocks.ts';

/** What went wrong, and what can be done about it. */
export function problemSheet(visit: Visit): Block[] {
  const state = visit.get();
  const notice = problemNotice(state);
  if (!notice) return [];
  const words = messages(state.settings.language).problems;
  const does = (action: VisitAction) => () => visit.dispatch(action, 'button');
  const buttons: Button[] = [
    { id: 'dismiss', label: words.dismiss, press: does({ type: 'problem/dismiss' }) },
  ];
  if (notice.retry)
    buttons.unshift({
      id: 'retry',
      label: words.retry,
      press: does({ type: 'problem/retry' }),
      look: 'strong',
    });
  return [
    { kind: 'text', text: notice.title, size: 'title' },
    { kind: 'text', text: notice.text, size: 'body' },
    { kind: 'buttons', buttons },
  ];
}

/** What waits behind the door, and whether to go in. */
export function thresholdSheet(visit: Visit): Block[] {
  const ask = thresholdAsk(visit.get());
  if (!ask) return [];
  const button = (id: string, { label, action }: Answer, look: 'strong' | 'plain'): Button => ({
    id,
    label,
    press: () => visit.dispatch(action, 'button'),
    look,
  });
  return [
    { kind: 'text', text: `${ask.title}: ${ask.room}`, size: 'small', accent: true },
    { kind: 'text', text: ask.warning, size: 'body' },
    { kind: 'text', text: ask.choice, size: 'small', quiet: true },
    {
      kind: 'buttons',
      buttons: [button('enter', ask.enter, 'strong'), button('skip', ask.skip, 'plain')],
    },
  ];
}

/** What the guide asks. `done` is called when the answer changes nothing in the visit. */
export function offerSheet(visit: Visit, done: () => void): Block[] {
  const offer = ledOffer(visit.get());
  if (!offer || offer.kind === 'resume') return [];
  const buttons: Button[] = [];
  const { accept, decline } = offer;
  if (accept)
    buttons.push({
      id: 'accept',
      label: accept.label,
      press: () => visit.dispatch(accept.action, 'button'),
      look: 'strong',
    });
  if (decline)
    buttons.push({
      id: 'decline',
      label: decline.label,
      press: () => {
        visit.dispatch(decline.action, 'button');
        if (offer.kind === 'begin') done();
      },
    });
  return [
    { kind: 'text', text: offer.guide, size: 'small', accent: true },
    { kind: 'text', text: offer.text, size: 'body' },
    { kind: 'buttons', buttons },
  ];
}
