import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** x, y, width, height in the drawing */
const boxSchema = z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]);

/**
 * The floor plan: an SVG without words, drawn in metres, its `viewBox` is `box`. A point (x, y, z) of the tour (three.js
 * axes) lies at (x + shift[0], z + shift[1]) of the last floor that begins at or below y; see `placeOnPlan`. Shapes of
 * rooms carry `data-node`.
 */
export const floorplanSchema = z.strictObject({
  src: z.string(),
  box: boxSchema,
  /** from the lowest up; each is drawn at its own place of the same picture */
  floors: z
    .array(
      z.strictObject({
        name: localizedSchema,
        /** metres: y from which a point belongs to this floor */
        lowest: z.number(),
        /** metres: how far the floor is drawn from where it is */
        shift: z.tuple([z.number(), z.number()]),
        /** the part of the picture that shows this floor */
        box: boxSchema,
      }),
    )
    .min(1),
});
export type Floorplan = z.infer<typeof floorplanSchema>;

export interface PlanPlace {
  /** index in `floors` */
  readonly floor: number;
  /** in the drawing's metres */
  readonly x: number;
  readonly y: number;
  /** the same as shares of the whole picture, 0 to 1 from its upper left corner */
  readonly left: number;
  readonly top: number;
}

/** Where a point of the tour (metres, three.js axes) lies on the plan. */
export function placeOnPlan(
  { box, floors }: Floorplan,
  [x, y, z]: readonly [number, number, number],
): PlanPlace {
  const floor = Math.max(
    0,
    floors.findLastIndex(({ lowest }) => y >= lowest),
  );
  const [dx, dy] = floors[floor]?.shift ?? [0, 0];
  const at = { x: x + dx, y: z + dy };
  return { floor, ...at, left: (at.x - box[0]) / box[2], top: (at.y - box[1]) / box[3] };
}
