import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Compiler } from 'inkjs/full';
import { expect, test } from 'vitest';
import { advance } from '../../src/scenario/advance.ts';
import { missionSchema } from '../../src/scenario/mission.ts';
import { createPlay } from '../../src/scenario/play.ts';
import { pathsOf } from '../../src/scenario/validate/paths.ts';
import { checkMission } from '../../src/scenario/validate/validate.ts';
import { beatOf, choicesAt } from '../../src/scenario/way.ts';
import { inkFaults } from '../../src/studio/ink/command.ts';
import { missionOf } from '../../src/studio/ink/mission.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** `UPDATE=1` writes what comes out; review the difference. */
function matches(name: string, found: unknown): void {
  const file = join(import.meta.dirname, name);
  if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

test('all of a script that keeps the convention is carried over, and is a mission', () => {
  const { mission, faults } = missionOf(read('door.ink'));
  expect(faults).toEqual([]);
  matches('door.output.json', mission);
  const { problems } = checkMission(JSON.stringify(mission), {
    nodes: ['wing'],
    guides: ['mette', 'lars'],
    languages: ['da', 'en'],
    files: { exists: () => true },
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(missionSchema.parse(mission).beats.map(({ id }) => id)).toEqual([
    'walk',
    'silent',
    'inside',
    'over',
    'cold',
    'finish',
  ]);
});

test('every way through the mission says what ink itself would say', () => {
  const ink = read('door.ink');
  const mission = missionSchema.parse(missionOf(ink).mission);
  const paths = pathsOf(mission);
  expect(paths.length).toBeGreaterThan(4);
  for (const { taken, debrief } of paths) {
    const story = new Compiler(ink).Compile();
    const told: string[] = [];
    const listen = () => {
      while (story.canContinue) told.push(story.Continue()?.trim() ?? '');
    };
    listen();
    let play = advance(mission, createPlay(mission), { type: 'start' });
    const ours: string[] = [];
    const say = (lines: { who?: string | undefined; text: Record<string, string> }[]) =>
      ours.push(...lines.map(({ who, text }) => (who ? `${who}: ${text.da}` : (text.da ?? ''))));
    const choices = [...taken];
    while (play.state !== 'debrief') {
      const beat = beatOf(mission, play.beat);
      if (play.state === 'playing') {
        say(beat.lines);
        play = advance(mission, play, { type: 'ended', beat: beat.id });
        continue;
      }
      const choice = choices.shift()?.choice ?? '';
      const offered = choicesAt(beat, play.taken);
      expect(story.currentChoices.map(({ text }) => text)).toEqual(
        offered.map(({ text }) => text.da),
      );
      story.ChooseChoiceIndex(offered.findIndex(({ id }) => id === choice));
      listen();
      play = advance(mission, play, { type: 'choose', choice });
    }
    say(mission.debriefs.find(({ id }) => id === debrief)?.lines ?? []);
    expect(told.filter(Boolean)).toEqual(ours);
  }
});

test('what a mission has no place for is told by line, with a cure', () => {
  const { faults } = missionOf(read('beyond.ink'));
  for (const { message, cure } of faults) expect(message && cure).not.toBe('');
  matches('beyond.output.json', faults);
});

test('what is no ink is told by its line', () => {
  expect(inkFaults(read('broken.ink')).map(({ line }) => line)).toEqual([3]);
  expect(inkFaults(read('door.ink'))).toEqual([]);
});

test('from the command line', () => {
  const root = resolve(import.meta.dirname, '../..');
  const place = mkdtempSync(join(tmpdir(), 'indenfor-ink-'));
  const out = join(place, 'door.json');
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['indenfor.mjs', 'import', 'ink', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  run(join(import.meta.dirname, 'door.ink'), '--out', out);
  expect(JSON.parse(readFileSync(out, 'utf8')).id).toBe('door');
  expect(() => run(join(import.meta.dirname, 'beyond.ink'))).toThrow(/beyond.ink, line 2/);
  rmSync(place, { recursive: true });
}, 60_000);
