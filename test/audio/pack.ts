import { type Pack, packSchema } from '../../src/tour/pack.ts';

const both = (text: string) => ({ da: text, en: text });
const picture = { src: 'none.jpg', width: 2, height: 1, bytes: 1 };
const pictures = { preview: picture, poster: picture };

/** Hertz of what is heard in the pack of this test, far enough apart to be told from each other. */
export const pitches = { voice: [440, 700, 1900], other: [1130], room: [3300], beep: [5200] };

/** A room with a voice to the right, and one behind a door to the left, in which that door is to the right. */
export function soundPack(): Pack {
  const recording = (id: string, seconds: number) => ({
    audio: [`${id}.wav`],
    captions: `${id}.vtt`,
    seconds,
  });
  const right = { yaw: 90, pitch: 0, distance: 2 };
  const told = (id: string) => ({ id, title: both(id), guide: 'mette', at: right });
  return packSchema.parse({
    format: 2,
    pictures: { here: pictures, there: pictures },
    recordings: {
      voice: { da: recording('voice', 8), en: recording('voice-en', 8) },
      missing: { da: recording('missing', 2) },
      broken: { da: recording('broken', 2) },
      other: { da: recording('other', 3) },
    },
    tour: {
      version: 1,
      id: 'sound',
      title: both('Sound'),
      lead: both('Two rooms.'),
      languages: ['da', 'en'],
      start: 'here',
      doorSound: ['door.wav'],
      guides: { mette: { name: 'Mette', role: both('Officer') } },
      nodes: {
        here: {
          title: both('Here'),
          panorama: 'here.jpg',
          links: [{ to: 'there', at: { yaw: -90 } }],
          ambience: { src: ['room.wav'], gain: 0.5 },
          narrations: [told('voice'), told('missing'), told('broken')],
        },
        there: {
          title: both('There'),
          panorama: 'there.jpg',
          links: [{ to: 'here', at: { yaw: 90 } }],
          narrations: [told('other')],
        },
      },
    },
  });
}

const sentences = (words: string[], each: number) =>
  `WEBVTT\n\n${words
    .map((word, index) => {
      const start = (index * each + 0.1).toFixed(3).padStart(6, '0');
      const end = (index * each + each - 0.3).toFixed(3).padStart(6, '0');
      return `00:${start} --> 00:${end}\n<v Mette>${word}\n`;
    })
    .join('\n')}`;

/** The files of the pack; `missing.wav` is not among them. */
export function soundFiles(): Record<string, string | Buffer> {
  return {
    'voice.wav': wave(8, pitches.voice, 0.3),
    'voice-en.wav': wave(8, pitches.voice, 0.3),
    'other.wav': wave(3, pitches.other, 0.3),
    'room.wav': wave(2, pitches.room, 0.2),
    'door.wav': wave(0.3, pitches.beep, 0.2),
    'broken.wav': Buffer.from('this is no sound'),
    'voice.vtt': sentences(['en', 'to', 'tre', 'fire'], 2),
    'voice-en.vtt': sentences(['one', 'two', 'three', 'four'], 2),
    'other.vtt': sentences(['andet'], 3),
    'missing.vtt': sentences(['stum'], 2),
    'broken.vtt': sentences(['itu'], 2),
  };
}

/** A mono WAV of these tones. The first 150 ms of long ones are a beep, so that a lost beginning is noticed. */
function wave(seconds: number, hertz: number[], gain: number): Buffer {
  const rate = 24_000;
  const samples = Math.round(seconds * rate);
  const data = Buffer.alloc(44 + samples * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + samples * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(rate, 24);
  data.writeUInt32LE(rate * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const at = index / rate;
    const tones = seconds > 2 && at < 0.15 ? pitches.beep : hertz;
    const sum = tones.reduce((all, one) => all + Math.sin(2 * Math.PI * one * at), 0);
    data.writeInt16LE(Math.round((sum / tones.length) * gain * 32_767), 44 + index * 2);
  }
  return data;
}
