import { randomFrom, type Texture } from './texture.ts';

/** A box that stands in the room, or the room itself. Metres, x right, y up, z ahead; the camera is at 0. */
export interface Box {
  min: [number, number, number];
  max: [number, number, number];
  colour: [number, number, number];
  look: 'plaster' | 'wood';
}

export interface Room {
  box: Box;
  things: Box[];
  lamps: [number, number, number][];
  tint: [number, number, number];
  plaster: Texture;
  wood: Texture;
  grain: () => number;
}

const tints: [number, number, number][] = [
  [1.04, 0.92, 0.86],
  [0.9, 1.02, 0.9],
  [0.88, 0.95, 1.06],
  [1.05, 1, 0.84],
  [1, 0.9, 1],
  [0.86, 1, 1.02],
];

/** One of the rooms: walls, cupboards, tables, beams and two lamps, the same in every run. */
export function furnish(number: number, textures: { plaster: Texture; wood: Texture }): Room {
  const random = randomFrom(number + 11);
  const half = { x: 2.3 + 0.22 * number, z: 3.7 - 0.17 * number };
  const floor = -1.55;
  const ceiling = 1.75;
  const things: Box[] = [];
  const stand = (x: number, z: number, w: number, h: number, d: number, from = floor) => {
    const shade = 70 + 110 * random();
    things.push({
      min: [x - w / 2, from, z - d / 2],
      max: [x + w / 2, from + h, z + d / 2],
      colour: [shade * 1.15, shade * 0.9, shade * 0.62],
      look: random() < 0.6 ? 'wood' : 'plaster',
    });
  };
  for (const side of [-1, 1]) {
    stand(side * (half.x - 0.3), 1.1 + random(), 0.6, 2 + random(), 0.9);
    stand(side * (half.x - 0.25), -1.3 - random(), 0.5, 0.9, 1.6);
    stand(side * (half.x - 0.2), -1.2, 0.4, 0.5, 1.2, 0.5);
    stand(side * (0.9 + 0.3 * random()), -(half.z - 0.5), 0.7, 0.75, 0.7);
    stand(side * (1.1 + 0.2 * random()), half.z - 0.25, 0.5, 1.1 + random(), 0.5);
  }
  for (const z of [-1.8, 0, 1.8]) stand(0, z, 2 * half.x, 0.16, 0.14, ceiling - 0.16);
  return {
    box: {
      min: [-half.x, floor, -half.z],
      max: [half.x, ceiling, half.z],
      colour: [196, 190, 178],
      look: 'plaster',
    },
    things,
    lamps: [
      [0.3, ceiling - 0.35, 1.1],
      [-0.4, ceiling - 0.35, -1.5],
    ],
    tint: tints[number % tints.length] ?? [1, 1, 1],
    ...textures,
    grain: randomFrom(number + 77),
  };
}
