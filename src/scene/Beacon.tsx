import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { AdditiveBlending, CanvasTexture, type Mesh, type MeshBasicMaterial } from 'three';
import { vectorOf } from '../tour/angles.ts';
import { beaconBearing } from '../visit/selectors.ts';
import type { Visit } from '../visit/store.ts';
import { useVisit } from '../visit/useVisit.ts';
import { colours } from './colours.ts';

/** Metres across at four metres: some 14 degrees. */
const size = 1;
/** Milliseconds of a breath. */
const breath = 2400;

/** A glow where a host wants everybody to look. It is in the room, so both eyes see it; nobody's view is turned. */
export function Beacon({ visit }: { visit: Visit }) {
  const key = useVisit(visit, (state) => {
    const bearing = beaconBearing(state);
    return bearing ? `${bearing.compass} ${bearing.pitch}` : null;
  });
  return key === null ? null : <Glow key={key} visit={visit} />;
}

function Glow({ visit }: { visit: Visit }) {
  const mesh = useRef<Mesh>(null);
  const material = useRef<MeshBasicMaterial>(null);
  const invalidate = useThree((state) => state.invalidate);
  const still = useVisit(visit, (state) => state.settings.reducedMotion);
  const texture = useMemo(paintGlow, []);
  const bearing = beaconBearing(visit.get());
  const position = useMemo(() => (bearing ? vectorOf(bearing) : null), [bearing]);
  useEffect(() => {
    invalidate();
    return () => {
      texture.dispose();
      invalidate();
    };
  }, [invalidate, texture]);
  useFrame(({ clock }) => {
    mesh.current?.lookAt(0, 0, 0);
    if (!material.current) return;
    const phase = ((clock.elapsedTime * 1000) % breath) / breath;
    material.current.opacity = still ? 0.9 : 0.65 + 0.35 * Math.sin(phase * 2 * Math.PI);
    if (!still) invalidate();
  });
  if (!position) return null;
  return (
    <mesh ref={mesh} position={position} scale={size} renderOrder={3}>
      <planeGeometry />
      <meshBasicMaterial
        ref={material}
        map={texture}
        blending={AdditiveBlending}
        depthTest={false}
        transparent
      />
    </mesh>
  );
}

/** A ring of lamp light that fades outwards and leaves free what it surrounds. */
function paintGlow(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 256;
  const pen = canvas.getContext('2d');
  if (pen) {
    const light = pen.createRadialGradient(128, 128, 40, 128, 128, 128);
    light.addColorStop(0, 'transparent');
    light.addColorStop(0.42, `${colours.lamp}26`);
    light.addColorStop(0.55, colours.lamp);
    light.addColorStop(0.66, `${colours.lamp}59`);
    light.addColorStop(1, 'transparent');
    pen.fillStyle = light;
    pen.fillRect(0, 0, 256, 256);
  }
  return new CanvasTexture(canvas);
}
