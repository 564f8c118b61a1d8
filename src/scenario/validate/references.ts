import { captionProblems } from '../../tour/film/captions.ts';
import { didYouMean } from '../../tour/validate/nearest.ts';
import { type FilesPort, list, type Problem, record, words } from '../../tour/validate/problem.ts';
import { soundFormats } from '../../tour/validate/recordings.ts';
import { fileProblems } from '../../tour/validate/references.ts';
import { trackOf } from '../mission.ts';

/** What a mission refers to outside itself. */
export interface Surroundings {
  /** ids of the tour's nodes and guides */
  nodes: readonly string[];
  guides: readonly string[];
  languages: readonly string[];
  files: FilesPort;
}

/** Characters of one line of subtitle; there are two. */
const lineLength = 42;

/** Errors where a mission names what is not there, and ids given twice; warnings about films, speech and captions. */
export function missionReferences(raw: unknown, around: Surroundings): Problem[] {
  const mission = record(raw);
  const beats = list(mission.beats).map(record);
  const debriefs = list(mission.debriefs).map(record);
  const choices = beats.flatMap((beat) => list(beat.choices).map(record));
  const ids = (things: readonly Record<string, unknown>[]) =>
    things.flatMap(({ id }) => words(id) ?? []);
  const known = {
    beat: ids(beats),
    choice: ids(choices),
    debrief: ids(debriefs),
    person: [...Object.keys(record(mission.cast)), ...around.guides],
    guide: around.guides,
    node: around.nodes,
  };
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], path: string, message: string, cure: string) =>
    problems.push({ severity, path, message, cure });

  const named = (what: keyof typeof known, id: unknown, path: string): void => {
    const name = words(id);
    const there = known[what];
    if (name === undefined || there.includes(name)) return;
    const cure =
      there.length === 0
        ? `There is no ${what} yet: add one.`
        : `Known: ${there.slice(0, 12).join(', ')}.`;
    report('error', path, `no ${what} "${name}"${didYouMean(name, there)}`, cure);
  };
  const condition = (when: unknown, path: string): void => {
    for (const [part, wanted] of Object.entries(record(when)))
      for (const [i, id] of list(wanted).entries()) named('choice', id, `${path}.${part}[${i}]`);
  };
  const taken = new Map<string, string>();
  const once = (kind: string, id: unknown, path: string): void => {
    const name = words(id);
    if (name === undefined) return;
    const first = taken.get(`${kind} ${name}`);
    if (first === undefined) taken.set(`${kind} ${name}`, path);
    else
      report(
        'error',
        path,
        `"${name}" is already at ${first}`,
        'Give each its own id; what is saved uses it.',
      );
  };

  named('node', mission.node, 'node');
  for (const name of Object.keys(record(mission.cast)))
    if (around.guides.includes(name))
      report(
        'error',
        `cast.${name}`,
        `"${name}" is a guide of the tour`,
        'Choose another id, or let the guide play it.',
      );

  for (const [i, beat] of beats.entries()) {
    const path = `beats[${i}]`;
    once('part', beat.id, `${path}.id`);
    named('beat', beat.next, `${path}.next`);
    for (const [j, id] of list(beat.end).entries()) named('debrief', id, `${path}.end[${j}]`);
    for (const [j, value] of list(beat.detours).entries()) {
      named('beat', record(value).to, `${path}.detours[${j}].to`);
      condition(record(value).when, `${path}.detours[${j}].when`);
    }
    for (const [j, value] of list(beat.choices).entries()) {
      const choice = record(value);
      once('choice', choice.id, `${path}.choices[${j}].id`);
      named('beat', choice.to, `${path}.choices[${j}].to`);
      condition(choice.when, `${path}.choices[${j}].when`);
    }
    for (const [j, value] of list(beat.shots).entries()) {
      named('node', record(value).node, `${path}.shots[${j}].node`);
      for (const who of Object.keys(record(record(value).figures)))
        named('person', who, `${path}.shots[${j}].figures.${who}`);
    }
    const still = record(beat.still);
    named('node', still.node, `${path}.still.node`);
    problems.push(...fileProblems(around.files, still.picture, `${path}.still.picture`));
    lines(beat.lines, `${path}.lines`, 'person');
    film(beat, path);
    track(beat, path);
  }
  for (const [i, debrief] of debriefs.entries()) {
    const path = `debriefs[${i}]`;
    once('part', debrief.id, `${path}.id`);
    condition(debrief.when, `${path}.when`);
    lines(debrief.lines, `${path}.lines`, 'guide');
    track(debrief, path);
    const speakers = new Set(list(debrief.lines).flatMap((line) => words(record(line).who) ?? []));
    if (speakers.size < 2)
      report(
        'warning',
        `${path}.lines`,
        'only one speaks about what was done',
        'Let another, who sees it differently, give reasons too.',
      );
  }
  return problems;

  function lines(value: unknown, path: string, speaker: 'person' | 'guide'): void {
    for (const [j, one] of list(value).entries()) {
      const line = record(one);
      named(speaker, line.who, `${path}[${j}].who`);
      for (const [language, text] of Object.entries(record(line.text)))
        if (!fits(words(text) ?? ''))
          report(
            'warning',
            `${path}[${j}].text.${language}`,
            `does not go into two lines of ${lineLength} characters`,
            'Make two captions of it.',
          );
    }
  }

  function film(beat: Record<string, unknown>, path: string): void {
    const { src, poster } = record(beat.film);
    const names = list(src).flatMap((one) => words(one) ?? []);
    for (const [j, one] of names.entries())
      problems.push(...fileProblems(around.files, one, `${path}.film.src[${j}]`));
    problems.push(...fileProblems(around.files, poster, `${path}.film.poster`));
    if (names.length > 0 && !names.at(-1)?.endsWith('.mp4'))
      report(
        'warning',
        `${path}.film.src`,
        'there is no .mp4 at the end, so older phones show nothing',
        'Add the film as H.264 in .mp4, last in the list.',
      );
    const still = record(beat.still);
    if (names.length === 0 && still.node === undefined && still.picture === undefined)
      report(
        'warning',
        path,
        'there is nothing to see',
        'Add "film", or "still" with a node or a picture.',
      );
    if (list(beat.lines).length === 0)
      report(
        'warning',
        `${path}.lines`,
        'has no captions',
        'Write what is said, or what happens: { "text": { "da": "[nøgler]" } }.',
      );
  }

  /** Speech is there in every language or in none; where it is, captions are timed to it. */
  function track(part: Record<string, unknown>, path: string): void {
    const mission = words(record(raw).id);
    const id = words(part.id);
    if (mission === undefined || id === undefined || list(part.lines).length === 0) return;
    const stems = around.languages.map((language) => trackOf(mission, id, language));
    const sounds = stems.map((stem) =>
      soundFormats.map((format) => `${stem}.${format}`).find((file) => around.files.exists(file)),
    );
    for (const [i, stem] of stems.entries()) {
      const sound = sounds[i];
      if (sound === undefined) {
        if (sounds.some(Boolean))
          report(
            'warning',
            path,
            `there is no speech ${stem}.opus`,
            'Record it: other languages have it.',
          );
        continue;
      }
      const heard = around.files.sound?.(sound);
      const seconds = heard && heard !== 'broken' ? heard.seconds : undefined;
      problems.push(
        ...captionProblems({ path, file: `${stem}.vtt`, seconds, what: 'sound' }, around.files),
      );
    }
  }
}

/** Whether a caption goes into two lines. */
function fits(text: string): boolean {
  if (text.length <= lineLength) return true;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  return spaces.some((at) => at <= lineLength && text.length - at - 1 <= lineLength);
}
