import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { type Answer, ledOffer } from '../../view/voice/ledOffer.ts';
import { sourceOf } from '../ownGestures.ts';

/** What the guide offers, and the visitor's answer. */
export function GuideOffer({ visit, state }: { visit: Visit; state: VisitState }) {
  const offer = ledOffer(state);
  if (!offer || state.heading || state.watching || (offer.kind === 'begin' && state.card))
    return null;
  const answer = (to: Answer, style: string) => (
    <button
      type="button"
      className={style}
      onClick={(event) => visit.dispatch(to.action, sourceOf(event))}
    >
      {to.label}
    </button>
  );
  if (offer.kind === 'resume')
    return <div className="offer resume">{offer.accept && answer(offer.accept, 'quiet')}</div>;
  return (
    <section
      className="offer"
      aria-label={messages(state.settings.language).page.led.label}
      aria-live="polite"
      data-solid
    >
      <p>
        <b>{offer.guide}: </b>
        {offer.text}
      </p>
      <div className="answers">
        {offer.accept && answer(offer.accept, 'strong')}
        {offer.decline && answer(offer.decline, 'quiet')}
      </div>
    </section>
  );
}
