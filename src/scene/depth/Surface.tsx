import { useThree } from '@react-three/fiber';
import { useContext, useMemo } from 'react';
import { type Intersection, Mesh, type Ray, type Raycaster, Vector3 } from 'three';
import { type Bearing, bearingOf, type Position } from '../../tour/angles.ts';
import { nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import type { Surface } from '../marks/placing.ts';
import { type Moment, Momentary } from '../moment.ts';
import { useSurface } from './useSurface.ts';

/** Metres: rays are followed so far, in steps that grow with the distance. */
const farthest = 40;
const step = { least: 0.05, part: 0.03 };

/** In a headset: what pointing rays end on where they meet no mark. */
export function RoomSurface({ visit }: { visit: Visit }) {
  const moment = useContext(Momentary);
  const place = useVisit(visit, (state) => state.place);
  const worn = useVisit(visit, presenting);
  if (!worn || !place || !moment) return null;
  return <SurfaceOf key={place} visit={visit} moment={moment} place={place} />;
}

function SurfaceOf({ visit, moment, place }: { visit: Visit; moment: Moment; place: string }) {
  const surface = useSurface(moment, place, nodeOf(visit.get().tour, place).heading);
  const invalidate = useThree((state) => state.invalidate);
  const mesh = useMemo(() => {
    const made = new Mesh();
    made.visible = false;
    if (surface)
      made.raycast = (raycaster, hits) => {
        const hit = moment.depth === 1 && meet(raycaster, surface);
        if (hit) hits.push({ ...hit, object: made });
      };
    else made.raycast = () => undefined;
    return made;
  }, [surface, moment]);
  return <primitive object={mesh} pointerEventsOrder={-1} onPointerMove={() => invalidate()} />;
}

/** Where a ray first lies behind what is seen in its direction from the capture point. */
function meet({ ray }: Raycaster, surface: Surface): Omit<Intersection, 'object'> | null {
  let free = 0;
  for (let along = step.least; along < farthest; along += Math.max(step.least, along * step.part)) {
    if (!hidden(ray, along, surface)) {
      free = along;
      continue;
    }
    for (let halving = 0; halving < 6; halving += 1) {
      const middle = (free + along) / 2;
      if (hidden(ray, middle, surface)) along = middle;
      else free = middle;
    }
    return { distance: free, point: ray.at(free, new Vector3()) };
  }
  return null;
}

// asked some hundred times a frame
const point: Position = [0, 0, 0];
const bearing: Bearing = { compass: 0, pitch: 0, distance: 0 };

function hidden({ origin, direction }: Ray, along: number, surface: Surface): boolean {
  point[0] = origin.x + direction.x * along;
  point[1] = origin.y + direction.y * along;
  point[2] = origin.z + direction.z * along;
  const { distance } = bearingOf(point, bearing);
  return distance >= surface(bearing);
}
