import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { PerspectiveCamera } from 'three';
import { fieldOfView, turn } from '../visit/pose.ts';
import type { Visit } from '../visit/store.ts';

const radians = Math.PI / 180;

/** The camera follows the pose on flat screens; in a headset the head does. */
export function Eye({ visit }: { visit: Visit }) {
  const { pose } = visit;
  const invalidate = useThree((state) => state.invalidate);
  const width = useThree((state) => state.size.width);
  const height = useThree((state) => state.size.height);

  useEffect(() => {
    if (height > 0) turn(pose, { aspect: width / height });
  }, [pose, width, height]);

  useEffect(() => {
    const moved = (): void => invalidate();
    pose.listeners.add(moved);
    return () => {
      pose.listeners.delete(moved);
    };
  }, [pose, invalidate]);

  useFrame(({ camera, gl }) => {
    if (gl.xr.isPresenting) return;
    const eye = camera as PerspectiveCamera;
    eye.position.set(0, 0, 0);
    eye.rotation.set(pose.pitch * radians, -pose.compass * radians, -pose.roll * radians, 'YXZ');
    const { vertical } = fieldOfView(pose);
    if (eye.fov === vertical && eye.zoom === 1) return;
    eye.fov = vertical;
    eye.zoom = 1;
    eye.updateProjectionMatrix();
  });
  return null;
}
