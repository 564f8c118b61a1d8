import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { Camera, PerspectiveCamera } from 'three';
import { fieldOfView, type Pose, turn } from '../visit/pose.ts';
import type { Visit } from '../visit/store.ts';

const radians = Math.PI / 180;

/** A frame is drawn when the pose changes, and the pose knows the picture's aspect. */
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

  return null;
}

/** Turns the camera to the pose: on flat screens only, in a headset the head does. */
export function aim(camera: Camera, pose: Pose): void {
  const eye = camera as PerspectiveCamera;
  eye.position.set(0, 0, 0);
  eye.rotation.set(pose.pitch * radians, -pose.compass * radians, -pose.roll * radians, 'YXZ');
  const { vertical } = fieldOfView(pose);
  if (eye.fov !== vertical || eye.zoom !== 1) {
    eye.fov = vertical;
    eye.zoom = 1;
    eye.updateProjectionMatrix();
  }
  eye.updateMatrixWorld();
}
