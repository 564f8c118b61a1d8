import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createLabelMaterial, type Presence } from './materials.ts';
import { typefaceComing, type Writing, writeLabel } from './writing.ts';

const fadeIn = 160;

export interface LabelProps {
  lines: string[];
  /** of their middle from the mark's, CSS pixels */
  y: number;
  presence: Presence;
  /** they are there at once */
  still?: boolean;
}

/** Words beside a mark. */
export function Label({ lines, y, presence, still = false }: LabelProps) {
  const invalidate = useThree((state) => state.invalidate);
  const [writing, setWriting] = useState<Writing | null>(null);
  const texture = writing?.texture;
  const material = useMemo(() => texture && createLabelMaterial(texture), [texture]);
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

  useEffect(() => () => material?.dispose(), [material]);

  useFrame(() => {
    if (!material) return;
    begun.current ??= performance.now();
    const shown = still ? 1 : Math.min(1, (performance.now() - begun.current) / fadeIn);
    material.opacity = shown * presence.value;
    if (shown < 1) invalidate();
  });

  if (!writing || !material) return null;
  return (
    <mesh
      position={[0, y, 0]}
      scale={[writing.width, writing.height, 1]}
      material={material}
      renderOrder={3}
    >
      <planeGeometry />
    </mesh>
  );
}
