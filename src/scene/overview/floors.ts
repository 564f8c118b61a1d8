import type { Tour } from '../../tour/tour.ts';

/** Rooms whose floors lie at the same height. */
export interface Floor {
  /** metres */
  height: number;
  nodes: string[];
}

/** Metres between floors: less is a step. */
const storey = 1.8;

/** From the lowest up; rooms whose place is not known are on none. */
export function floorsOf({ nodes }: Tour): Floor[] {
  const floors: Floor[] = [];
  for (const [id, { position, height }] of Object.entries(nodes)) {
    if (!position) continue;
    const at = position[1] - height;
    const known = floors.find((one) => Math.abs(one.height - at) < storey);
    if (known) known.nodes.push(id);
    else floors.push({ height: at, nodes: [id] });
  }
  return floors.sort((a, b) => a.height - b.height);
}
