import { type Bearing, bearingFrom, type Position, positionSchema } from '../angles.ts';
import { z } from '../schema.ts';

/** A flat rectangle in the room on which films are shown. Metres; as a place, from the camera where the node has no position. */
export const screenSchema = z.strictObject({
  centre: positionSchema,
  width: z.number().positive(),
  height: z.number().positive(),
  /** compass direction in which the screen looks, degrees clockwise from north */
  facing: z.number(),
  /** degrees its face is tilted upwards; negative downwards */
  tilt: z.number().min(-90).max(90).default(0),
});
export type Screen = z.infer<typeof screenSchema>;

/** How a screen is seen from a node's camera. */
export interface SeenScreen {
  bearing: Bearing;
  /** metres from the camera */
  position: Position;
}

export function seenScreen(
  node: { position?: Position | undefined; heading: number },
  screen: Screen,
): SeenScreen {
  const [x, y, z] = node.position ?? [0, 0, 0];
  const [cx, cy, cz] = screen.centre;
  return { bearing: bearingFrom(node, screen.centre), position: [cx - x, cy - y, cz - z] };
}

/** Room left beside, and above and below for captions and controls, as shares of the screen. */
const margin = { across: 1.12, down: 1.5 };

/** Degrees across the longer side of a picture of this aspect that hold a screen so many metres away. */
export function fovHolding(screen: Screen, distance: number, aspect: number): number {
  const across = (margin.across * screen.width) / 2 / Math.max(0.1, distance);
  const down = (margin.down * screen.height) / 2 / Math.max(0.1, distance);
  const long = aspect >= 1 ? Math.max(across, down * aspect) : Math.max(down, across / aspect);
  return (2 * Math.atan(long) * 180) / Math.PI;
}
