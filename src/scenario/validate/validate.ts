import { readJson } from '../../tour/validate/json.ts';
import type { Problem } from '../../tour/validate/problem.ts';
import { shapeProblems } from '../../tour/validate/shape.ts';
import { wordProblems } from '../../tour/validate/words.ts';
import { type Mission, missionSchema } from '../mission.ts';
import { competences } from '../result/competences.ts';
import { mostPaths, type Path, pathName, pathSeconds, pathsOf } from './paths.ts';
import { missionReferences, type Surroundings } from './references.ts';

/** Seconds: less is over before one has stood in anybody's shoes. */
const shortestPath = 90;

/** Everything that is wrong with the text of a mission, and the mission when it can be played. */
export function checkMission(
  text: string,
  around: Surroundings,
): { problems: Problem[]; mission?: Mission } {
  const read = readJson(text);
  if ('severity' in read) return { problems: [read] };
  const problems = [...read.problems, ...validateMission(read.raw, around)];
  const { data } = missionSchema.safeParse(read.raw);
  return data ? { problems, mission: data } : { problems };
}

/** Everything that is wrong with a mission, in one pass, errors first. Paths are walked once all they name is there. */
export function validateMission(raw: unknown, around: Surroundings): Problem[] {
  const parsed = missionSchema.safeParse(raw);
  const references = missionReferences(raw, around);
  const whole = references.every(({ severity, path }) => severity === 'warning' || !leads(path));
  const problems = [
    ...(parsed.success ? [] : shapeProblems(raw, parsed.error, missionSchema)),
    ...references,
    ...(parsed.success ? senseProblems(parsed.data) : []),
    ...(parsed.success && whole ? pathProblems(parsed.data, around.languages) : []),
    ...wordProblems(raw, missionSchema, around.languages),
  ];
  const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
  return problems.sort((a, b) => rank(a) - rank(b));
}

/** Whether a path through the mission goes over this place of the file. */
function leads(path: string): boolean {
  return /^(beats|debriefs)\[\d+\]\.(id|next|end|detours|choices|timer)/.test(path);
}

/** What a mission says twice, or says nobody will ever see. */
function senseProblems(mission: Mission): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], path: string, message: string, cure: string) =>
    problems.push({ severity, path, message, cure });
  for (const [i, beat] of mission.beats.entries()) {
    const path = `beats[${i}]`;
    const ways = [beat.choices && 'choices', beat.next && 'next', beat.end && 'end'].filter(
      Boolean,
    );
    if (ways.length === 0)
      report(
        'error',
        path,
        'nothing leads on from here',
        'Add "choices", "next", or "end" with a debrief.',
      );
    if (ways.length > 1)
      report('error', path, `${ways.join(' and ')} exclude each other`, `Keep one of them.`);
    if (beat.detours.length > 0 && !beat.next)
      report('error', `${path}.detours`, 'there is no "next" for all others', 'Add "next".');
    if (beat.timer && !beat.choices)
      report('warning', `${path}.timer`, 'there is nothing to choose', 'Remove the timer.');
    else if (beat.timer && beat.timer.default === undefined)
      report(
        'warning',
        `${path}.timer`,
        'nothing happens when the time is up',
        'Add "default": the id of the choice that not choosing is.',
      );
    else if (beat.timer && !beat.choices?.some(({ id }) => id === beat.timer?.default))
      report(
        'error',
        `${path}.timer.default`,
        `"${beat.timer.default}" is not a choice here`,
        `Known: ${(beat.choices ?? []).map(({ id }) => id).join(', ')}.`,
      );
    for (const [j, choice] of (beat.choices ?? []).entries()) {
      for (const name of competences)
        if (choice.effects[name] !== undefined && !mission.competences.includes(name))
          report(
            'warning',
            `${path}.choices[${j}].effects.${name}`,
            'is not among the competences of this mission',
            `Add "${name}" to competences, or remove it here.`,
          );
      if (!choice.did)
        report(
          'warning',
          `${path}.choices[${j}].did`,
          'the debrief cannot say what this choice did',
          'Write a sentence: what it gave and what it cost.',
        );
    }
  }
  return problems;
}

