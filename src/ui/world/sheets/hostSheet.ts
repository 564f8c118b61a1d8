import { eventWords } from '../../../text/truck/event.ts';
import { beaconBearing } from '../../../visit/selectors.ts';
import type { Visit } from '../../../visit/store.ts';
import type { Block } from '../canvas/blocks.ts';

/** What the host of an event wants: wait, read, or look where it glows. */
export function hostSheet(visit: Visit): Block[] {
  const state = visit.get();
  const words = eventWords(state.settings.language).visit;
  const { held, text } = state.host;
  if (held)
    return [
      { kind: 'text', text: words.held, size: 'title' },
      { kind: 'text', text: words.heldText, size: 'body' },
    ];
  if (text === null)
    return beaconBearing(state) ? [{ kind: 'text', text: words.look, size: 'body' }] : [];
  const press = () => visit.dispatch({ type: 'host/say', text: null }, 'button');
  return [
    { kind: 'text', text: words.say, size: 'small', accent: true },
    { kind: 'text', text, size: 'body' },
    { kind: 'buttons', buttons: [{ id: 'read', label: words.read, press, look: 'strong' }] },
  ];
}
