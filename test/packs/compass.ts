import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { columnsOf, gutter, rowsOf, type Tile, tileSize } from '../../src/tour/pyramid.ts';

/**
 * A tour whose panoramas are measuring instruments: red is the yaw, green the pitch, blue the room.
 * Eight rooms on a circle, each linked to the next and the one before.
 */
export const rooms = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

const width = 1024;
const height = 512;

export async function makeCompassPack(folder: string): Promise<void> {
  await mkdir(join(folder, 'panoramas'), { recursive: true });
  const both = (text: string) => ({ da: text, en: text });
  const nodes: Record<string, unknown> = {};
  for (const [index, room] of rooms.entries()) {
    await sharp(panorama(blueOf(index)), { raw: { width, height, channels: 3 } })
      .png()
      .toFile(join(folder, 'panoramas', `${room}.png`));
    const next = rooms[(index + 1) % rooms.length];
    const before = rooms[(index + rooms.length - 1) % rooms.length];
    nodes[room] = {
      title: both(`Rum ${room}`),
      panorama: `panoramas/${room}.png`,
      heading: index * 45,
      links: [
        { to: next, at: { yaw: 60, pitch: -15 } },
        { to: before, at: { yaw: -60, pitch: -15 } },
      ],
      hotspots: [
        { id: `dot-${room}`, title: both(`Prik ${room}`), text: both('En prik.'), at: { yaw: 150, pitch: 10 } },
      ],
    };
  }
  const tour = {
    version: 1,
    id: 'compass',
    title: both('Kompas'),
    lead: both('Otte rum i en ring.'),
    languages: ['da', 'en'],
    start: 'n',
    nodes,
  };
  await writeFile(join(folder, 'tour.json'), JSON.stringify(tour, null, 2));
}

export function blueOf(index: number): number {
  return 20 + index * 30;
}

function panorama(blue: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      data[at] = Math.round(((x + 0.5) / width) * 255);
      data[at + 1] = Math.round((1 - (y + 0.5) / height) * 255);
      data[at + 2] = blue;
    }
  return data;
}

/** A tile of such a room, with its gutters, as a pyramid of it would have; its level is added to the blue. */
export function compassTile(room: (typeof rooms)[number], { level, row, column }: Tile): Promise<Buffer> {
  const side = tileSize + 2 * gutter;
  const data = Buffer.alloc(side * side * 3);
  const across = columnsOf(level, row) * tileSize;
  const down = rowsOf(level) * tileSize;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = (y * side + x) * 3;
      const u = (column * tileSize + x - gutter + 0.5) / across;
      const v = (row * tileSize + y - gutter + 0.5) / down;
      data[at] = Math.round((u - Math.floor(u)) * 255);
      data[at + 1] = Math.round((1 - Math.min(1, Math.max(0, v))) * 255);
      data[at + 2] = blueOf(rooms.indexOf(room)) + level * 3;
    }
  return sharp(data, { raw: { width: side, height: side, channels: 3 } }).png({ compressionLevel: 1 }).toBuffer();
}

/** What a pixel of such a room says: degrees of panorama yaw and pitch, the room, and the level of its pyramid. */
export function readCompass([red = 0, green = 0, blue = 0]: number[]) {
  const index = Math.round((blue - 24) / 30);
  return {
    yaw: (red / 255) * 360 - 180,
    pitch: (green / 255) * 180 - 90,
    room: rooms[index] ?? 'unknown',
    level: Math.round((blue - blueOf(index)) / 3),
  };
}
