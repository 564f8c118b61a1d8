import { messages } from '../../../text/messages.ts';
import type { VisitState } from '../../../visit/visit.ts';

/** A thin line while a room is fetched or not yet sharp; words only when it takes long. */
export function Loading({ state }: { state: VisitState }) {
  const coming = state.heading !== null || state.place === null;
  if (!coming && state.level === 'sharp') return null;
  if (state.problem && !state.heading) return null;
  return (
    <div className="loading" data-coming={coming || undefined}>
      {coming && <p key={state.heading}>{messages(state.settings.language).page.loading}</p>}
    </div>
  );
}
