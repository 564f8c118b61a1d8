import { useMemo } from 'react';
import { Label } from './Label.tsx';
import { Mark, type ShownThing } from './Mark.tsx';
import { markPlace } from './placing.ts';

/** A dot with a hairline ring: an object worth a closer look. */
export function HotspotDot({
  visit,
  thing,
  lit,
  still,
  height,
  surface,
  materials,
  presence,
  onHover,
}: ShownThing) {
  const { position } = useMemo(() => markPlace(thing, height, surface), [thing, height, surface]);
  return (
    <Mark
      visit={visit}
      thing={thing}
      position={position}
      area={{ width: 56, height: 56 }}
      onHover={onHover}
    >
      <mesh material={lit ? materials.dotLit : materials.dot} scale={42} renderOrder={2}>
        <planeGeometry />
      </mesh>
      {lit && <Label lines={[thing.title]} y={44} presence={presence} still={still} />}
    </Mark>
  );
}
