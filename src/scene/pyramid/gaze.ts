import type { Camera } from 'three';

/** Whose eyes look now: one camera, or both of a headset. */
export interface Onlooker {
  cameras: readonly Camera[];
  /** pixels of one camera's picture */
  width: number;
  height: number;
  handheld: boolean;
  immersed: boolean;
  /** nothing moves that need not */
  still: boolean;
}

/** What the eyes see: directions spread over the picture, and how fine it is. */
export interface Gaze {
  /**
   * Looks again, in the same arrays.
   * @param cameras one, or both eyes of a headset
   * @param height pixels of the picture of one camera
   */
  look(cameras: readonly Camera[], height: number): void;
  /** unit vectors x, y, z in the building, row by row */
  directions: Float32Array;
  /** from 0 in the middle of the picture to 1 at its corners, for each direction */
  offCentre: Float32Array;
  /** pixels of the screen for a radian in the middle */
  pixelsPerRadian: number;
}

const across = 33;
const down = 21;

/** @param reach 1 for what is seen, more for what lies around it */
export function createGaze(reach = 1): Gaze {
  const gaze: Gaze = {
    directions: new Float32Array(0),
    offCentre: new Float32Array(0),
    pixelsPerRadian: 0,
    look(cameras, height) {
      const count = cameras.length * across * down;
      if (gaze.offCentre.length !== count) {
        gaze.directions = new Float32Array(count * 3);
        gaze.offCentre = offCentre(count, reach);
      }
      for (let eye = 0; eye < cameras.length; eye += 1) {
        const camera = cameras[eye];
        if (camera) aim(gaze.directions, eye * across * down * 3, camera, reach);
      }
      gaze.pixelsPerRadian = ((cameras[0]?.projectionMatrix.elements[5] ?? 1) * height) / 2;
    },
  };
  return gaze;
}

/** From -1 on the left, and at the bottom, to 1. */
const ofColumn = (ray: number): number => ((ray % across) / (across - 1)) * 2 - 1;
const ofRow = (ray: number): number => ((Math.floor(ray / across) % down) / (down - 1)) * 2 - 1;

function offCentre(count: number, reach: number): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, ray) => (Math.hypot(ofColumn(ray), ofRow(ray)) * reach) / Math.SQRT2,
  );
}

/** Where a camera looks, in plain numbers: this runs hundreds of times in every frame in which somebody turns. */
function aim(directions: Float32Array, from: number, camera: Camera, reach: number): void {
  const lens = camera.projectionMatrix.elements;
  const eye = camera.matrixWorld.elements;
  for (let ray = 0; ray < across * down; ray += 1) {
    const x = (ofColumn(ray) * reach + lens[8]) / lens[0];
    const y = (ofRow(ray) * reach + lens[9]) / lens[5];
    const length = Math.sqrt(x * x + y * y + 1);
    const at = from + ray * 3;
    directions[at] = (eye[0] * x + eye[4] * y - eye[8]) / length;
    directions[at + 1] = (eye[1] * x + eye[5] * y - eye[9]) / length;
    directions[at + 2] = (eye[2] * x + eye[6] * y - eye[10]) / length;
  }
}

/** Says whether the cameras or the picture have changed since it was asked last. */
export function createPosture(): (cameras: readonly Camera[], height: number) => boolean {
  const posture = new Float32Array(33);
  return (cameras, height) => {
    let changes = note(posture, 32, height);
    for (let eye = 0; eye < cameras.length; eye += 1) {
      const camera = cameras[eye];
      if (!camera) continue;
      const { matrixWorld, projectionMatrix } = camera;
      for (let i = 0; i < 11; i += 1)
        changes += note(posture, eye * 16 + i, matrixWorld.elements[i] ?? 0);
      changes += note(posture, eye * 16 + 11, projectionMatrix.elements[0] ?? 0);
      changes += note(posture, eye * 16 + 12, projectionMatrix.elements[5] ?? 0);
    }
    return changes > 0;
  };
}

/** 1 where another value stood there. */
function note(posture: Float32Array, at: number, value: number): number {
  if (Math.abs((posture[at] ?? 0) - value) < 1e-4) return 0;
  posture[at] = value;
  return 1;
}
