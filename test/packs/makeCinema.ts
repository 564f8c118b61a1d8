// Makes test/packs/cinema: `npx tsx test/packs/makeCinema.ts`, with ffmpeg at hand. Its files are kept in the repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const dir = join(import.meta.dirname, 'cinema');
const both = (da: string, en: string) => ({ da, en });

/** A plain room: lighter upwards, so that one sees where is up. */
async function panorama(name: string, colour: [number, number, number]): Promise<void> {
  const [width, height] = [1024, 512];
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 3) {
    const row = Math.floor(at / 3 / width);
    for (let i = 0; i < 3; i++) data[at + i] = (colour[i] ?? 0) * (1.1 - (0.5 * row) / height);
  }
  await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toFile(join(dir, `panoramas/${name}.jpg`));
}

/** Two seconds of one colour with a tone: what is on the screen can be measured. */
function film(name: string, colour: string, hertz: number): void {
  const source = [
    ...['-f', 'lavfi', '-i', `color=c=${colour}:s=320x180:r=12:d=2`],
    ...['-f', 'lavfi', '-i', `sine=frequency=${hertz}:duration=2:sample_rate=48000`],
  ];
  const make = (file: string, codecs: string[]) =>
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, '-shortest', ...codecs, join(dir, file)]);
  const vp9 = ['-c:v', 'libvpx-vp9', '-b:v', '40k', '-pix_fmt', 'yuv420p', '-c:a', 'libopus', '-b:a', '24k'];
  const h264 = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', '-c:a', 'aac', '-b:a', '32k'];
  make(`series/${name}.vp9.webm`, vp9);
  make(`series/${name}.mp4`, h264);
}

function captions(id: string, language: 'da' | 'en', lines: [string, string]): void {
  const cue = (i: number) =>
    `00:0${i}.000 --> 00:0${i}.900\n<v Anna>${lines[i]}\n`;
  writeFileSync(join(dir, `series/${language}/${id}.vtt`), `WEBVTT\n\n${cue(0)}\n${cue(1)}`);
}

for (const folder of ['panoramas', 'series/da', 'series/en'])
  mkdirSync(join(dir, folder), { recursive: true });
await panorama('lobby', [170, 160, 140]);
await panorama('cell', [120, 110, 100]);
await panorama('quiet', [90, 100, 110]);
const clips = [
  { id: 'first', colour: 'blue', hertz: 300, da: ['Godmorgen.', 'Her er nøglen.'], en: ['Good morning.', 'Here is the key.'] },
  { id: 'first-questions', colour: 'orange', hertz: 400, da: ['Var du bange?', 'Ja, lidt.'], en: ['Were you afraid?', 'Yes, a little.'] },
  { id: 'second', colour: 'green', hertz: 500, da: ['Så er vi her.', 'Tak for i dag.'], en: ['Here we are.', 'That is all.'] },
] satisfies { id: string; colour: string; hertz: number; da: [string, string]; en: [string, string] }[];
for (const { id, colour, hertz, da, en } of clips) {
  film(id, colour, hertz);
  captions(id, 'da', da);
  captions(id, 'en', en);
  const words = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="${colour}"/><circle cx="450" cy="150" r="90" fill="#fff" opacity=".35"/></svg>`,
  );
  await sharp(words).webp().toFile(join(dir, `series/${id}.webp`));
}
writeFileSync(
  join(dir, 'plan.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h4v4H0zM4 0h4v4H4z" fill="none" stroke="#000" stroke-width=".1"/></svg>\n',
);

const clip = (id: string) => ({
  src: [`series/${id}.vp9.webm`, `series/${id}.mp4`],
  poster: `series/${id}.webp`,
  seconds: 2,
});
writeFileSync(
  join(dir, 'tour.json'),
  `${JSON.stringify(
    {
      version: 1,
      id: 'cinema',
      title: both('Tre rum', 'Three rooms'),
      lead: both('En lille tur med film.', 'A small tour with films.'),
      languages: ['da', 'en'],
      start: 'lobby',
      plan: {
        src: 'plan.svg',
        box: [-5, -5, 10, 10],
        floors: [
          { name: both('Stuen', 'Ground floor'), lowest: 0, shift: [0, 0], box: [-5, -5, 10, 10] },
        ],
      },
      nodes: {
        lobby: {
          title: both('Forhallen', 'The lobby'),
          panorama: 'panoramas/lobby.jpg',
          position: [0, 1.6, 0],
          links: [{ to: 'cell' }, { to: 'quiet' }],
          hotspots: [
            {
              id: 'monitors',
              title: both('Skærmene', 'The monitors'),
              text: both('Herfra ser man de andre rum.', 'From here one sees the other rooms.'),
              at: { yaw: -60 },
              shows: ['cell', 'quiet'],
            },
            {
              id: 'work',
              title: both('Jobbet', 'The job'),
              text: both('Vil du vide mere?', 'Would you like to know more?'),
              at: { yaw: 150 },
              opens: 'job',
            },
          ],
        },
        cell: {
          title: both('Cellen', 'The cell'),
          panorama: 'panoramas/cell.jpg',
          position: [6, 1.6, 0],
          links: [{ to: 'lobby' }],
          hotspots: [
            {
              id: 'tv',
              title: both('Fjernsynet', 'The television'),
              text: both('Det kører det meste af døgnet.', 'It is on day and night.'),
              at: [6, 1.6, -2],
              screen: { centre: [6, 1.6, -2], width: 1.6, height: 0.9, facing: 180 },
              plays: 'series',
            },
          ],
        },
        quiet: {
          title: both('Rum tre', 'Room three'),
          warning: both('Her bliver der talt om selvmord.', 'Suicide is spoken of in here.'),
          panorama: 'panoramas/quiet.jpg',
          position: [0, 1.6, -6],
          links: [{ to: 'lobby' }],
        },
      },
      series: {
        title: both('En dag i uniformen', 'A day in uniform'),
        summary: both('To dage med Anna.', 'Two days with Anna.'),
        episodes: [
          {
            id: 'first',
            title: both('Nøglen', 'The key'),
            summary: both('Anna får sin nøgle.', 'Anna gets her key.'),
            film: clip('first'),
            questions: clip('first-questions'),
          },
          {
            id: 'second',
            title: both('Døren', 'The door'),
            summary: both('Anna lukker en dør.', 'Anna closes a door.'),
            film: clip('second'),
          },
        ],
      },
      job: {
        title: both('Et job med mennesker', 'A job with people'),
        intro: both('Sådan er det at være betjent.', 'This is what it is to be an officer.'),
        sections: [
          {
            id: 'training',
            title: both('Uddannelsen', 'The training'),
            text: both('Du lærer det, mens du arbejder.\n\nOg i skole.', 'You learn at work.\n\nAnd at school.'),
            points: [both('Du får løn.', 'You are paid.')],
            facts: [
              { text: both('Tre år.', 'Three years.'), source: 'Kriminalforsorgen', date: '2026-11-01' },
            ],
          },
          {
            id: 'admission',
            title: both('Optagelse', 'Admission'),
            steps: [{ title: both('Ansøgning', 'Application'), text: both('Du skriver.', 'You write.') }],
          },
        ],
      },
      support: [
        { name: 'Nogen at tale med', phone: '+4570201201', display: '70 201 201', checked: '2026-11-01' },
      ],
    },
    null,
    2,
  )}\n`,
);
