import { type Screen, seenScreen } from '../../tour/film/screen.ts';
import type { Node } from '../../tour/node.ts';

const radians = Math.PI / 180;

/** How a screen hangs in the scene: metres from the camera, Euler angles in the order YXZ. */
export function hangingOf(node: Node, screen: Screen) {
  return {
    position: seenScreen(node, screen).position,
    // A plane looks to +z, which is south; compass directions turn the other way.
    rotation: [-screen.tilt * radians, (180 - screen.facing) * radians, 0, 'YXZ'] as const,
  };
}

/** So little that nobody sees a film stretched by it. */
const unseen = 0.04;

/** The largest picture of this shape within the screen, metres; all of it where it nearly fits. */
export function fitted(screen: Pick<Screen, 'width' | 'height'>, aspect: number) {
  if (Math.abs(screen.width / screen.height / aspect - 1) < unseen)
    return { width: screen.width, height: screen.height };
  const width = Math.min(screen.width, screen.height * aspect);
  return { width, height: width / aspect };
}
