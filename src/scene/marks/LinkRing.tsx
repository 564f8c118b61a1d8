import { useMemo } from 'react';
import { Label } from './Label.tsx';
import { Mark, type ShownThing } from './Mark.tsx';
import { markPlace } from './placing.ts';

/** Half the ring's width, degrees. */
const halfWidth = 4.4;

/** A thin ring on the floor before a door. */
export function LinkRing({
  visit,
  thing,
  lit,
  named,
  still,
  height,
  surface,
  materials,
  presence,
  onHover,
}: ShownThing) {
  const { position, bearing } = useMemo(
    () => markPlace(thing, height, surface),
    [thing, height, surface],
  );
  const radius = bearing.distance * Math.tan((halfWidth * Math.PI) / 180);
  return (
    <Mark
      visit={visit}
      thing={thing}
      position={position}
      area={{ width: 96, height: 52 }}
      onHover={onHover}
      lying={
        <mesh
          material={lit ? materials.ringLit : materials.ring}
          rotation={[-Math.PI / 2, 0, 0]}
          scale={radius * 2}
          renderOrder={1}
        >
          <planeGeometry />
        </mesh>
      }
    >
      {(lit || named) && <Label lines={[thing.title]} y={46} presence={presence} still={still} />}
    </Mark>
  );
}
