import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { advance } from '../../src/scenario/advance.ts';
import { type Mission, missionSchema } from '../../src/scenario/mission.ts';
import { createPlay, type Play, restorePlay } from '../../src/scenario/play.ts';
import { profileWordsSchema } from '../../src/scenario/result/profile.ts';
import { leanings } from '../../src/scenario/result/score.ts';
import type { Path } from '../../src/scenario/validate/paths.ts';
import { pathSeconds, pathsOf } from '../../src/scenario/validate/paths.ts';
import { checkMission } from '../../src/scenario/validate/validate.ts';
import { wordProblems } from '../../src/tour/validate/words.ts';

const pack = resolve(import.meta.dirname, '../../assets/tours/en-verden-indenfor');
const languages = ['da', 'en'];
const guides = ['mette', 'lars', 'birgit', 'sofie', 'henrik', 'ole', 'amina', 'jonas', 'rikke'];
const nodes = readdirSync(join(pack, 'make/story')).map((file) => file.replace('.json', ''));
const ids = ['first-day', 'visit', 'stove', 'night', 'rumour', 'release'];
const read = (id: string) => readFileSync(join(pack, `missions/${id}.json`), 'utf8');

const files = {
  exists: (path: string) => existsSync(join(pack, path)),
  text: (path: string) => readFileSync(join(pack, path), 'utf8'),
};

/** The path as a visitor goes it, watching everything. */
function walked(mission: Mission, path: Path): Play {
  let play = advance(mission, createPlay(mission), { type: 'start' });
  const choices = path.taken.map(({ choice }) => choice);
  for (let step = 0; step < 100 && play.state !== 'done'; step++)
    play =
      play.state === 'choosing'
        ? advance(mission, play, { type: 'choose', choice: choices[play.taken.length] ?? '' })
        : play.state === 'playing'
          ? advance(mission, play, { type: 'ended', beat: play.beat })
          : advance(mission, play, { type: 'continue' });
  return play;
}

describe.each(ids)('the mission %s', (id) => {
  const { problems, mission } = checkMission(read(id), { nodes, guides, languages, files });

  it('has nothing the checker would say', () => {
    expect(problems).toEqual([]);
  });

  it('comes to a debrief on every path, after four decisions and two minutes at least', () => {
    if (!mission) throw new Error('the mission has no shape');
    const paths = pathsOf(mission);
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) {
      const play = walked(mission, path);
      expect(play).toMatchObject({ state: 'done', debrief: path.debrief });
      expect(path.debrief).toBeDefined();
      expect(play.taken.length).toBeGreaterThanOrEqual(4);
      expect(play.results).toHaveLength(1);
    }
    const [last] = paths.slice(-1);
    if (last) expect(restorePlay(mission, walked(mission, last)).state).toBe('done');
    for (const language of languages)
      expect(
        Math.min(...paths.map((path) => pathSeconds(mission, path, language))),
      ).toBeGreaterThanOrEqual(120);
  });

  it('has no answer that costs nothing, and none that only costs', () => {
    for (const { choices = [] } of mission?.beats ?? [])
      for (const choice of choices) {
        const effects = Object.values(choice.effects).filter((one) => one !== undefined);
        expect([choice.id, Math.max(...effects) > 0, Math.min(...effects) < 0]).toEqual([
          choice.id,
          true,
          true,
        ]);
      }
  });

  it('tells the film makers what every beat shows', () => {
    for (const { id: beat, shots } of mission?.beats ?? [])
      expect([beat, shots.length > 0]).toEqual([beat, true]);
  });
});

test('the missions together take twelve minutes and more, and somebody leans each way', () => {
  const missions = ids.map((id) => missionSchema.parse(JSON.parse(read(id))));
  const shortest = missions.map((mission) =>
    Math.min(...pathsOf(mission).map((path) => pathSeconds(mission, path, 'da'))),
  );
  expect(shortest.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(720);
  const ways = missions.map((mission) => ({
    mission,
    taken: pathsOf(mission)[0]?.taken ?? [],
  }));
  expect(leanings(ways).map(({ competence }) => competence)).toHaveLength(4);
});

test('the words of the profile are there in both languages', () => {
  const raw = JSON.parse(read('profile'));
  expect(profileWordsSchema.safeParse(raw).error?.issues ?? []).toEqual([]);
  expect(wordProblems(raw, profileWordsSchema, languages)).toEqual([]);
});