/** Walks every path and tells what is found on none, or on some. */
function pathProblems(mission: Mission, languages: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], path: string, message: string, cure: string) =>
    problems.push({ severity, path, message, cure });
  const paths = pathsOf(mission);
  if (paths.length >= mostPaths)
    report(
      'warning',
      'beats',
      `there are more than ${mostPaths} paths; not all were walked`,
      'Let ways meet again sooner.',
    );
  const beatPath = (id: string) => `beats[${mission.beats.findIndex((one) => one.id === id)}]`;
  const first = (test: (path: Path) => boolean) => {
    const found = paths.filter(test);
    const by = new Map(found.map((path) => [path.beats.at(-1)?.id ?? '', path]));
    return [...by].map(([id, path]) => ({ at: beatPath(id), path }));
  };

  for (const { at, path } of first(({ stop }) => stop === 'dead'))
    if (path.beats.at(-1)?.choices)
      report(
        'error',
        `${at}.choices`,
        `none can be chosen after ${pathName(path)}`,
        'Give one of them no condition.',
      );
  for (const { at, path } of first(({ stop }) => stop === 'circle'))
    report(
      'error',
      at,
      `is come to again after ${pathName(path)}`,
      'Lead on to another beat, so that every way has an end.',
    );
  for (const { at, path } of first(({ stop, debrief }) => stop === 'end' && !debrief))
    report(
      'warning',
      `${at}.end`,
      `there is no debrief after ${pathName(path)}`,
      'Name one without a condition, last in the list.',
    );
  const adrift = new Map(paths.flatMap((path) => path.adrift.map((id) => [id, path] as const)));
  for (const [id, path] of adrift)
    if (mission.beats.some((beat) => beat.id === id && beat.timer?.default !== undefined))
      report(
        'warning',
        `${beatPath(id)}.timer.default`,
        `cannot be chosen after ${pathName(path)}`,
        'Fall back on a choice without a condition.',
      );

  const reached = new Set(paths.flatMap(({ beats }) => beats.map(({ id }) => id)));
  const offered = new Set(paths.flatMap(({ taken }) => taken.map(({ choice }) => choice)));
  const told = new Set(paths.map(({ debrief }) => debrief));
  for (const [i, beat] of mission.beats.entries()) {
    if (!reached.has(beat.id)) {
      report(
        'warning',
        `beats[${i}]`,
        `no path comes to "${beat.id}"`,
        'Lead a choice or "next" to it, or remove it.',
      );
      continue;
    }
    for (const [j, choice] of (beat.choices ?? []).entries())
      if (!offered.has(choice.id))
        report(
          'warning',
          `beats[${i}].choices[${j}].when`,
          'holds on no path, so nobody is ever offered this',
          'Correct the condition, or remove the choice.',
        );
  }
  for (const [i, { id }] of mission.debriefs.entries())
    if (!told.has(id))
      report(
        'warning',
        `debriefs[${i}]`,
        `no path ends with "${id}"`,
        'Name it at an "end", before those without a condition.',
      );

  const lengths = paths
    .filter(({ stop }) => stop === 'end')
    .flatMap((path) =>
      languages.map((language) => ({
        path,
        language,
        seconds: pathSeconds(mission, path, language),
      })),
    )
    .sort((a, b) => a.seconds - b.seconds);
  const [least] = lengths;
  if (least && least.seconds < shortestPath)
    report(
      'warning',
      'beats',
      `${pathName(least.path)} takes only ${least.seconds.toFixed(0)} s in "${least.language}"`,
      `A path takes at least ${shortestPath} s: let it show and say more.`,
    );
  return problems;
}
