import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { thresholdAsk } from '../../view/thresholdAsk.ts';
import type { Answer } from '../../view/voice/ledOffer.ts';
import { Sheet } from '../controls/Sheet.tsx';
import { sourceOf } from '../ownGestures.ts';

interface ThresholdProps {
  visit: Visit;
  state: VisitState;
  onHelp: () => void;
}

/** Asked before a room that is warned of. Closing it is to stay out. */
export function Threshold({ visit, state, onHelp }: ThresholdProps) {
  const ask = thresholdAsk(state);
  if (!ask) return null;
  const words = messages(state.settings.language).page;
  const answer = ({ label, action }: Answer, style: string) => (
    <button
      type="button"
      className={style}
      onClick={(event) => visit.dispatch(action, sourceOf(event))}
    >
      {label}
    </button>
  );
  return (
    <Sheet
      title={ask.title}
      closeWord={ask.skip.label}
      onClose={() => visit.dispatch(ask.skip.action, 'button')}
      footer={
        <button type="button" className="text-link" aria-haspopup="dialog" onClick={onHelp}>
          {words.links.help}
        </button>
      }
    >
      <div className="prose threshold">
        <p className="room">{ask.room}</p>
        <p>{ask.warning}</p>
        <p className="aside">{ask.choice}</p>
        <p className="answers">
          {answer(ask.enter, 'strong')}
          {answer(ask.skip, 'quiet')}
        </p>
      </div>
    </Sheet>
  );
}
