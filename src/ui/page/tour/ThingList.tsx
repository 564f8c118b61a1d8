import { useEffect, useId, useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import { actionFor } from '../../../visit/selectors.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { type NamedThing, roomThings } from '../../view/roomThings.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';

/**
 * Everything that can be used in the room, as buttons. Out of sight until asked for, pointed at
 * or reached by Tab; then the room turns to what has focus.
 */
export function ThingList({ visit, state }: { visit: Visit; state: VisitState }) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const words = messages(state.settings.language).page.things;
  const { exits, hotspots, narrations } = roomThings(state);
  const fold = () => setOpen(false);
  useFocusStays(list, state.place);

  return (
    <div className="things" data-open={open || undefined}>
      <button
        type="button"
        className="plain"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="room" />
        {words.toggle}
      </button>
      <section className="thing-list" id={id} ref={list} tabIndex={-1} aria-label={words.toggle}>
        <Group visit={visit} state={state} title={words.exits} things={exits} onUse={fold} />
        <Group visit={visit} state={state} title={words.hotspots} things={hotspots} onUse={fold} />
        <Group
          visit={visit}
          state={state}
          title={words.narrations}
          things={narrations}
          known={words.heard}
          onUse={fold}
        />
      </section>
    </div>
  );
}

/** Who walks by keyboard would lose their place when the old room's buttons go: the list keeps it. */
function useFocusStays(list: React.RefObject<HTMLDivElement | null>, place: string | null): void {
  const inside = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const entered = () => {
      inside.current = true;
    };
    const left = (event: FocusEvent) => {
      // Focus lost to a removed button goes nowhere; then nothing is known of a new place.
      if (event.relatedTarget) inside.current = false;
    };
    element.addEventListener('focusin', entered);
    element.addEventListener('focusout', left);
    return () => {
      element.removeEventListener('focusin', entered);
      element.removeEventListener('focusout', left);
    };
  }, [list]);
  useEffect(() => {
    const element = list.current;
    const root = element?.getRootNode() as Document | ShadowRoot | undefined;
    const lost = !root?.activeElement || root.activeElement === document.body;
    if (place && element && inside.current && lost) element.focus({ preventScroll: true });
  }, [list, place]);
}

interface GroupProps {
  visit: Visit;
  state: VisitState;
  title: string;
  things: NamedThing[];
  /** said of what was heard to the end */
  known?: string;
  onUse: () => void;
}

function Group({ visit, state, title, things, known, onUse }: GroupProps) {
  if (!things.length) return null;
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {things.map((thing) => (
          <li key={`${state.place} ${thing.id}`}>
            <button
              type="button"
              aria-current={thing.active || undefined}
              onFocus={() =>
                visit.dispatch({ type: 'focus/set', thing: toThing(thing) }, 'keyboard')
              }
              onBlur={() => visit.dispatch({ type: 'focus/set', thing: null }, 'keyboard')}
              onClick={(event) => {
                visit.dispatch(actionFor(visit.get(), toThing(thing)), sourceOf(event));
                onUse();
              }}
            >
              {thing.title}
            </button>
            {(thing.guide || (thing.known && known)) && (
              <span>{[thing.guide, thing.known && known].filter(Boolean).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function toThing({ kind, id }: NamedThing) {
  return { kind, id };
}
