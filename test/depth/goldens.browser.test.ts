import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { buildPack } from '../../src/studio/pack/build.ts';
import { expectGolden } from '../golden.ts';
import { furnished, makeFurnishedPack } from '../packs/furnished.ts';
import { type DressingRoom, openDressingRoom } from '../xr/dressingRoom.ts';
import type { Fixture } from '../xr/fixture.tsx';
import { moveHead, seeSettled } from './sight.ts';

declare const fixture: Fixture;

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  const dir = join(import.meta.dirname, '../output/sources/furnished');
  await makeFurnishedPack(dir);
  const { problems } = await buildPack({
    dir,
    out: join(inject('siteFolder'), 'tours/furnished'),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  room = await openDressingRoom('furnished', { still: true });
});
afterAll(() => room.close());

/** Where the visitor looks, at what stands near. */
const looks = { kitchen: 60, chapel: -76, infirmary: -70 } as const;

test.each(furnished)('%s looks as it did, to both eyes of a head that moved', async (node) => {
  const wearer = await room.open(node);
  await wearer.page.evaluate(
    (to) =>
      fixture.visit.dispatch(
        { type: 'look/at', look: { yaw: to, pitch: -8, calm: false } },
        'address',
      ),
    looks[node],
  );
  await wearer.until(({ look }) => look === null);
  await wearer.enter();
  await wearer.hold('nothing');
  await wearer.page.waitForFunction(() => fixture.depth() === 1);
  await moveHead(wearer, 0.2, 0.1, -0.05);
  const { data, width, height } = await seeSettled(wearer.page);
  await wearer.close();
  const shot = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  await expectGolden(shot, `deep-${node}.webp`);
});
