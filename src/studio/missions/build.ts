import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltMission } from '../../scenario/built.ts';
import { type Beat, type Mission, trackOf } from '../../scenario/mission.ts';
import { pathSeconds, pathsOf } from '../../scenario/validate/paths.ts';
import type { MissionEntry, Pack, Recording } from '../../tour/pack.ts';
import type { Tour } from '../../tour/tour.ts';
import { soundFormats } from '../../tour/validate/recordings.ts';
import { copy } from '../pack/copy.ts';
import type { Shelf } from '../pack/shelf.ts';
import { readSound } from '../pack/sound.ts';
import type { CheckedPack } from './check.ts';
import { buildStills, type Stills, stillOf } from './stills.ts';

/** The missions as files of the pack, each with its films, stills, speech and captions, and what is said of them before. */
export async function buildMissions(
  tour: Tour,
  { missions, profile }: Pick<CheckedPack, 'missions' | 'profile'>,
  dir: string,
  shelf: Shelf,
): Promise<Pick<Pack, 'missions' | 'profile'>> {
  if (missions.length === 0) return {};
  const stills = await buildStills(tour, missions, dir, shelf);
  const entries: Record<string, MissionEntry> = {};
  for (const mission of missions) {
    const built = await buildMission(mission, stills, tour.languages, dir, shelf);
    const [first] = built.mission.beats;
    const paths = pathsOf(mission).map((path) =>
      pathSeconds(mission, path, tour.languages[0] ?? ''),
    );
    const { title, summary, warning, node } = mission;
    entries[mission.id] = {
      src: shelf.data(`missions/${mission.id}`, JSON.stringify(built)),
      title,
      summary,
      ...(warning && { warning }),
      node,
      poster: first?.film?.poster ?? first?.still?.picture ?? '',
      minutes: Math.max(1, Math.round(Math.min(...paths) / 60)),
    };
  }
  return {
    missions: entries,
    ...(profile && { profile: shelf.data('missions/profile', JSON.stringify(profile)) }),
  };
}

async function buildMission(
  { $schema: _, ...mission }: Mission,
  stills: Stills,
  languages: readonly string[],
  dir: string,
  shelf: Shelf,
): Promise<BuiltMission> {
  const beats: Beat[] = [];
  for (const { film, still, lines, ...beat } of mission.beats)
    beats.push({
      ...beat,
      ...(film && {
        film: {
          src: await Promise.all(film.src.map((src) => copy(src, dir, shelf))),
          poster: await copy(film.poster, dir, shelf),
          seconds: film.seconds,
        },
      }),
      ...(!film && { still: await stillOf(still, mission.node, stills, dir, shelf) }),
      lines: lines.map(({ say: _, ...line }) => line),
      shots: [],
    });
  const debriefs = mission.debriefs.map((debrief) => ({
    ...debrief,
    lines: debrief.lines.map(({ say: _, ...line }) => line),
  }));
  const tracks: BuiltMission['tracks'] = {};
  for (const { id } of [...beats, ...debriefs])
    for (const language of languages) {
      const track = await buildTrack(trackOf(mission.id, id, language), dir, shelf);
      if (track) tracks[id] = { ...tracks[id], [language]: track };
    }
  return { mission: { ...mission, beats, debriefs }, tracks };
}

/** Speech with its captions; one without the other is left out (the check has warned). */
async function buildTrack(stem: string, dir: string, shelf: Shelf): Promise<Recording | undefined> {
  const captions = `${stem}.vtt`;
  const sounds = soundFormats
    .map((format) => `${stem}.${format}`)
    .filter((path) => existsSync(join(dir, path)));
  const length = sounds[0] && readSound(join(dir, sounds[0]));
  if (!length || !existsSync(join(dir, captions))) return undefined;
  return {
    audio: await Promise.all(sounds.map((path) => copy(path, dir, shelf))),
    captions: await copy(captions, dir, shelf, { hashed: false }),
    seconds: Math.round(length.seconds * 1000) / 1000,
  };
}
