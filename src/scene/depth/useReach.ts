import { useContext } from 'react';
import { nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import type { Surface } from '../marks/placing.ts';
import { createMoment, Momentary } from '../moment.ts';
import { useSurface } from './useSurface.ts';

const nowhere = createMoment();

/** How far the room reaches that the visitor stands in; undefined until its geometry is known. */
export function useReach(visit: Visit): Surface | undefined {
  const moment = useContext(Momentary) ?? nowhere;
  const place = useVisit(visit, (state) => state.place);
  const heading = place === null ? 0 : nodeOf(visit.get().tour, place).heading;
  return useSurface(moment, place ?? '', heading);
}
