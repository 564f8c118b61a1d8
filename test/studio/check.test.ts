import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openSources } from '../../src/studio/pack/sources.ts';
import { editDistance, nearest } from '../../src/tour/validate/nearest.ts';
import type { FilesPort } from '../../src/tour/validate/problem.ts';
import { checkTour, validateTour } from '../../src/tour/validate/validate.ts';

const root = resolve(import.meta.dirname, '../..');
const pack = join(root, 'test/packs/two-rooms');
const broken = join(import.meta.dirname, 'broken');
const tourText = readFileSync(join(pack, 'tour.json'), 'utf8');

/** `{ "nodes.hall.links.0.to": "yard-2" }` put into the tour; "DELETE" removes. */
function changed(changes: Record<string, unknown>): unknown {
  const tour = JSON.parse(tourText);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce((at, step) => at[step], tour);
    if (value === 'DELETE') delete parent[last];
    else parent[last] = value;
  }
  return tour;
}

/** The pack's files, with panoramas large enough and one broken portrait. */
async function files(): Promise<FilesPort> {
  const real = await openSources(pack);
  return {
    ...real,
    exists: (path) => path === 'guides/broken.webp' || real.exists(path),
    picture: (path) =>
      path === 'guides/broken.webp'
        ? 'broken'
        : path.startsWith('panoramas/')
          ? { width: 4096, height: 2048 }
          : real.picture?.(path),
  };
}

describe('mutated packs', () => {
  const cases = readdirSync(broken)
    .filter((name) => name.endsWith('.input.json'))
    .map((name) => name.replace('.input.json', ''));

  test.each(cases)('%s', async (name) => {
    const input = JSON.parse(readFileSync(join(broken, `${name}.input.json`), 'utf8'));
    const problems = validateTour(changed(input), await files());
    const output = join(broken, `${name}.output.json`);
    if (process.env.UPDATE) writeFileSync(output, `${JSON.stringify(problems, null, 2)}\n`);
    expect(problems).toEqual(JSON.parse(readFileSync(output, 'utf8')));
    for (const { message, cure } of problems) expect(message && cure).not.toBe('');
  });
});

describe('text that is no JSON', () => {
  const cases: [text: string, place: string][] = [
    ['{\n  "a": 1,\n}', 'line 3, column 1: a comma stands before }'],
    ['{ "a": [1, 2,] }', 'line 1, column 14: a comma stands before ]'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected , or }, found "'],
    ['{ a: 1 }', 'line 1, column 3: expected a name, found a'],
    ["{ 'a': 1 }", "line 1, column 3: expected a name, found '"],
    ['{ "a": \'x\' }', 'line 1, column 8: text stands in single quotes'],
    ['{ "a": tru }', 'line 1, column 8: expected a value, found t'],
    ['{ "a": 01 }', 'line 1, column 8: expected a value, found 0'],
    ['{ "a": "x\n" }', 'line 1, column 8: text that starts here has no end'],
    ['{ "a": "\\q" }', 'line 1, column 9: a backslash means nothing here'],
    ['{ // no\n}', 'line 1, column 3: JSON has no comments'],
    ['{ "a": 1', 'line 1, column 9: expected , or }, the file ends'],
    ['{} {}', 'line 1, column 4: expected the end, found {'],
    ['', 'line 1, column 1: expected a value, the file ends'],
  ];
  const none: FilesPort = { exists: () => false };

  test.each(cases)('%j', (text, message) => {
    expect(() => JSON.parse(text)).toThrow();
    const { problems, tour } = checkTour(text, none);
    expect(tour).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', path: '', message }]);
  });

  test('a name given twice', () => {
    const twice = tourText.replace('"yard": {', '"hall": {');
    const { problems } = checkTour(twice, none);
    expect(problems[0]?.message).toMatch(/^line \d+, column 5: "hall" is given twice/);
  });

  test('what JSON.parse reads is read', () => {
    for (const text of [
      '{}',
      '[]',
      '[-1.5e+3, 0, true, null, "\\u00e6\\n\\\\"]',
      '\t{"": {"a": []}}\r\n',
    ])
      expect(checkTour(text, none).problems[0]?.message ?? '').not.toMatch(/^line/);
  });
});

test('a cut longer than an event has time for', async () => {
  const step = { node: 'hall', narration: 'hall-welcome' };
  const tour = changed({
    cut: { title: { da: 'Kort', en: 'Short' }, minutes: 4, steps: [step, step, step, step] },
  });
  const lasting = async (seconds: number): Promise<FilesPort> => ({
    ...(await files()),
    sound: () => ({ seconds, channels: 1 }),
  });
  expect(validateTour(tour, await lasting(62))).toEqual([]);
  expect(validateTour(tour, await lasting(65))).toMatchObject([
    { path: 'cut.steps', message: 'they take about 5.1 minutes with the ways between them' },
  ]);
});

