// Makes test/packs/shift: `npx tsx test/packs/makeShift.ts`, with ffmpeg at hand. Its files are kept in the repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const dir = join(import.meta.dirname, 'shift');
const both = (da: string, en: string) => ({ da, en });
const ffmpeg = (...args: string[]) =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: 'inherit' });

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

/** A silent film of one colour; what is on the screen can be measured. */
async function film(beat: string, colour: string, seconds: number) {
  const source = ['-f', 'lavfi', '-i', `color=c=${colour}:s=320x180:r=12:d=${seconds}`];
  const stem = `missions/films/door-${beat}`;
  ffmpeg(...source, '-c:v', 'libvpx-vp9', '-b:v', '40k', join(dir, `${stem}.vp9.webm`));
  ffmpeg(...source, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', join(dir, `${stem}.mp4`));
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="${colour}"/></svg>`;
  await sharp(Buffer.from(picture)).jpeg().toFile(join(dir, `${stem}.jpg`));
  return { src: [`${stem}.vp9.webm`, `${stem}.mp4`], poster: `${stem}.jpg`, seconds };
}

/** A tone in the place of speech, with one caption. */
function speech(part: string, seconds: number, da: string, en: string) {
  for (const [language, text] of Object.entries({ da, en })) {
    const stem = join(dir, `missions/${language}/door-${part}`);
    ffmpeg('-f', 'lavfi', '-i', `sine=frequency=300:duration=${seconds}:sample_rate=48000`, '-ac', '1', '-b:a', '24k', `${stem}.opus`);
    const end = (seconds - 0.1).toFixed(3).padStart(6, '0');
    writeFileSync(`${stem}.vtt`, `WEBVTT\n\n00:00.100 --> 00:${end}\n<v Mette>${text}\n`);
  }
  return [{ who: 'mette', text: both(da, en) }];
}

const say = (da: string, en: string, who = 'mette') => ({ who, text: both(da, en) });

for (const folder of ['panoramas', 'missions/films', 'missions/da', 'missions/en'])
  mkdirSync(join(dir, folder), { recursive: true });
await panorama('wing', [170, 160, 140]);
await panorama('cell', [120, 110, 100]);

const door = {
  version: 1,
  id: 'door',
  title: both('Døren', 'The door'),
  summary: both('En dør og en morgen.', 'A door and a morning.'),
  node: 'cell',
  competences: ['calm', 'relation'],
  beats: [
    {
      id: 'walk',
      film: await film('walk', 'blue', 3),
      lines: speech('walk', 2.6, 'Her er døren.', 'Here is the door.'),
      ask: both('Hvordan går du ind?', 'How do you go in?'),
      timer: { seconds: 8, default: 'wait' },
      choices: [
        { id: 'knock', text: both('Bank på', 'Knock'), effects: { relation: 2, calm: -1 }, did: both('Han hørte dig.', 'He heard you.'), to: 'in' },
        { id: 'wait', text: both('Vent', 'Wait'), effects: { calm: 1, relation: -1 }, did: both('Der skete ikke noget.', 'Nothing happened.'), to: 'silent' },
      ],
    },
    { id: 'in', film: await film('in', 'green', 3), lines: speech('in', 3.4, 'Godmorgen.', 'Good morning.'), next: 'talk' },
    { id: 'silent', film: await film('silent', 'red', 2), lines: speech('silent', 1.8, 'Nå.', 'Well.'), next: 'talk' },
    {
      id: 'talk',
      still: { node: 'cell' },
      lines: [say('Og nu?', 'And now?')],
      choices: [
        { id: 'sit', text: both('Sæt dig', 'Sit down'), effects: { calm: 1 }, did: both('I sad lidt.', 'You sat a while.'), to: 'over' },
        { id: 'go', text: both('Gå videre', 'Walk on'), effects: { relation: -1 }, did: both('Du gik.', 'You left.'), to: 'over' },
      ],
    },
    { id: 'over', still: { node: 'wing' }, lines: [say('Så er det frokost.', 'Time for lunch.')], end: ['talked'] },
  ],
  debriefs: [
    {
      id: 'talked',
      happened: both('Du gik ind ad en dør.', 'You went through a door.'),
      lines: [say('Jeg banker altid.', 'I always knock.'), say('Jeg venter.', 'I wait.', 'lars')],
    },
  ],
};

const letter = {
  version: 1,
  id: 'letter',
  title: both('Brevet', 'The letter'),
  summary: both('Et brev uden navn.', 'A letter without a name.'),
  warning: both('Handler om sorg.', 'About grief.'),
  node: 'wing',
  competences: ['security', 'judgement'],
  beats: [
    {
      id: 'found',
      still: { node: 'wing', view: { yaw: 30, pitch: 0 } },
      lines: [{ text: both('[papir]', '[paper]') }, say('Hvem er det til?', 'Who is it for?')],
      choices: [
        { id: 'read', text: both('Læs det', 'Read it'), effects: { security: 1, judgement: -1 }, did: both('Nu ved du det.', 'Now you know.'), to: 'after' },
        { id: 'ask', text: both('Spørg', 'Ask'), effects: { judgement: 1, security: -1 }, did: both('Han svarede.', 'He answered.'), to: 'after' },
      ],
    },
    { id: 'after', still: { node: 'cell' }, lines: [say('Godt.', 'Good.')], end: ['told'] },
  ],
  debriefs: [
    {
      id: 'told',
      happened: both('Brevet kom frem.', 'The letter arrived.'),
      lines: [say('Fint.', 'Fine.'), say('Måske.', 'Maybe.', 'lars')],
    },
  ],
};

const guide = (name: string) => ({ name, role: both('Betjent', 'Officer') });
const room = (title: { da: string; en: string }, name: string, to: string, hotspots: object[]) => ({
  title,
  panorama: `panoramas/${name}.jpg`,
  links: [{ to, at: { yaw: 40, pitch: -15, distance: 3 } }],
  hotspots,
});
const tour = {
  version: 1,
  id: 'shift',
  booking: '/book',
  title: both('Vagten', 'The shift'),
  lead: both('To rum og to missioner.', 'Two rooms and two missions.'),
  languages: ['da', 'en'],
  start: 'wing',
  guides: { mette: guide('Mette'), lars: guide('Lars') },
  nodes: {
    wing: room(both('Fløjen', 'The wing'), 'wing', 'cell', []),
    cell: room(both('Cellen', 'The cell'), 'cell', 'wing', [
      { id: 'handle', title: both('Håndtaget', 'The handle'), text: both('Koldt.', 'Cold.'), at: { yaw: 0, pitch: 0, distance: 2 }, mission: 'door' },
    ]),
  },
  missions: ['door', 'letter'],
  support: [{ name: 'Livslinien', display: '70 201 201', phone: '+4570201201', checked: '2026-03-01' }],
};
const write = (name: string, value: object) =>
  writeFileSync(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
write('tour.json', tour);
write('missions/door.json', door);
write('missions/letter.json', letter);
const profile = join(import.meta.dirname, '../../assets/tours/en-verden-indenfor/missions/profile.json');
const { $schema: _, ...words } = JSON.parse(readFileSync(profile, 'utf8'));
write('missions/profile.json', words);
