import { extend, useFrame } from '@react-three/fiber';
import { useMemo, useRef, useState } from 'react';
import { type Group, SphereGeometry } from 'three';
import type { Position } from '../../tour/angles.ts';
import { colours } from '../colours.ts';
import { Label } from '../marks/Label.tsx';
import type { Light } from './rooms.ts';

extend({ SphereGeometry });

/** Metres of the building: what is pointed at of a room, and the pin above it. */
const room = { across: 3, high: 1.8 };
const pin = { radius: 0.4, above: 2.6 };
/** Metres of the building for a pixel of a label: words are 1 degree high from where the visitor sits. */
const pixel = 0.055;
const shown = { value: 1 };

export interface TableRoom {
  node: string;
  /** on the floor, metres in the building's axes */
  position: Position;
  light: Light;
  /** somebody speaks there */
  speaks: boolean;
  title: string;
  note: string;
  go(): void;
}

/** The rooms of the model as one points at them: where one is and who speaks is marked, a name is shown when pointed at. */
export function TableRooms({ rooms, compass }: { rooms: TableRoom[]; compass: number }) {
  const [over, setOver] = useState<string | null>(null);
  return rooms.map((one) => (
    <PointedAt
      key={one.node}
      room={one}
      compass={compass}
      named={over === one.node || one.light === 'here' || one.speaks}
      onHover={(on) => setOver((now) => (on ? one.node : now === one.node ? null : now))}
    />
  ));
}

interface PointedAtProps {
  room: TableRoom;
  compass: number;
  named: boolean;
  onHover(on: boolean): void;
}

function PointedAt({ room: its, compass, named, onHover }: PointedAtProps) {
  const { node, position, light, speaks, title, note, go } = its;
  const mark = useRef<Group>(null);
  const colour = light === 'here' ? colours.lamp : speaks ? colours.paleGreen : colours.offWhite;
  const lines = useMemo(() => (note ? [title, note] : [title]), [title, note]);
  const use = useRef({ press: go, hover: onHover });
  use.current.press = go;
  use.current.hover = onHover;
  const userData = useMemo(
    () => ({
      id: `table-${node}`,
      press: () => use.current.press(),
      hover: (on: boolean) => use.current.hover(on),
    }),
    [node],
  );
  useFrame(() => mark.current?.rotation.set(-0.4, (-compass * Math.PI) / 180, 0, 'YXZ'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an object in the room; its button is on the sheet beside it
    <group
      position={position}
      onClick={(event) => {
        event.stopPropagation();
        go();
      }}
      onPointerEnter={(event) => {
        event.stopPropagation();
        onHover(true);
      }}
      onPointerLeave={() => onHover(false)}
    >
      {/* Never drawn, only pointed at. */}
      <mesh
        visible={false}
        userData={userData}
        position={[0, room.high / 2, 0]}
        scale={[room.across, room.high, room.across]}
      >
        <boxGeometry />
      </mesh>
      {(light === 'here' || speaks) && (
        <mesh position={[0, pin.above, 0]} renderOrder={2}>
          <sphereGeometry args={[pin.radius, 24, 16]} />
          <meshBasicMaterial color={colour} toneMapped={false} />
        </mesh>
      )}
      {named && (
        <group ref={mark} position={[0, pin.above + 1.2, 0]} scale={pixel}>
          <Label lines={lines} y={0} presence={shown} />
        </group>
      )}
    </group>
  );
}
