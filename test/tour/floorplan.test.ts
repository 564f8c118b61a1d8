import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeOnPlan } from '../../src/tour/around/floorplan.ts';
import { tourSchema } from '../../src/tour/tour.ts';

const pack = join(import.meta.dirname, '../../assets/tours/en-verden-indenfor');
const tour = tourSchema.parse(JSON.parse(readFileSync(join(pack, 'tour.json'), 'utf8')));

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The rooms of the drawing, in its own metres, by floor and node. */
function drawn(svg: string): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  const groups = svg.matchAll(
    /<g id="floor-(\d)" transform="translate\((\S+) (\S+)\)">(.*?)<\/g>/gs,
  );
  for (const [, floor, dx, dy, body] of groups)
    for (const [rect, node] of (body ?? '').matchAll(/<rect [^>]*data-node="(\w+)"[^>]*>/g)) {
      const of = (name: string) => Number(new RegExp(` ${name}="([^"]+)"`).exec(rect)?.[1]);
      const moved = { x: of('x') + Number(dx), y: of('y') + Number(dy) };
      shapes.set(`${floor} ${node}`, { ...moved, width: of('width'), height: of('height') });
    }
  return shapes;
}

test('every room of the shipped tour stands on the plan where its shape is drawn', () => {
  const { plan, nodes } = tour;
  if (!plan) throw new Error('the shipped tour has no plan');
  const shapes = drawn(readFileSync(join(pack, plan.src), 'utf8'));
  const astray = Object.entries(nodes).flatMap(([id, { position }]) => {
    if (!position) return [`${id} has no position`];
    const place = placeOnPlan(plan, position);
    const shape = shapes.get(`${place.floor} ${id}`);
    const [x, y, width, height] = plan.floors[place.floor]?.box ?? [0, 0, 0, 0];
    const within = (box: Shape) =>
      place.x > box.x &&
      place.x < box.x + box.width &&
      place.y > box.y &&
      place.y < box.y + box.height;
    return shape && within(shape) && within({ x, y, width, height }) ? [] : [id];
  });
  expect(astray).toEqual([]);
  expect(Object.keys(nodes)).toHaveLength(14);
});

test('a point is shown as a share of the picture, on the floor it stands on', () => {
  const plan = {
    src: 'plan.svg',
    box: [-10, -10, 40, 20] as [number, number, number, number],
    floors: [
      { name: { da: 'Stuen' }, lowest: 0, shift: [0, 0], box: [-10, -10, 20, 20] },
      { name: { da: 'Første' }, lowest: 3, shift: [20, 0], box: [10, -10, 20, 20] },
    ] as NonNullable<typeof tour.plan>['floors'],
  };
  expect(placeOnPlan(plan, [0, 1.5, 5])).toEqual({ floor: 0, x: 0, y: 5, left: 0.25, top: 0.75 });
  expect(placeOnPlan(plan, [0, 4.5, 5])).toEqual({ floor: 1, x: 20, y: 5, left: 0.75, top: 0.75 });
  expect(placeOnPlan(plan, [0, -2, 0]).floor).toBe(0);
});
