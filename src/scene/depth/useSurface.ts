import { useEffect, useMemo, useState } from 'react';
import { distanceAt } from '../../tour/relief/distances.ts';
import type { Surface } from '../marks/placing.ts';
import type { Moment } from '../moment.ts';

/** What a room's geometry says of the distance in a direction of the compass; undefined until it is known. */
export function useSurface(moment: Moment, node: string, heading: number): Surface | undefined {
  const [ground, setGround] = useState(() => (moment.node === node ? moment.ground : null));
  useEffect(() => {
    const changed = (): void => setGround(moment.node === node ? moment.ground : null);
    changed();
    moment.listeners.add(changed);
    return () => {
      moment.listeners.delete(changed);
    };
  }, [moment, node]);
  return useMemo(() => {
    if (!ground) return undefined;
    return ({ compass, pitch }) =>
      distanceAt(ground.relief, (compass - heading) / 360 + 0.5, 0.5 - pitch / 180);
  }, [ground, heading]);
}
