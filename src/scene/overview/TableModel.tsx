import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import { Group } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import { floorsOf } from './floors.ts';
import { createRoomModels } from './rooms.ts';

/** A building of 40 metres is 80 centimetres across, as on a table before the visitor. */
const scale = 1 / 50;
/** Metres from the eye: ahead, and below it. */
const table = { ahead: 0.95, below: 0.42 };
const radians = Math.PI / 180;

/** In a headset: the floor the visitor is on, as a model that stands before them while the overview is open. */
export function TableModel({ visit, files }: { visit: Visit; files: PackFiles }) {
  const open = useVisit(visit, (state) => state.overview && presenting(state));
  return open ? <Model visit={visit} files={files} /> : null;
}

function Model({ visit, files }: { visit: Visit; files: PackFiles }) {
  const place = useVisit(visit, (state) => state.place);
  const seen = useVisit(visit, (state) => state.seen);
  const invalidate = useThree((state) => state.invalidate);
  const [compass] = useState(visit.pose.compass);
  const stand = useMemo(() => new Group(), []);
  const { tour } = files.pack;

  useEffect(() => {
    const models = createRoomModels(files, () => invalidate());
    const floors = floorsOf(tour);
    const floor = floors.find(({ nodes }) => place && nodes.includes(place)) ?? floors[0];
    models.show(floor?.nodes ?? []);
    models.light((node) => (node === place ? 'here' : seen[node] ? 'seen' : 'new'));
    const at = place ? nodeOf(tour, place).position : undefined;
    models.group.position.set(-(at?.[0] ?? 0), -(floor?.height ?? 0), -(at?.[2] ?? 0));
    stand.add(models.group);
    return () => {
      stand.remove(models.group);
      models.dispose();
    };
  }, [files, tour, place, seen, stand, invalidate]);

  const x = Math.sin(compass * radians) * table.ahead;
  const z = -Math.cos(compass * radians) * table.ahead;
  return <primitive object={stand} scale={scale} position={[x, -table.below, z]} />;
}
