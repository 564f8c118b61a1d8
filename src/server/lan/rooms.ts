import type { Room } from '../../contract/lan/operator.ts';
import { bearingFrom, yawOf } from '../../tour/angles.ts';
import type { Tour } from '../../tour/tour.ts';

/** The rooms an operator can send somebody to, and what one can be shown in each. */
export function roomsOf(tour: Tour): Room[] {
  return Object.entries(tour.nodes).map(([id, node]) => ({
    id,
    title: node.title,
    things: [...node.narrations, ...node.hotspots].map(({ title, at }) => {
      const { compass, pitch } = bearingFrom(node, at);
      return { title, yaw: Math.round(yawOf(compass, node.heading)), pitch: Math.round(pitch) };
    }),
  }));
}
