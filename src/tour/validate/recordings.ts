import { type FilesPort, list, type Problem, record, words } from './problem.ts';

/** What a narration's sound may be, the best first: `narrations/<language>/<id>.opus`. */
export const soundFormats = ['opus', 'm4a', 'wav'] as const;

/** Captions may run on this long after the sound, in seconds. */
const lateness = 0.5;

/** Warns of narrations that cannot be heard or read in a language, and reports files that are broken. */
export function recordingProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const languages = list(tour.languages).flatMap((one) => words(one) ?? []);
  return Object.entries(record(tour.nodes)).flatMap(([node, value]) =>
    list(record(value).narrations).flatMap((one, i) => {
      const id = words(record(one).id);
      if (id === undefined) return [];
      const path = `nodes.${node}.narrations[${i}]`;
      return languages.flatMap((language) =>
        oneLanguage(path, `narrations/${language}/${id}`, files),
      );
    }),
  );
}

function oneLanguage(path: string, stem: string, files: FilesPort): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], message: string, cure: string) =>
    problems.push({ severity, path, message, cure });
  const sounds = soundFormats
    .map((format) => `${stem}.${format}`)
    .filter((one) => files.exists(one));
  if (sounds.length === 0)
    report(
      'warning',
      `there is no sound ${stem}.opus`,
      'Record it; until then it is not told in this language.',
    );
  let seconds: number | undefined;
  for (const sound of sounds) {
    const facts = files.sound?.(sound);
    if (facts === 'broken')
      report(
        'error',
        `${sound} cannot be read as sound`,
        'Export it again as Ogg Opus, M4A or WAV.',
      );
    else if (facts) {
      seconds ??= facts.seconds;
      if (facts.channels > 1)
        report(
          'warning',
          `${sound} has ${facts.channels} channels, so it cannot come from where the guide stands`,
          'Export it again in mono.',
        );
    }
  }
  const captions = `${stem}.vtt`;
  if (!files.exists(captions))
    report(
      'warning',
      `there are no captions ${captions}`,
      'Write them; many visitors have no sound.',
    );
  else captionProblems(captions, files.text?.(captions), seconds);
  return problems;

  function captionProblems(file: string, text: string | undefined, length: number | undefined) {
    if (text === undefined) return;
    const { cues, faults } = readCaptions(text);
    for (const { line, message, cure } of faults)
      report('error', `${file}, line ${line}: ${message}`, cure);
    if (faults.length > 0) return;
    if (cues.length === 0) report('warning', `${file} has no cues`, 'Write what is said.');
    const last = cues.reduce((end, cue) => Math.max(end, cue.end), 0);
    if (length !== undefined && last > length + lateness)
      report(
        'warning',
        `${file} ends at ${last.toFixed(1)} s, the sound already at ${length.toFixed(1)} s`,
        'Time the captions again.',
      );
    if (cues.length > 0 && !cues.some(({ text: said }) => /<v[ .][^>]+>/.test(said)))
      report('warning', `${file} names nobody as speaking`, 'Begin what is said with <v Name>.');
  }
}

/** A caption; times in seconds, `line` counted from 1 in the file. */
interface Cue {
  start: number;
  end: number;
  text: string;
  line: number;
}

interface Fault {
  line: number;
  message: string;
  cure: string;
}

const stamp = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${stamp}[ \t]+-->[ \t]+${stamp}(?:[ \t].*)?$`);

/** Reads WebVTT (https://www.w3.org/TR/webvtt1/), and says where a browser would drop a cue without a word. */
function readCaptions(text: string): { cues: Cue[]; faults: Fault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const cues: Cue[] = [];
  const faults: Fault[] = [];
  if (!/^WEBVTT([ \t]|$)/.test(lines[0] ?? ''))
    return {
      cues,
      faults: [
        {
          line: 1,
          message: 'the file does not begin with WEBVTT',
          cure: 'Make that its first line.',
        },
      ],
    };
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!line.includes('-->')) continue;
    const times = timing.exec(line.trim());
    if (!times) {
      faults.push({
        line: i + 1,
        message: `"${line.trim()}" is not a time`,
        cure: 'Write it as 00:01.500 --> 00:04.000.',
      });
      continue;
    }
    const start = seconds(times.slice(1, 5));
    const end = seconds(times.slice(5, 9));
    const first = i + 1;
    while (lines[i + 1]?.trim() && !lines[i + 1]?.includes('-->')) i++;
    const cue = { start, end, text: lines.slice(first, i + 1).join('\n'), line: first };
    const before = cues.at(-1);
    if (end <= start)
      faults.push({
        line: first,
        message: 'the cue ends before it starts',
        cure: 'Swap or correct the times.',
      });
    else if (before && start < before.start)
      faults.push({
        line: first,
        message: 'the cue starts before the one above it',
        cure: 'Put the cues in order.',
      });
    else if (cue.text === '')
      faults.push({
        line: first,
        message: 'the cue has no text',
        cure: 'Write it on the line below, without an empty line between.',
      });
    cues.push(cue);
  }
  return { cues, faults };
}

function seconds([hours = '0', minutes, whole, thousandths]: (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}
