import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Color, LinearSRGBColorSpace, ShaderMaterial } from 'three';
import type { Rect, Time } from '../canvas/blocks.ts';
import { palette } from '../canvas/palette.ts';

const vertexShader = /* glsl */ `
  varying vec2 at;
  void main() {
    at = uv * 2.0 - 1.0;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

// Colours are written as the display wants them, as on the sheet around it.
const fragmentShader = /* glsl */ `
  varying vec2 at;
  uniform float share;
  uniform vec3 lit;
  uniform vec3 unlit;
  void main() {
    float away = length(at);
    float edge = fwidth(away);
    float band = smoothstep(0.76 - edge, 0.76, away) * (1.0 - smoothstep(0.92, 0.92 + edge, away));
    float round = fract(atan(at.x, at.y) / 6.2831853 + 1.0);
    gl_FragColor = vec4(round < share ? lit : unlit, band);
  }
`;

const raw = (colour: string): Color => new Color().setStyle(colour, LinearSRGBColorSpace);

/** The time to choose, as a ring that closes calmly. Between two seconds it goes on, so that nothing jumps. */
export function TimeRing({ time, place, order }: { time: Time; place: Rect; order: number }) {
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        transparent: true,
        depthTest: false,
        depthWrite: false,
        toneMapped: false,
        uniforms: {
          share: { value: 1 },
          lit: { value: raw(palette.lamp) },
          unlit: { value: raw(palette.rule) },
        },
      }),
    [],
  );
  useEffect(() => () => material.dispose(), [material]);
  useFrame((_state, delta) => {
    const { share } = material.uniforms;
    if (!share) return;
    const goal = Math.max(0, time.left() / time.all);
    const shown = share.value as number;
    const next = shown - delta / time.all;
    share.value = goal > shown || goal < shown - 2 / time.all ? goal : Math.max(goal, next);
  });
  return (
    <mesh
      material={material}
      position={[place.x, place.y, 2]}
      scale={[place.width, place.height, 1]}
      renderOrder={order}
      userData={{ id: 'time' }}
    >
      <planeGeometry />
    </mesh>
  );
}
