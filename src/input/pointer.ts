import type { Source } from '../visit/actions.ts';
import type { Visit } from '../visit/store.ts';
import { type Clock, windowOf } from './motion/clock.ts';
import { grab, magnified, type Point } from './motion/grab.ts';
import type { Hand } from './motion/hand.ts';
import { inRoom } from './room.ts';

/** Pixels a finger may tremble and still click. */
const tremble = 6;
/** Milliseconds of the drag that count for its spin, and the rest after which there is none. */
const memory = 100;
const rest = 60;

interface Moment {
  at: number;
  compass: number;
  pitch: number;
}

/**
 * Mouse, finger and pen: a drag turns the view, two fingers zoom. The pointer is captured once it has
 * moved, so that a click without a drag reaches what lies under it, and a drag never ends as a click.
 */
export function connectPointer(visit: Visit, stage: HTMLElement, hand: Hand, clock: Clock) {
  const { pose } = visit;
  const fingers = new Map<number, Point>();
  const listening = new (windowOf(stage).AbortController)();
  let dragging = false;
  let dragged = false;
  let cursor = '';
  let trail: Moment[] = [];

  function sourceOf({ pointerType }: PointerEvent): Source {
    return pointerType === 'touch' ? 'touch' : 'pointer';
  }

  function pointOf(event: PointerEvent): Point {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
  }

  function down(event: PointerEvent): void {
    if (event.isPrimary) {
      if (dragging) end();
      fingers.clear();
      dragged = false;
    }
    if (event.button !== 0 || !hand.free() || !inRoom(visit, stage, event)) return;
    if (fingers.size >= 2) return;
    hand.still();
    fingers.set(event.pointerId, pointOf(event));
    if (fingers.size === 2) begin(event);
  }

  function begin(event: PointerEvent): void {
    for (const id of fingers.keys()) stage.setPointerCapture(id);
    trail = [];
    dragged = true;
    if (dragging) return;
    dragging = true;
    cursor = stage.style.cursor;
    stage.style.cursor = 'grabbing';
    hand.take(sourceOf(event));
  }

  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (event.pointerType === 'mouse' && !(event.buttons & 1)) return up(event);
    const now = pointOf(event);
    if (!dragging) {
      if (Math.hypot(now.x - before.x, now.y - before.y) < tremble) return;
      begin(event);
    }
    const middle = middleOf([...fingers.values()]);
    const spread = spreadOf([...fingers.values()]);
    fingers.set(event.pointerId, now);
    const size = { width: stage.clientWidth, height: stage.clientHeight };
    const closer = spread ? spreadOf([...fingers.values()]) / spread : 1;
    const fov = closer > 0 && closer !== 1 ? magnified(pose.fov, closer) : pose.fov;
    hand.drag({ ...grab(pose, size, middle, middleOf([...fingers.values()]), fov), fov });
    remember();
  }

  function remember(): void {
    const at = clock.now();
    trail = trail.filter((moment) => at - moment.at <= memory);
    trail.push({ at, compass: pose.compass, pitch: pose.pitch });
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || !dragging) return;
    if (fingers.size) {
      trail = [];
      return;
    }
    end(event.type === 'pointercancel' ? [] : trail);
  }

  function end(moments: Moment[] = []): void {
    dragging = false;
    stage.style.cursor = cursor;
    hand.release(paceOf(moments, clock.now()));
  }

  /** Captured, the click goes to the stage itself in most browsers; here it goes nowhere in all of them. */
  function click(event: MouseEvent): void {
    if (!dragged || event.detail === 0) return;
    dragged = false;
    event.stopPropagation();
    event.preventDefault();
  }

  const { signal } = listening;
  stage.addEventListener('pointerdown', down, { signal });
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('pointerup', up, { signal });
  stage.addEventListener('pointercancel', up, { signal });
  stage.addEventListener('click', click, { signal, capture: true });
  return () => {
    listening.abort();
    if (dragging) end();
  };
}

function middleOf(points: Point[]): Point {
  const [first = { x: 0, y: 0 }, second = first] = points;
  return { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
}

function spreadOf([first, second]: Point[]): number {
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
}

/** Degrees a second at the end of a drag; none where the finger came to rest first. */
export function paceOf(trail: Moment[], now: number): { compass: number; pitch: number } {
  const [first, last] = [trail[0], trail.at(-1)];
  if (!first || !last || last.at === first.at || now - last.at > rest)
    return { compass: 0, pitch: 0 };
  const seconds = (last.at - first.at) / 1000;
  return {
    compass: (last.compass - first.compass) / seconds,
    pitch: (last.pitch - first.pitch) / seconds,
  };
}