test('recordings: what is missing, broken, too long, not mono', async () => {
  const real = await openSources(pack);
  const spoilt: FilesPort = {
    ...(await files()),
    exists: (path) =>
      path !== 'narrations/en/hall-welcome.opus' &&
      path !== 'narrations/en/yard-air.vtt' &&
      real.exists(path),
    sound: (path) =>
      path.startsWith('narrations/da/hall') ? 'broken' : { seconds: 0.5, channels: 2 },
    text: (path) =>
      path === 'narrations/da/hall-welcome.vtt'
        ? 'WEBVTT\n\n00:01 --> 00:02\nx\n\n00:03.000 --> 00:02.000\ny\n'
        : path === 'narrations/en/hall-welcome.vtt'
          ? '1\n00:00.000 --> 00:01.000\nx\n'
          : path === 'narrations/da/yard-air.vtt'
            ? 'WEBVTT\n\n00:00.000 --> 00:02.000\nNobody says this.\n'
            : real.text?.(path),
  };
  expect(validateTour(JSON.parse(tourText), spoilt).map(({ message }) => message)).toEqual([
    'narrations/da/hall-welcome.opus cannot be read as sound',
    'narrations/da/hall-welcome.vtt, line 3: "00:01 --> 00:02" is not a time',
    'narrations/da/hall-welcome.vtt, line 6: the cue ends before it starts',
    'narrations/en/hall-welcome.vtt, line 1: the file does not begin with WEBVTT',
    'there is no sound narrations/en/hall-welcome.opus',
    'narrations/da/yard-air.opus has 2 channels, so it cannot come from where the guide stands',
    'narrations/da/yard-air.vtt ends at 2.0 s, the sound already at 0.5 s',
    'narrations/da/yard-air.vtt names nobody as speaking',
    'narrations/en/yard-air.opus has 2 channels, so it cannot come from where the guide stands',
    'there are no captions narrations/en/yard-air.vtt',
  ]);
});

test('small and oddly shaped panoramas', async () => {
  const odd = {
    ...(await files()),
    picture: (path: string) =>
      path.includes('hall') ? { width: 1024, height: 512 } : { width: 4096, height: 1024 },
  };
  const messages = validateTour(JSON.parse(tourText), odd).map(({ message }) => message);
  expect(messages).toEqual([
    'panoramas/hall.jpg is only 1024 pixels wide',
    'panoramas/yard.jpg is 4096 × 1024; a whole panorama is twice as wide as high',
  ]);
});

test('what was probably meant', () => {
  expect(editDistance('yard', 'yadr')).toBe(1);
  expect(nearest('yard-2', ['hall', 'yard'])).toBe('yard');
  expect(nearest('kitchen', ['hall', 'yard'])).toBeUndefined();
});

describe('npx indenfor', { timeout: 60_000 }, () => {
  const indenfor = async (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'indenfor.mjs'), ...args], {
      cwd: root,
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );

  test('check says what it found, without colours in a pipe', async () => {
    const { code, stdout } = await indenfor('check', pack);
    expect(code).toBe(0);
    expect(stdout).toContain('0 errors, 2 warnings');
    expect(stdout).not.toContain('\x1b');
  });

  test('check --json is one JSON value', async () => {
    const { stdout } = await indenfor('check', pack, '--json');
    expect(JSON.parse(stdout).problems).toHaveLength(2);
  });

  test('without a pack or with an unknown word it ends with 2', async () => {
    expect(await indenfor('check', 'nowhere')).toMatchObject({ code: 2 });
    expect(await indenfor('chekc', pack)).toMatchObject({ code: 2 });
    expect(await indenfor('check', pack, '--loud')).toMatchObject({ code: 2 });
  });

  test('graph draws rooms and ways', async () => {
    expect((await indenfor('graph', pack)).stdout).toBe(
      'graph LR\n  hall(["Hallen"])\n  yard["Gården"]\n  hall <--> yard\n',
    );
  });

  test('the JSON Schema for editors is current', async () => {
    expect(await indenfor('schema', '--check')).toMatchObject({ code: 0 });
  });

  test('an old Node is told what to do', async () => {
    const script = readFileSync(join(root, 'indenfor.mjs'), 'utf8');
    const old = script
      .replace('process.versions.node.split', '"18.20.4".split')
      .replace(/^#!.*/, '');
    const { code, stderr } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      old,
    ]).then(
      () => ({ code: 0, stderr: '' }),
      (error) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Indenfor needs Node 20.19 or newer/);
  });
});
