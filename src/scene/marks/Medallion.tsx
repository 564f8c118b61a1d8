import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mesh, ShaderMaterial } from 'three';
import type { Guide } from '../../tour/place/narration.ts';
import { Label } from './Label.tsx';
import { Mark, type ShownThing } from './Mark.tsx';
import { createMedallionMaterial, lightMedallion } from './materials.ts';
import { markPlace } from './placing.ts';
import { drawPortrait, typefaceComing, writeInitial } from './writing.ts';

const size = 76;
/** milliseconds of a breath, and how much it widens */
const breath = { duration: 2400, depth: 0.04 };

export interface MedallionProps extends ShownThing {
  guide: Guide | undefined;
  /** URL of the guide's portrait */
  portrait: string | undefined;
  speaking: boolean;
}

/** The guide who speaks here: a small round portrait at head height, breathing while they speak. */
export function Medallion(props: MedallionProps) {
  const { visit, thing, lit, named, height, surface, presence } = props;
  const { onHover, guide, speaking, still } = props;
  const { position } = useMemo(() => markPlace(thing, height, surface), [thing, height, surface]);
  const invalidate = useThree((state) => state.invalidate);
  const mesh = useRef<Mesh>(null);
  const material = usePortrait(props);
  const name = guide?.name ?? thing.title;

  useEffect(() => {
    if (!material) return;
    lightMedallion(material, lit || speaking);
    invalidate();
  }, [material, lit, speaking, invalidate]);

  useFrame(() => {
    if (!mesh.current) return;
    const breathing = speaking && !still;
    const phase = (performance.now() % breath.duration) / breath.duration;
    const wide = breathing ? (1 - Math.cos(phase * 2 * Math.PI)) / 2 : 0;
    mesh.current.scale.setScalar(size * (1 + breath.depth * wide));
    if (breathing) invalidate();
  });

  return (
    <Mark
      visit={visit}
      thing={thing}
      position={position}
      area={{ width: size, height: size }}
      onHover={onHover}
    >
      {material && (
        <mesh ref={mesh} material={material} scale={size} renderOrder={2}>
          <planeGeometry />
        </mesh>
      )}
      {(lit || named) && (
        <Label lines={[name, thing.title]} y={-size / 2 - 36} presence={presence} still={still} />
      )}
    </Mark>
  );
}

/** The initial at once, the portrait when it is there. */
function usePortrait({ presence, portrait, guide, thing }: MedallionProps): ShaderMaterial | null {
  const [material, setMaterial] = useState<ShaderMaterial | null>(null);
  const invalidate = useThree((state) => state.invalidate);
  const name = guide?.name ?? thing.title;

  useEffect(() => {
    const stop = new AbortController();
    let drawn = writeInitial(name);
    const made = createMedallionMaterial(presence, drawn.texture);
    const show = (next: typeof drawn): void => {
      drawn.texture.dispose();
      drawn = next;
      const { map } = made.uniforms;
      if (map) map.value = next.texture;
      invalidate();
    };
    setMaterial(made);
    const coming = typefaceComing(name);
    if (coming && !portrait)
      void coming.then(() => {
        if (!stop.signal.aborted) show(writeInitial(name));
      });
    if (portrait)
      loadPortrait(portrait, stop.signal).then(
        (picture) => {
          if (!stop.signal.aborted) show(drawPortrait(picture));
          picture.close();
        },
        // The initial stays: a guide without a face can still be heard, and the checker names the file.
        () => undefined,
      );
    return () => {
      stop.abort();
      drawn.texture.dispose();
      made.dispose();
    };
  }, [presence, portrait, name, invalidate]);
  return material;
}

async function loadPortrait(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return createImageBitmap(await response.blob());
}
