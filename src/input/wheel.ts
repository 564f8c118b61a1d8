import type { Visit } from '../visit/store.ts';
import type { Hand } from './motion/hand.ts';
import { hasAttention, inRoom } from './room.ts';

/** Pixels of a line and a page, where a wheel counts in them. */
const units = [1, 16, 400] as const;
/** Natural logarithm of the magnification a pixel; a pinch on a touch pad comes as a wheel with ctrl, in small steps. */
const perPixel = 0.0011;
const perPinch = 0.01;
/** The most one event may do: some wheels send a page at once. */
const most = 0.4;

/** The wheel zooms. Inside another page it scrolls that page until the tour was touched. */
export function connectWheel(visit: Visit, stage: HTMLElement, keys: HTMLElement, hand: Hand) {
  function wheel(event: WheelEvent): void {
    if (!hand.free() || !inRoom(visit, stage, event)) return;
    if (!event.ctrlKey && !hasAttention(keys)) return;
    event.preventDefault();
    const pixels = event.deltaY * (units[event.deltaMode] ?? 1);
    const wanted = -pixels * (event.ctrlKey ? perPinch : perPixel);
    hand.zoom(Math.exp(Math.min(most, Math.max(-most, wanted))));
  }
  stage.addEventListener('wheel', wheel, { passive: false });
  return () => stage.removeEventListener('wheel', wheel);
}
