import { nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import type { Ground, Reliefs } from './reliefs.ts';

/**
 * Fetches the geometry of the room one is in once its picture is sharp, in a headset at once, and then the files of the
 * rooms next to it. Returns how to stop.
 */
export function connectGround(
  visit: Visit,
  reliefs: Reliefs,
  found: (node: string, ground: Ground) => void,
): () => void {
  let stopped = false;
  let asked: string | null = null;

  async function look({ place, level, tour }: VisitState): Promise<void> {
    const here = visit.get();
    if (!place || asked === place || !(level === 'sharp' || presenting(here))) return;
    asked = place;
    const ground = await reliefs.want(place);
    if (stopped || asked !== place) return;
    if (ground) found(place, ground);
    reliefs.foresee([place, ...nodeOf(tour, place).links.map(({ to }) => to)]);
  }

  void look(visit.get());
  const undo = visit.reconcile((now) => {
    if (now.place !== asked) asked = null;
    void look(now);
  });
  return () => {
    stopped = true;
    undo();
  };
}
