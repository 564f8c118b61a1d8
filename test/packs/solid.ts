import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Position, vectorOf } from '../../src/tour/angles.ts';

/**
 * A tour whose rooms are known to the millimetre: boxes in one building, each seen from three cameras. Depth pictures
 * are of the same boxes; the room `photo` has its walls as a box instead.
 */
type Colour = readonly [number, number, number];
interface Block {
  from: Position;
  to: Position;
  colour: Colour;
  /** of one colour, so that its edges are the only ones */
  plain?: true;
}

const width = 2048;
const height = 1024;

/** A metre wide, its front 2 metres north of the camera of `hall`. */
export const pillar = { from: [-0.5, 0, -2.4], to: [0.5, 2.2, -2], colour: [220, 30, 30] } as const;
/** North of the hall: its face is 4 metres away. */
export const farWall = 4;
/** Paint on the northern wall, 40 centimetres wide. */
export const stripe = { from: [-1.8, 0, -4.2], to: [-1.4, 3, -3.995], colour: [40, 70, 200] } as const;
/** Metres: on everything there is a dark line, six centimetres wide, as high as all cameras. */
const eyeHeight = 1.5;

const wall: Colour = [90, 150, 110];
const plain: Colour = [200, 190, 160];
const blocks: Block[] = [
  { ...pillar, from: [...pillar.from], to: [...pillar.to], plain: true },
  { ...stripe, from: [...stripe.from], to: [...stripe.to], plain: true },
  { from: [-20, -1, -20], to: [40, 0, 20], colour: [120, 110, 100] },
  { from: [-4, 3, -4.5], to: [10.5, 3.5, 4.5], colour: [225, 222, 215] },
  { from: [-4, 0, -4.5], to: [10.5, 3, -farWall], colour: wall },
  { from: [-4, 0, 4], to: [10.5, 3, 4.5], colour: wall },
  { from: [-4.5, 0, -4.5], to: [-4, 3, 4.5], colour: plain },
  // between hall and shop, with a door in it
  { from: [3, 0, -4], to: [3.3, 3, -0.6], colour: plain },
  { from: [3, 0, 0.6], to: [3.3, 3, 4], colour: plain },
  { from: [3, 2.1, -0.6], to: [3.3, 3, 0.6], colour: plain },
  // a table in the shop with something on it, and the shop's open eastern side
  { from: [7, 0.7, -1.6], to: [8.6, 0.78, -0.4], colour: [150, 100, 60] },
  { from: [7.6, 0.78, -1.2], to: [7.9, 1.1, -0.9], colour: [40, 70, 200] },
];

export const cameras = {
  hall: [0, eyeHeight, 0],
  shop: [6.5, eyeHeight, 0.5],
  yard: [14, eyeHeight, 0],
} as const satisfies Record<string, Position>;

const axes = [0, 1, 2] as const;

/** Metres to the first block in a direction, with its colour there; null for the sky. */
function look(from: Position, ray: Position): { metres: number; colour: Colour } | null {
  let metres = Number.POSITIVE_INFINITY;
  let hit: Block | null = null;
  for (const block of blocks) {
    let enter = 1e-6;
    let leave = metres;
    for (const axis of axes) {
      const a = (block.from[axis] - from[axis]) / ray[axis];
      const b = (block.to[axis] - from[axis]) / ray[axis];
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    if (enter >= leave) continue;
    metres = enter;
    hit = block;
  }
  if (!hit) return null;
  const at = from.map((start, axis) => start + (ray[axis] ?? 0) * metres * 0.9999) as Position;
  if (Math.abs(at[1] - eyeHeight) < 0.03) return { metres, colour: [25, 25, 25] };
  // squares of half a metre, so that a surface that moves is seen to move
  const square = at.reduce((sum, one) => sum + Math.floor(one * 2), 0);
  const shade = hit.plain || square % 2 === 0 ? 1 : 0.88;
  return { metres, colour: hit.colour.map((part) => part * shade) as unknown as Colour };
}

async function paint(camera: Position, stem: { picture: string; depth?: string }): Promise<void> {
  const picture = Buffer.alloc(width * height * 3);
  const depth = new Uint16Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const compass = ((x + 0.5) / width - 0.5) * 360;
      const pitch = (0.5 - (y + 0.5) / height) * 180;
      const seen = look([...camera], vectorOf({ compass, pitch, distance: 1 }));
      const colour = seen?.colour ?? [150, 190, 230];
      for (const [i, part] of colour.entries()) picture[(y * width + x) * 3 + i] = Math.round(part);
      depth[y * width + x] = seen ? Math.min(65535, Math.round((65535 * 0.25) / seen.metres)) : 0;
    }
  await sharp(picture, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toFile(stem.picture);
  if (!stem.depth) return;
  await sharp(depth, { raw: { width, height, channels: 1 } })
    .toColourspace('grey16')
    .png()
    .toFile(stem.depth);
}

const plan = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 22 10">
  <rect x="-5" y="-5" width="22" height="10" fill="#efe9dc"/>
  <path d="M-4-4h14.5v8H-4zM3-4v3.4M3 .6V4" fill="none" stroke="#3b4a55" stroke-width=".3"/>
</svg>`;

export async function makeSolidPack(folder: string): Promise<void> {
  for (const one of ['panoramas', 'depth']) await mkdir(join(folder, one), { recursive: true });
  const both = (text: string) => ({ da: text, en: text });
  for (const [node, camera] of Object.entries(cameras)) {
    const picture = join(folder, `panoramas/${node}.jpg`);
    await paint([...camera], { picture, depth: join(folder, `depth/${node}.png`) });
  }
  const file = (node: string) => ({ panorama: `panoramas/${node}.jpg`, depth: `depth/${node}.png` });
  const door = [3.15, 0, 0];
  const gate = [10.5, 0, 0];
  const nodes = {
    hall: {
      title: both('Hal'),
      ...file('hall'),
      position: cameras.hall,
      height: 1.5,
      links: [
        { to: 'shop', at: door },
        { to: 'photo', at: { yaw: -90, pitch: -20 } },
      ],
      hotspots: [
        { id: 'behind', title: both('Bag søjlen'), text: both('Bag søjlen.'), at: [0, 1.4, -3.5] },
        { id: 'pillar', title: both('Søjlen'), text: both('Søjlen.'), at: [0, 1.5, -1.95] },
      ],
    },
    shop: {
      title: both('Værksted'),
      ...file('shop'),
      position: cameras.shop,
      height: 1.5,
      links: [
        { to: 'hall', at: door },
        { to: 'yard', at: gate },
      ],
    },
    yard: {
      title: both('Gård'),
      ...file('yard'),
      position: cameras.yard,
      height: 1.5,
      links: [{ to: 'shop', at: gate }],
    },
    photo: {
      title: both('Foto'),
      panorama: 'panoramas/hall.jpg',
      height: 1.5,
      box: { width: 7, depth: 8, height: 3, right: 0.5 },
      links: [{ to: 'hall', at: { yaw: 90, pitch: -20 } }],
    },
  };
  const tour = {
    version: 1,
    id: 'solid',
    title: both('Kasser'),
    lead: both('Rum med kendte mål.'),
    languages: ['da', 'en'],
    start: 'hall',
    nodes,
    plan: {
      src: 'plan.svg',
      box: [-5, -5, 22, 10],
      floors: [{ name: both('Stuen'), lowest: -1, shift: [0, 0], box: [-5, -5, 22, 10] }],
    },
  };
  await writeFile(join(folder, 'plan.svg'), plan);
  await writeFile(join(folder, 'tour.json'), JSON.stringify(tour, null, 2));
}
