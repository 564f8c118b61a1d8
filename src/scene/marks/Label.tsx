import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, useState } from 'react';
import type { MeshBasicMaterial } from 'three';
import type { Presence } from './materials.ts';
import { typefaceComing, type Writing, writeLabel } from './writing.ts';

const fadeIn = 160;

/** Words beside a mark. `y` is the distance of their middle from the mark's, in CSS pixels. */
export function Label({ lines, y, presence }: { lines: string[]; y: number; presence: Presence }) {
  const invalidate = useThree((state) => state.invalidate);
  const [writing, setWriting] = useState<Writing | null>(null);
  const material = useRef<MeshBasicMaterial>(null);
  const begun = useRef<number | null>(null);
  const words = lines.join('\n');

  useEffect(() => {
    let wanted = true;
    let current = writeLabel(words.split('\n'));
    setWriting(current);
    const coming = typefaceComing(words);
    if (coming)
      void coming.then(() => {
        if (!wanted) return;
        current.texture.dispose();
        current = writeLabel(words.split('\n'));
        setWriting(current);
      });
    return () => {
      wanted = false;
      current.texture.dispose();
    };
  }, [words]);

  useFrame(() => {
    if (!material.current) return;
    begun.current ??= performance.now();
    const shown = Math.min(1, (performance.now() - begun.current) / fadeIn);
    material.current.opacity = shown * presence.value;
    if (shown < 1) invalidate();
  });

  if (!writing) return null;
  return (
    <mesh position={[0, y, 0]} scale={[writing.width, writing.height, 1]} renderOrder={3}>
      <planeGeometry />
      <meshBasicMaterial
        ref={material}
        map={writing.texture}
        transparent
        opacity={0}
        depthTest={false}
        depthWrite={false}
        toneMapped={false}
      />
    </mesh>
  );
}
