import { extend } from '@react-three/fiber';
import type { Ref } from 'react';
import { CircleGeometry, DoubleSide, type Mesh, RingGeometry } from 'three';

extend({ CircleGeometry, RingGeometry });

const segments = 64;
const lamp = '#f2c14e';
const paper = '#f4efe6';
const night = '#14110e';

/** Above panels and marks. */
const order = 1000;
const flat = { transparent: true, depthTest: false, depthWrite: false, side: DoubleSide } as const;

/** A point where one looks, and around it the ring that fills. Sizes are metres at arm's length and a half. */
export function Ring({ ref }: { ref: Ref<Mesh> }) {
  return (
    <>
      <mesh renderOrder={order}>
        <circleGeometry args={[0.009, 24]} />
        <meshBasicMaterial {...flat} color={night} opacity={0.6} />
      </mesh>
      <mesh renderOrder={order + 1}>
        <circleGeometry args={[0.006, 24]} />
        <meshBasicMaterial {...flat} color={paper} />
      </mesh>
      <mesh ref={ref} renderOrder={order + 1}>
        <ringGeometry args={[0.033, 0.045, segments, 1, Math.PI / 2, -2 * Math.PI]} />
        <meshBasicMaterial {...flat} color={lamp} />
        <mesh renderOrder={order}>
          <ringGeometry args={[0.031, 0.047, segments]} />
          <meshBasicMaterial {...flat} color={night} opacity={0.5} />
        </mesh>
      </mesh>
    </>
  );
}

/** `progress` 0 to 1, clockwise from the top. */
export function fillRing(ring: Mesh, progress: number): void {
  const indices = 6;
  ring.visible = progress > 0;
  ring.geometry.setDrawRange(0, Math.round(progress * segments) * indices);
}
