import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import { Group } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { narrationOf } from '../../tour/tour.ts';
import { actionForRoom } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import { floorsOf } from './floors.ts';
import { createRoomModels, type Light, type RoomModels } from './rooms.ts';
import { type TableRoom, TableRooms } from './TableRooms.tsx';

/** A building of 40 metres is 80 centimetres across, as on a table before the visitor. */
const scale = 1 / 50;
/** Metres from the eye: ahead, and below it. */
const table = { ahead: 0.8, below: 0.55 };
const radians = Math.PI / 180;

export interface TableModelProps {
  visit: Visit;
  files: PackFiles;
  light: (state: VisitState, node: string) => Light;
  /** what is said of a room */
  label: (state: VisitState, node: string) => { title: string; note: string };
}

/** In a headset: the floor the visitor is on, as a model that stands before them while the overview is open. */
export function TableModel(props: TableModelProps) {
  const open = useVisit(props.visit, (state) => state.overview && presenting(state));
  return open ? <Model {...props} /> : null;
}

function Model({ visit, files, light, label }: TableModelProps) {
  const state = useVisit(visit, (now) => now);
  const { place, seen, settings } = state;
  const speaking = state.telling ? narrationOf(state.tour, state.telling.id)?.node : undefined;
  const invalidate = useThree((three) => three.invalidate);
  const [compass] = useState(visit.pose.compass);
  const stand = useMemo(() => new Group(), []);
  const [models, setModels] = useState<RoomModels | null>(null);
  const { tour } = files.pack;
  const floor = useMemo(() => {
    const floors = floorsOf(tour);
    return floors.find(({ nodes }) => place !== null && nodes.includes(place)) ?? floors[0];
  }, [tour, place]);

  useEffect(() => {
    const made = createRoomModels(files, () => invalidate());
    stand.add(made.group);
    setModels(made);
    return () => {
      stand.remove(made.group);
      made.dispose();
    };
  }, [files, stand, invalidate]);
  useEffect(() => {
    const { nodes } = tour;
    const [x = 0, , z = 0] = (place && nodes[place]?.position) || [];
    const away = (node: string): number => {
      const [east = 0, , south = 0] = nodes[node]?.position ?? [];
      return Math.hypot(east - x, south - z);
    };
    models?.show((floor?.nodes ?? []).toSorted((a, b) => away(a) - away(b)));
  }, [models, tour, floor, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rooms are lit anew when these change
  useEffect(() => models?.light((node) => light(visit.get(), node)), [models, place, seen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: names are read anew when these change, not at every word
  const rooms = useMemo(
    () =>
      (floor?.nodes ?? []).flatMap((node): TableRoom[] => {
        const { position, height } = tour.nodes[node] ?? {};
        if (!position || height === undefined) return [];
        const now = visit.get();
        return [
          {
            node,
            position: [position[0], position[1] - height, position[2]],
            light: light(now, node),
            speaks: node === speaking,
            ...label(now, node),
            go: () => visit.dispatch(actionForRoom(visit.get(), node), 'button'),
          },
        ];
      }),
    [visit, tour, floor, place, seen, speaking, settings.language],
  );

  const at = place ? tour.nodes[place]?.position : undefined;
  const x = Math.sin(compass * radians) * table.ahead;
  const z = -Math.cos(compass * radians) * table.ahead;
  return (
    <group scale={scale} position={[x, -table.below, z]}>
      <group position={[-(at?.[0] ?? 0), -(floor?.height ?? 0), -(at?.[2] ?? 0)]}>
        <primitive object={stand} />
        <TableRooms rooms={rooms} compass={compass} />
      </group>
    </group>
  );
}
