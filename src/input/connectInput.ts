import type { Visit } from '../visit/store.ts';
import { presenting } from '../visit/visit.ts';
import { connectGamepad } from './gamepad.ts';
import { connectKeyboard } from './keyboard.ts';
import { type Clock, clockOf, windowOf } from './motion/clock.ts';
import { createHand } from './motion/hand.ts';
import { connectPointer } from './pointer.ts';
import { connectTilt } from './tilt.ts';
import { connectWheel } from './wheel.ts';

/**
 * Connects the devices of a flat screen to a visit: pointer, wheel, keys, gamepad and gyroscope.
 * `keys` is where keys are listened for: the whole body on a page of our own, the tour itself inside another's.
 * Returns how to disconnect; nothing runs on after it.
 */
export function connectInput(
  visit: Visit,
  stage: HTMLElement,
  keys: HTMLElement = stage,
  clock: Clock = clockOf(windowOf(stage)),
): () => void {
  const hand = createHand(visit, clock);
  const undo = [
    prepareStage(visit, stage, keys),
    connectUnlock(visit, keys),
    connectPointer(visit, stage, hand, clock),
    connectWheel(visit, stage, keys, hand),
    connectKeyboard(visit, keys, hand, clock),
    connectGamepad(visit, keys, hand, clock),
    connectTilt(visit, stage, clock),
    visit.reconcile((now, before) => {
      if (now.look && now.look !== before.look) hand.still();
      if (presenting(now) && !presenting(before)) hand.drop();
    }),
    hand.drop,
  ];
  return () => {
    for (const stop of undo) stop();
  };
}

/** Inside, gestures are ours and not the browser's; on the start page one scrolls and zooms as everywhere. */
function prepareStage(visit: Visit, stage: HTMLElement, keys: HTMLElement): () => void {
  const before = stage.getAttribute('tabindex');
  const shared = keys !== stage.ownerDocument.body;
  const mark = () => {
    const inside = visit.get().phase === 'inside';
    stage.style.touchAction = inside ? 'none' : '';
    stage.style.userSelect = inside ? 'none' : '';
  };
  mark();
  // A click gives a tour inside another page the focus, and with it keys and wheel.
  if (shared && before === null) stage.tabIndex = -1;
  const undo = visit.reconcile(mark);
  return () => {
    undo();
    stage.style.touchAction = '';
    stage.style.userSelect = '';
    if (shared && before === null) stage.removeAttribute('tabindex');
  };
}

/** Sound may begin with the first thing that the browser counts as a gesture. */
function connectUnlock(visit: Visit, keys: HTMLElement): () => void {
  const view = windowOf(keys);
  const listening = new view.AbortController();
  const heard = () => {
    if (view.navigator.userActivation?.isActive === false) return;
    listening.abort();
    if (!visit.get().sound) visit.dispatch({ type: 'sound/unlock' }, 'device');
  };
  const { signal } = listening;
  for (const type of ['pointerup', 'keydown', 'click'] as const)
    keys.addEventListener(type, heard, { signal, capture: true });
  return () => listening.abort();
}
