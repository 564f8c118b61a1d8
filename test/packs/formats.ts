import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cubeSides } from '../../src/tour/place/panorama.ts';
import { blueOf } from './compass.ts';

const width = 2048;
const height = 1024;

/** A compass panorama in every form a pack may have; of a pair the right eye's room is `ne`, else it is `n`. */
export async function makeFormatsPack(folder: string): Promise<void> {
  await mkdir(join(folder, 'panoramas'), { recursive: true });
  const file = (name: string) => join(folder, 'panoramas', name);
  const left = around(0);
  const right = around(1);
  const raw = { raw: { width, height, channels: 3 } } as const;

  const part = { left: width / 4, top: height / 4, width: width / 2, height: height / 2 };
  await sharp(left, raw)
    .extract(part)
    .jpeg({ quality: 96, chromaSubsampling: '4:4:4' })
    .withXmp(gpano(part))
    .toFile(file('partial.jpg'));
  await sharp(left, raw).extract(part).png().toFile(file('covers.png'));
  await sharp(Buffer.concat([left, right]), {
    raw: { width, height: height * 2, channels: 3 },
  })
    .png()
    .toFile(file('over.png'));
  await sharp({ create: { width: width * 2, height, channels: 3, background: '#000' } })
    .composite([
      { input: left, ...raw, left: 0, top: 0 },
      { input: right, ...raw, left: width, top: 0 },
    ])
    .png()
    .toFile(file('beside.png'));
  for (const side of cubeSides) {
    const pixels = { raw: { width: 512, height: 512, channels: 3 } } as const;
    await sharp(face(side, 512), pixels).png().toFile(file(`${side}.png`));
  }
  // black: what is seen comes from the film
  await sharp({ create: { width: 1024, height: 512, channels: 3, background: '#000' } })
    .png()
    .toFile(file('still.png'));
  await copyFile(join(import.meta.dirname, 'formats/around.webm'), file('around.webm'));

  const cube = Object.fromEntries(cubeSides.map((side) => [side, `panoramas/${side}.png`]));
  const panoramas = {
    partial: 'panoramas/partial.jpg',
    covers: { src: 'panoramas/covers.png', covers: { left: -90, right: 90, top: 45, bottom: -45 } },
    over: { src: 'panoramas/over.png', stereo: 'top-bottom' },
    beside: { src: 'panoramas/beside.png', stereo: 'left-right' },
    cube: { cube },
    film: { video: ['panoramas/around.webm'], still: 'panoramas/still.png' },
  };
  const both = (text: string) => ({ da: text, en: text });
  const ids = Object.keys(panoramas);
  const nodes = Object.entries(panoramas).map(([id, panorama], i) => [
    id,
    {
      title: both(id),
      panorama,
      links: [{ to: ids[(i + 1) % ids.length], at: { yaw: 45, pitch: -20 } }],
    },
  ]);
  const tour = {
    version: 1,
    id: 'formats',
    title: both('Formater'),
    lead: both('Seks slags billeder.'),
    languages: ['da', 'en'],
    start: 'partial',
    nodes: Object.fromEntries(nodes),
  };
  await writeFile(join(folder, 'tour.json'), JSON.stringify(tour, null, 2));
}

function around(room: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      paint(data, y * width + x, (x + 0.5) / width, (y + 0.5) / height, room);
  return data;
}

function face(side: (typeof cubeSides)[number], size: number): Buffer {
  const data = Buffer.alloc(size * size * 3);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const a = ((column + 0.5) / size) * 2 - 1;
      const b = ((row + 0.5) / size) * 2 - 1;
      const [x, y, z] = {
        front: [a, -b, 1],
        right: [1, -b, -a],
        back: [-a, -b, -1],
        left: [-1, -b, a],
        up: [a, 1, b],
        down: [a, -1, -b],
      }[side] as [number, number, number];
      const u = Math.atan2(x, z) / (2 * Math.PI) + 0.5;
      const v = 0.5 - Math.atan2(y, Math.hypot(x, z)) / Math.PI;
      paint(data, row * size + column, u, v, 0);
    }
  return data;
}

function paint(data: Buffer, pixel: number, u: number, v: number, room: number): void {
  data[pixel * 3] = Math.round(u * 255);
  data[pixel * 3 + 1] = Math.round((1 - v) * 255);
  data[pixel * 3 + 2] = blueOf(room);
}

function gpano(part: { left: number; top: number; width: number; height: number }): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" GPano:ProjectionType="equirectangular"
 GPano:FullPanoWidthPixels="${width}" GPano:FullPanoHeightPixels="${height}"
 GPano:CroppedAreaLeftPixels="${part.left}" GPano:CroppedAreaTopPixels="${part.top}"
 GPano:CroppedAreaImageWidthPixels="${part.width}" GPano:CroppedAreaImageHeightPixels="${part.height}"/>
</rdf:RDF></x:xmpmeta>`;
}
