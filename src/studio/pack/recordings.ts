import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording } from '../../tour/pack.ts';
import type { Tour } from '../../tour/tour.ts';
import { soundFormats } from '../../tour/validate/recordings.ts';
import { copy } from './copy.ts';
import type { Shelf } from './shelf.ts';
import { readSound } from './sound.ts';

/** The recordings of a narration by language; a language without sound or captions is left out (the check has warned). */
export async function buildRecordings(
  tour: Tour,
  narration: string,
  dir: string,
  shelf: Shelf,
): Promise<Record<string, Recording>> {
  const recordings: Record<string, Recording> = {};
  for (const language of tour.languages) {
    const stem = `narrations/${language}/${narration}`;
    const captions = `${stem}.vtt`;
    const sounds = soundFormats
      .map((format) => `${stem}.${format}`)
      .filter((path) => existsSync(join(dir, path)));
    const length = sounds[0] && readSound(join(dir, sounds[0]));
    if (!length || !existsSync(join(dir, captions))) continue;
    recordings[language] = {
      audio: await Promise.all(sounds.map((path) => copy(path, dir, shelf))),
      captions: await copy(captions, dir, shelf, { hashed: false }),
      seconds: Math.round(length.seconds * 1000) / 1000,
    };
  }
  return recordings;
}
