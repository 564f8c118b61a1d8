import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Mission, missionFile } from '../../scenario/mission.ts';
import { type ProfileWords, profileWordsSchema } from '../../scenario/result/profile.ts';
import type { Surroundings } from '../../scenario/validate/references.ts';
import { checkMission } from '../../scenario/validate/validate.ts';
import type { Tour } from '../../tour/tour.ts';
import { readJson } from '../../tour/validate/json.ts';
import { didYouMean } from '../../tour/validate/nearest.ts';
import { type FilesPort, list, type Problem, record, words } from '../../tour/validate/problem.ts';
import { shapeProblems } from '../../tour/validate/shape.ts';
import { checkTour } from '../../tour/validate/validate.ts';
import { wordProblems } from '../../tour/validate/words.ts';
import { openSources } from '../pack/sources.ts';

/** Bytes of all films and speech of the missions together, so that a device can hold them. */
const mostBytes = 120e6;

/** A pack as its author wrote it, and everything that is wrong with it. */
export interface CheckedPack {
  problems: Problem[];
  /** when its shape is right */
  tour?: Tour;
  /** those whose shape is right, as the tour orders them */
  missions: Mission[];
  profile?: ProfileWords;
}

/** Checks the tour of a folder with its missions, in one pass, errors first. */
export async function checkPack(dir: string): Promise<CheckedPack> {
  const files = await openSources(dir);
  const text = readFileSync(join(dir, 'tour.json'), 'utf8');
  const { problems, tour } = checkTour(text, files);
  const found = checkMissions(text, dir, files);
  const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
  return {
    ...found,
    ...(tour && { tour }),
    problems: [...problems, ...found.problems].sort((a, b) => rank(a) - rank(b)),
  };
}

/** The missions a tour names; a problem in one of them begins with its file. */
function checkMissions(text: string, dir: string, files: FilesPort): Omit<CheckedPack, 'tour'> {
  const read = readJson(text);
  const raw = 'severity' in read ? {} : record(read.raw);
  const around: Surroundings = {
    nodes: Object.keys(record(raw.nodes)),
    guides: Object.keys(record(raw.guides)),
    languages: list(raw.languages).flatMap((one) => words(one) ?? []),
    files,
  };
  const problems: Problem[] = [];
  const missions: Mission[] = [];
  const ids = list(raw.missions).flatMap((one) => words(one) ?? []);
  for (const [i, id] of ids.entries()) {
    const path = `missions[${i}]`;
    const error = (message: string, cure: string) =>
      problems.push({ severity: 'error', path, message, cure });
    const file = missionFile(id);
    if (id === 'profile')
      error(
        '"profile" is the file of the words after all missions',
        'Give the mission another id.',
      );
    else if (ids.indexOf(id) < i) error(`"${id}" is there twice`, 'Remove one of them.');
    else if (!existsSync(join(dir, file)))
      error(
        `there is no file ${file}${didYouMean(file, files.all?.() ?? [])}`,
        'Write the mission there, or correct the id.',
      );
    else {
      const checked = checkMission(readFileSync(join(dir, file), 'utf8'), around);
      problems.push(...checked.problems.map(within(file)));
      if (checked.mission) missions.push(checked.mission);
      if (checked.mission && checked.mission.id !== id)
        problems.push({
          severity: 'error',
          path: `${file}: id`,
          message: `is "${checked.mission.id}", the file is called ${id}.json`,
          cure: 'Give both the same name.',
        });
    }
  }
  problems.push(...sizeProblems(dir, files));
  if (ids.length === 0) return { problems, missions };
  const profile = checkProfile(dir, around.languages);
  return {
    problems: [...problems, ...profile.problems],
    missions,
    ...(profile.words && { profile: profile.words }),
  };
}

function checkProfile(
  dir: string,
  languages: readonly string[],
): { problems: Problem[]; words?: ProfileWords } {
  const file = missionFile('profile');
  if (!existsSync(join(dir, file)))
    return {
      problems: [
        {
          severity: 'warning',
          path: 'missions',
          message: `there is no file ${file}, so nothing is said after all missions`,
          cure: 'Write it; its schema is public/schema/profile.schema.json.',
        },
      ],
    };
  const read = readJson(readFileSync(join(dir, file), 'utf8'));
  if ('severity' in read) return { problems: [within(file)(read)] };
  const parsed = profileWordsSchema.safeParse(read.raw);
  const problems = [
    ...read.problems,
    ...(parsed.success ? [] : shapeProblems(read.raw, parsed.error, profileWordsSchema)),
    ...wordProblems(read.raw, profileWordsSchema, languages),
  ].map(within(file));
  return parsed.success ? { problems, words: parsed.data } : { problems };
}

function sizeProblems(dir: string, files: FilesPort): Problem[] {
  const all = files.all?.().filter((path) => path.startsWith('missions/')) ?? [];
  const bytes = all.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
  if (bytes <= mostBytes) return [];
  return [
    {
      severity: 'warning',
      path: 'missions',
      message: `their files are ${(bytes / 1e6).toFixed(0)} MB together, more than ${mostBytes / 1e6} MB`,
      cure: 'Export the films smaller.',
    },
  ];
}

function within(file: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, path: problem.path ? `${file}: ${problem.path}` : file });
}
