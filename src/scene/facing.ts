import { type Object3D, Vector3, type WebGLRenderer } from 'three';
import { fieldOfView, type Pose } from '../visit/pose.ts';

/** In a headset a pixel of a mark is this many metres at one metre: 0.06 degrees, so that words are 1 degree high. */
const immersedPixel = Math.tan((0.06 * Math.PI) / 180);
const radians = Math.PI / 180;
const eye = new Vector3();

/**
 * Turns marks to the viewer and sizes them so that one unit is one CSS pixel on a flat screen.
 * The first child of every mark is what is turned. `height` is the canvas's, in CSS pixels.
 */
export function faceViewer(
  marks: readonly Object3D[],
  pose: Pose,
  height: number,
  gl: WebGLRenderer,
): void {
  if (gl.xr.isPresenting) {
    eye.setFromMatrixPosition(gl.xr.getCamera().matrixWorld);
    for (const mark of marks) faceEye(mark);
    return;
  }
  const pixel = (2 * Math.tan((fieldOfView(pose).vertical / 2) * radians)) / height;
  const x = Math.sin(pose.compass * radians) * Math.cos(pose.pitch * radians);
  const y = Math.sin(pose.pitch * radians);
  const z = -Math.cos(pose.compass * radians) * Math.cos(pose.pitch * radians);
  for (const { position, children } of marks) {
    const [faced] = children;
    if (!faced) continue;
    // Parallel to the screen and as deep as seen through it: the same size in the middle and at the edge.
    const depth = Math.max(0.1, position.x * x + position.y * y + position.z * z);
    faced.rotation.set(pose.pitch * radians, -pose.compass * radians, 0, 'YXZ');
    faced.scale.setScalar(depth * pixel);
  }
}

function faceEye({ position, children }: Object3D): void {
  const [faced] = children;
  if (!faced) return;
  const x = position.x - eye.x;
  const y = position.y - eye.y;
  const z = position.z - eye.z;
  const flat = Math.hypot(x, z);
  faced.rotation.set(Math.atan2(y, flat), Math.atan2(-x, -z), 0, 'YXZ');
  faced.scale.setScalar(Math.hypot(flat, y) * immersedPixel);
}
