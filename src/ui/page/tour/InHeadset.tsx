import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';

/** The page while someone wears the headset. */
export function InHeadset({ visit, state }: { visit: Visit; state: VisitState }) {
  const words = messages(state.settings.language).page.presenting;
  return (
    <section className="in-headset" data-solid>
      <Icon name="headset" />
      <p>{state.xr === 'unworn' ? words.unworn : words.text}</p>
      <button
        type="button"
        className="quiet"
        onClick={(event) => visit.dispatch({ type: 'xr/leave' }, sourceOf(event))}
      >
        {words.leave}
      </button>
    </section>
  );
}
