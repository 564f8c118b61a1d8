import type { Visit } from '../visit/store.ts';
import { type Binding, bindingOfKey, fineness, isLetterKey } from './bindings.ts';
import { type Clock, windowOf } from './motion/clock.ts';
import { type Hand, noPush, type Push } from './motion/hand.ts';

/** A tap turns as far as this many milliseconds of holding would, however short it was. */
const tap = 120;

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Where arrows and Space belong to the control that has focus. */
const steering =
  'dialog, [role="dialog"], [role="menu"], [role="listbox"], [role="radiogroup"], [role="slider"], [role="tablist"]';
const pressable = 'a, button, summary, [role="button"]';

interface Held {
  binding: Binding;
  since: number;
  callOff: () => void;
}

/** Keys act inside the tour, on the element they are listened for, and not while something is typed. */
export function connectKeyboard(visit: Visit, keys: HTMLElement, hand: Hand, clock: Clock) {
  const view = windowOf(keys);
  const listening = new view.AbortController();
  const held = new Map<string, Held>();
  let fine = false;

  function steer(): void {
    const part = fine ? fineness : 1;
    const push: Push = { ...noPush };
    for (const { binding } of held.values())
      for (const axis of ['compass', 'pitch', 'zoom'] as const)
        push[axis] += (binding.push?.[axis] ?? 0) * part;
    hand.push('keyboard', push);
  }

  function down(event: KeyboardEvent) {
    fine = event.shiftKey;
    if (event.defaultPrevented || event.isComposing || visit.get().phase !== 'inside') return;
    if (event.ctrlKey || event.altKey || event.metaKey) return letGo();
    const binding = bindingOfKey(event.key);
    if (!binding || belongsElsewhere(event) || !hand.free()) return;
    if (isLetterKey(event.key) && !visit.get().settings.letterKeys) return;
    if (binding.push) {
      event.preventDefault();
      held.get(event.code)?.callOff();
      const since = held.get(event.code)?.since ?? clock.now();
      held.set(event.code, { binding, since, callOff: () => undefined });
      return steer();
    }
    if (event.repeat) return;
    const actions = binding.ask?.(visit.get()) ?? [];
    if (actions.length || binding.move) event.preventDefault();
    for (const action of actions) visit.dispatch(action, 'keyboard');
    binding.move?.(hand);
  }

  function up(event: KeyboardEvent) {
    fine = event.shiftKey;
    const key = held.get(event.code);
    if (!key) return held.size ? steer() : undefined;
    const release = () => {
      held.delete(event.code);
      steer();
    };
    const left = tap - (clock.now() - key.since);
    if (left > 0) key.callOff = clock.after(left, release);
    else release();
  }

  /** The key up may be told to somebody else. */
  function letGo(): void {
    for (const { callOff } of held.values()) callOff();
    held.clear();
    steer();
  }

  const { signal } = listening;
  keys.addEventListener('keydown', down, { signal });
  keys.addEventListener('keyup', up, { signal });
  view.addEventListener('blur', letGo, { signal });
  keys.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof view.Node && !keys.contains(relatedTarget)) letGo();
    },
    { signal },
  );
  return () => {
    listening.abort();
    letGo();
  };
}

/** Whether the key means the control it was pressed on. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (event.key === 'Escape') return false;
  if (target.closest(typing)) return true;
  if (event.key === ' ' && target.closest(pressable)) return true;
  return !isLetterKey(event.key) && !!target.closest(steering);
}
