import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forbiddenImports, ruleNames } from './cruise.ts';
import { tooLarge } from './sizes.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'indenfor-rules-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** A file that imports another; packages are put where npm would. */
function plant(from: string, to: string): void {
  const own = to.startsWith('src/');
  if (own) write(to, 'export type Thing = string;\nexport const thing = 1;\n');
  else {
    write(`node_modules/${to}/package.json`, JSON.stringify({ name: to, main: 'index.js' }));
    write(`node_modules/${to}/index.js`, 'exports.thing = 1;');
  }
  const up = '../'.repeat(from.split('/').length - 1);
  write(from, `import { thing } from '${own ? up + to : to}';\nexport const seen = thing;\n`);
}

/** For every rule an import that it has to find. */
const forbidden: Record<string, [from: string, to: string]> = {
  'room: text': ['src/text/words.ts', 'src/tour/node.ts'],
  'room: tour': ['src/tour/node.ts', 'src/text/words.ts'],
  'room: scenario': ['src/scenario/mission.ts', 'src/visit/visit.ts'],
  'room: visit': ['src/visit/reduce/journey.ts', 'src/scene/View.ts'],
  'room: contract': ['src/contract/booking.ts', 'src/server/core/app.ts'],
  'room: input': ['src/input/keyboard.ts', 'src/tour/node.ts'],
  'room: scene': ['src/scene/View.ts', 'src/text/words.ts'],
  'room: xr': ['src/xr/Headset.ts', 'src/scene/View.ts'],
  'room: audio': ['src/audio/narrator.ts', 'src/ui/view/captions.ts'],
  'room: offline': ['src/offline/outbox.ts', 'src/audio/narrator.ts'],
  'room: ui': ['src/ui/page/Tour.ts', 'src/audio/narrator.ts'],
  'room: event': ['src/event/attract.ts', 'src/scene/View.ts'],
  'room: operator': ['src/operator/page.ts', 'src/visit/visit.ts'],
  'room: office': ['src/office/page.ts', 'src/server/core/app.ts'],
  'room: job': ['src/job/page.ts', 'src/ui/view/captions.ts'],
  'room: server': ['src/server/core/app.ts', 'src/visit/visit.ts'],
  'room: book': ['src/book/page.ts', 'src/ui/view/captions.ts'],
  'room: studio': ['src/studio/pack/build.ts', 'src/visit/visit.ts'],
  'room: studio editor': ['src/studio/editor/Editor.ts', 'src/audio/narrator.ts'],
  'room: app': ['src/app/main.ts', 'src/studio/pack/build.ts'],
  start: ['src/server/core/app.ts', 'src/start.ts'],
  'page and world': ['src/ui/page/Tour.ts', 'src/ui/world/Panel.ts'],
  'library: react': ['src/visit/store.ts', 'react'],
  'library: three': ['src/ui/page/Tour.ts', '@react-three/fiber'],
  'library: howler': ['src/audio/narrator.ts', 'howler'],
  'library: fastify': ['src/studio/pack/build.ts', '@fastify/static'],
  'library: kysely': ['src/office/figures.ts', 'kysely'],
  'library: altcha-lib': ['src/server/book/api.ts', 'altcha-lib'],
  'library: echarts': ['src/office/figures.ts', 'echarts'],
  'no cycles': ['src/tour/node.ts', 'src/tour/link.ts'],
  resolvable: ['src/tour/node.ts', 'src/tour/missing.ts'],
};

test('every rule has its planted import here', () => {
  expect(Object.keys(forbidden).sort()).toEqual([...ruleNames].sort());
});

test.each(Object.entries(forbidden))('finds what "%s" forbids', async (rule, [from, to]) => {
  plant(from, to);
  if (rule === 'no cycles')
    write(to, `import { seen } from './node.ts';\nexport const thing = seen;\n`);
  if (rule === 'resolvable') rmSync(join(dir, to));
  const found = await forbiddenImports(dir);
  expect(found.map((one) => one.rule)).toContain(rule);
});

test('finds an import that is only of a type', async () => {
  plant('src/visit/store.ts', 'src/scene/View.ts');
  write(
    'src/visit/store.ts',
    `import type { Thing } from '../scene/View.ts';\nexport type Mine = Thing;\n`,
  );
  expect(await forbiddenImports(dir)).toEqual([
    { rule: 'room: visit', from: 'src/visit/store.ts', to: 'src/scene/View.ts' },
  ]);
});

const allowed: [from: string, to: string][] = [
  ['src/visit/visit.ts', 'src/tour/node.ts'],
  ['src/visit/useVisit.ts', 'react'],
  ['src/audio/howlerPlayer.ts', 'howler'],
  ['src/ui/world/Panel.ts', 'three'],
  ['src/ui/page/Tour.ts', 'src/ui/view/captions.ts'],
  ['src/app/main.ts', 'src/scene/View.ts'],
  ['src/start.ts', 'src/server/core/app.ts'],
  ['src/book/proof.ts', 'altcha-lib'],
  ['src/server/office/plots.ts', 'echarts'],
];

test.each(allowed)('lets %s import %s', async (from, to) => {
  plant(from, to);
  expect(await forbiddenImports(dir)).toEqual([]);
});

test('having looked at nothing is a failure', async () => {
  mkdirSync(join(dir, 'src'));
  await expect(forbiddenImports(dir)).rejects.toThrow('0 modules looked at');
});

test('finds a long file and a full room', () => {
  write('src/tour/long.ts', 'a\n'.repeat(301));
  for (let i = 0; i < 9; i++) write(`src/tour/${i}.ts`, 'a\n'.repeat(300));
  expect(tooLarge(join(dir, 'src'))).toEqual([
    `${join(dir, 'src/tour/long.ts')} has 301 lines`,
    `${join(dir, 'src/tour')} has 10 files: divide the room`,
  ]);
});
