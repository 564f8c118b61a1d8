import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { PackFiles } from '../tour/pack.ts';
import type { Visit } from '../visit/store.ts';
import { connectContext } from './connectContext.ts';
import { connectLooking } from './looking.ts';
import { createPictureLoader } from './pyramid/pictureLoader.ts';
import { connectPanorama } from './room/connectPanorama.ts';
import { createStage } from './room/stage.ts';

export interface RoomProps {
  visit: Visit;
  files: PackFiles;
  /** tells the marks when one room becomes another */
  moment: { passing: boolean };
}

/** The panorama around the visitor, and the view turned where the visit wants it. */
export function Room({ visit, files, moment }: RoomProps) {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const invalidate = useThree((state) => state.invalidate);
  const advance = useThree((state) => state.advance);
  const moving = useRef<((now: number) => boolean) | null>(null);

  useEffect(() => {
    const stage = createStage();
    const loader = createPictureLoader(files, gl);
    const looking = connectLooking(visit, () => invalidate());
    const panorama = connectPanorama(visit, loader, stage, {
      arriving: looking.arrive,
      draw: (when) => {
        if (when === 'now' && !gl.xr.isPresenting) advance(performance.now());
        else invalidate();
      },
    });
    const context = connectContext(visit, gl.domElement, panorama);
    moving.current = (now) => {
      const turns = looking.step(now);
      const passes = stage.step(now);
      moment.passing = stage.passing;
      return turns || passes;
    };
    scene.add(stage.group);
    return () => {
      moving.current = null;
      scene.remove(stage.group);
      context();
      panorama.stop();
      looking.stop();
      loader.dispose();
      stage.dispose();
    };
  }, [visit, files, gl, scene, invalidate, advance, moment]);

  useFrame(() => {
    if (moving.current?.(performance.now())) invalidate();
  });
  return null;
}
