import { compassOf, turnBetween } from '../../tour/angles.ts';
import { nodeOf } from '../../tour/tour.ts';
import { fovRange } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting } from '../../visit/visit.ts';

/** What stands behind the canvas while the first room becomes sharp: the page's poster of the first look. */
export interface Curtain {
  /**
   * How much of the room is drawn over the poster at this moment (milliseconds), 0 to 1.
   * Once it is 1 the poster is taken away.
   */
  step(now: number, room: { node: string; level: 'preview' | 'sharp' } | null): number;
}

/** Milliseconds in which the room takes the poster's place. */
const opening = 160;
/** Degrees by which the view may differ from the poster's. */
const tolerance = 0.05;

/**
 * The poster is as sharp as the screen, so the room is drawn over it when it is that as well. At once, if the visitor
 * looks elsewhere: the poster shows one look only.
 */
export function createCurtain(visit: Visit, poster: HTMLElement | undefined): Curtain {
  let behind = poster;
  let first: string | undefined;
  let begun: number | null = null;

  function looksElsewhere(node: string): boolean {
    const { pose } = visit;
    const { heading, view } = nodeOf(visit.get().tour, node);
    return (
      Math.abs(turnBetween(pose.compass, compassOf(view.yaw, heading))) > tolerance ||
      Math.abs(pose.pitch - view.pitch) > tolerance ||
      Math.abs(pose.fov - fovRange.usual) > tolerance ||
      Math.abs(pose.roll) > tolerance
    );
  }

  function open(): number {
    behind?.remove();
    behind = undefined;
    return 1;
  }

  return {
    step(now, room) {
      if (!behind) return 1;
      if (!room) return 0;
      first ??= room.node;
      if (room.node !== first || presenting(visit.get()) || looksElsewhere(room.node))
        return open();
      if (room.level !== 'sharp') return 0;
      begun ??= now;
      const done = visit.get().settings.reducedMotion ? 1 : (now - begun) / opening;
      return done < 1 ? done : open();
    },
  };
}
