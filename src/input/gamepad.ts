import type { Visit } from '../visit/store.ts';
import { presenting } from '../visit/visit.ts';
import { bindings } from './bindings.ts';
import { type Clock, createLoop, windowOf } from './motion/clock.ts';
import { type Hand, noPush, type Push } from './motion/hand.ts';
import { focusedControl, hasAttention, moveFocus } from './room.ts';

/** How far a stick at rest may stand from its middle. */
const deadZone = 0.16;
/** A trigger counts as held from here. */
const pressed = 0.1;

/**
 * A gamepad alone is enough: sticks look, the cross goes from thing to thing, A uses, B closes. Gamepads
 * tell nothing by themselves, so they are asked every frame, but only while one is connected, the page
 * is seen and no headset is worn.
 */
export function connectGamepad(visit: Visit, keys: HTMLElement, hand: Hand, clock: Clock) {
  const view = windowOf(keys);
  const listening = new view.AbortController();
  const loop = createLoop(clock, poll);
  let before: boolean[] = [];

  function poll(): boolean {
    const pad = connected(view);
    if (!pad || presenting(visit.get()) || visit.get().hidden) {
      hand.push('gamepad', noPush);
      return false;
    }
    const now = pad.buttons.map((button) => button.pressed);
    if (hasAttention(keys) || keys.matches(':hover')) {
      hand.push('gamepad', pushOf(pad, visit.get().phase === 'inside'));
      for (const [index, down] of now.entries()) if (down && !before[index]) press(index);
    } else hand.push('gamepad', noPush);
    before = now;
    return true;
  }

  function press(index: number) {
    const binding = bindings.find(({ buttons }) => buttons?.includes(index));
    if (!binding) return;
    const { phase, menu, card, mission } = visit.get();
    const onPage = phase === 'start' || menu || card !== null || mission !== null;
    if (onPage && binding.words === 'next') return moveFocus(keys, 1);
    if (onPage && binding.words === 'previous') return moveFocus(keys, -1);
    const control = onPage && binding.words === 'use' ? focusedControl(keys) : undefined;
    if (control) return control.click();
    if (phase === 'start' && binding.words !== 'use') return;
    for (const action of binding.ask?.(visit.get()) ?? []) visit.dispatch(action, 'gamepad');
    binding.move?.(hand);
  }

  const wake = () => {
    if (connected(view)) loop.wake();
  };
  const { signal } = listening;
  view.addEventListener('gamepadconnected', wake, { signal });
  const undo = visit.reconcile((now, then) => {
    if (now.hidden !== then.hidden || presenting(now) !== presenting(then)) wake();
  });
  wake();
  return () => {
    undo();
    listening.abort();
    loop.stop();
    hand.push('gamepad', noPush);
  };
}

/** The first gamepad whose buttons lie as in the standard. */
function connected(view: Window): Gamepad | null {
  try {
    return view.navigator.getGamepads().find((pad) => pad?.mapping === 'standard') ?? null;
  } catch (error) {
    // A host page may forbid gamepads in its frames, and without https there are none.
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

/** Either stick looks, the triggers zoom. */
export function pushOf(pad: Pick<Gamepad, 'axes' | 'buttons'>, inside: boolean): Push {
  if (!inside) return noPush;
  const [left, right] = [stick(pad.axes[0], pad.axes[1]), stick(pad.axes[2], pad.axes[3])];
  const push: Push = { compass: left.x + right.x, pitch: -(left.y + right.y), zoom: 0 };
  for (const { buttons, push: axes } of bindings)
    for (const index of buttons ?? []) {
      const value = pad.buttons[index]?.value ?? 0;
      if (axes?.zoom && value > pressed) push.zoom += axes.zoom * value;
    }
  return push;
}

/** Quiet in the middle, fine near it, fast at the rim. */
function stick(x = 0, y = 0): { x: number; y: number } {
  const length = Math.hypot(x, y);
  if (length < deadZone) return { x: 0, y: 0 };
  const pace = Math.min(1, (length - deadZone) / (1 - deadZone)) ** 2;
  return { x: (x / length) * pace, y: (y / length) * pace };
}
