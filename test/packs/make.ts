// Makes test/packs/two-rooms: `npx tsx test/packs/make.ts`, with ffmpeg at hand. Its files are kept in the repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { angleBetween } from '../../src/tour/angles.ts';

type Colour = readonly [number, number, number];

const width = 1024;
const height = 512;

/** A disc of 12 degrees in each direction, in the same colours in every room. */
export const markers: { word: string; compass: number; pitch: number; colour: Colour }[] = [
  { word: 'front', compass: 0, pitch: 0, colour: [200, 30, 30] },
  { word: 'right', compass: 90, pitch: 0, colour: [30, 160, 60] },
  { word: 'back', compass: 180, pitch: 0, colour: [40, 70, 210] },
  { word: 'left', compass: -90, pitch: 0, colour: [230, 200, 40] },
  { word: 'up', compass: 0, pitch: 90, colour: [255, 255, 255] },
  { word: 'down', compass: 0, pitch: -90, colour: [0, 0, 0] },
];

async function panorama(file: string, wall: Colour): Promise<void> {
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const here = {
        compass: ((column + 0.5) / width - 0.5) * 360,
        pitch: (0.5 - (row + 0.5) / height) * 180,
      };
      const marker = markers.find((one) => angleBetween(one, here) < 12);
      const shade = 0.75 + here.pitch / 360;
      const colour = marker?.colour ?? wall.map((part) => part * shade);
      for (let i = 0; i < 3; i++)
        data[(row * width + column) * 3 + i] = Math.round(colour[i] ?? 0);
    }
  const words = markers
    .filter(({ pitch }) => pitch === 0)
    .map(({ word, compass }) => {
      const x = ((((compass / 360 + 0.5) % 1) + 1) % 1) * width;
      return [x - width, x, x + width]
        .map((at) => `<text x="${at}" y="${height / 2 + 7}" text-anchor="middle">${word}</text>`)
        .join('');
    });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    font-family="sans-serif" font-size="22" font-weight="bold" fill="#fff">${words.join('')}</svg>`;
  await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toFile(file);
}

function tone(file: string, hertz: number, seconds: number): void {
  const source = `sine=frequency=${hertz}:duration=${seconds}:sample_rate=48000`;
  const codec = ['-ac', '1', '-c:a', 'libopus', '-b:a', '24k'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', source, ...codec, file]);
}

function captions(speaker: string, lines: [string, string, string]): string {
  const cue = (i: number, text: string) =>
    `00:0${(i * 0.5).toFixed(3)} --> 00:0${(i * 0.5 + 0.45).toFixed(3)}\n<v ${speaker}>${text}\n`;
  return `WEBVTT\n\n${lines.map((text, i) => cue(i, text)).join('\n')}`;
}

async function make(dir: string): Promise<void> {
  const folders = ['panoramas', 'narrations/da', 'narrations/en', 'ambience', 'pictures', 'guides'];
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true });
  await panorama(join(dir, 'panoramas/hall.jpg'), [150, 140, 125]);
  await panorama(join(dir, 'panoramas/yard.jpg'), [110, 135, 160]);
  const plain = (background: string) =>
    sharp({ create: { width: 96, height: 96, channels: 3, background } });
  await plain('#7a9a86').webp().toFile(join(dir, 'pictures/clock.webp'));
  await plain('#c8a27a').webp().toFile(join(dir, 'guides/anna.webp'));
  tone(join(dir, 'ambience/hum.opus'), 110, 1);
  const stories = [
    { id: 'hall-welcome', language: 'da', hertz: 440, lines: ['Goddag.', 'Jeg hedder Anna.', 'Kom med ud.'] },
    { id: 'hall-welcome', language: 'en', hertz: 550, lines: ['Hello.', 'I am Anna.', 'Come outside.'] },
    { id: 'yard-air', language: 'da', hertz: 660, lines: ['Her er luft.', 'Og himmel.', 'Vi går ind igen.'] },
    { id: 'yard-air', language: 'en', hertz: 770, lines: ['There is air.', 'And sky.', 'We go back in.'] },
  ] satisfies { id: string; language: string; hertz: number; lines: [string, string, string] }[];
  for (const { id, language, hertz, lines } of stories) {
    const stem = join(dir, 'narrations', language, id);
    tone(`${stem}.opus`, hertz, 1.5);
    writeFileSync(`${stem}.vtt`, captions('Anna', lines));
  }
}

await make(join(import.meta.dirname, 'two-rooms'));
