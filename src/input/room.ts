import type { Visit } from '../visit/store.ts';
import { windowOf } from './motion/clock.ts';

/** Where a pointer means what lies over the room, and not the room. */
const furniture =
  'a, button, input, select, textarea, label, summary, dialog, [role="dialog"], [role="menu"], [data-solid]';

/** Whether an event on the stage means the room itself: inside, not on a control, not in what scrolls by itself. */
export function inRoom(visit: Visit, stage: HTMLElement, event: Event): boolean {
  if (visit.get().phase !== 'inside') return false;
  for (const target of event.composedPath()) {
    if (target === stage) return true;
    if (target instanceof windowOf(stage).Element && (target.matches(furniture) || scrolls(target)))
      return false;
  }
  return true;
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  const { overflowY } = windowOf(element).getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll';
}

/** Inside another page the tour shares wheel and keys with it: it must have been touched first. */
export function hasAttention(keys: HTMLElement): boolean {
  return keys === keys.ownerDocument.body || keys.matches(':focus, :focus-within');
}

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** The page's controls in the order of Tab: those of an open dialog, else all. */
function controls(keys: HTMLElement): HTMLElement[] {
  const dialogs = [...keys.querySelectorAll('dialog[open], [role="dialog"]')];
  const within = dialogs.findLast((one) => one.checkVisibility()) ?? keys;
  return [...within.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility(),
  );
}

/** What a gamepad does on a page: the next control has focus. */
export function moveFocus(keys: HTMLElement, by: 1 | -1): void {
  const all = controls(keys);
  const at = all.findIndex((one) => one.matches(':focus'));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  all[(next + all.length) % all.length]?.focus();
}

/** The control that has focus, to be pressed by another button than Enter. */
export function focusedControl(keys: HTMLElement): HTMLElement | undefined {
  return controls(keys).find((one) => one.matches(':focus'));
}
