import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPage } from '../browser.ts';
import { type DressingRoom, openDressingRoom, type Wearer } from './dressingRoom.ts';
import type { Fixture } from './fixture.tsx';

declare const device: TestPage['device'];
declare const fixture: Fixture;

vi.setConfig({ testTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom();
});
afterAll(() => room.close());

const ring = { kind: 'link', id: 'ne' } as const;
const dot = { kind: 'hotspot', id: 'dot-n' } as const;

/** Longer than the library's own limit of 300 ms for a click. */
async function press(wearer: Wearer): Promise<void> {
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await wearer.frames(3);
  await wearer.page.waitForTimeout(500);
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
  await wearer.frames(3);
}

test('a controller follows a way, also when its trigger is held long', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.point('controllers', 'right', await wearer.find(ring));
  await press(wearer);
  await wearer.until(({ place }) => place === 'ne');
  expect(await wearer.wanted('link/follow')).toEqual([['{"type":"link/follow","to":"ne"}', 'ray']]);
  expect((await wearer.pose()).compass).toBeCloseTo(0, 1);
  await wearer.close();
});

test('a controller opens a card and closes it by the button on it', async () => {
  const wearer = await room.open();
  await wearer.enter();
  const seen = await wearer.find(dot);
  await wearer.look({ compass: seen.compass, pitch: 0 });
  await wearer.point('controllers', 'right', seen);
  await press(wearer);
  await wearer.until(({ card }) => card === 'dot-n');
  await wearer.point('controllers', 'right', await wearer.find('close'));
  await press(wearer);
  await wearer.until(({ card }) => card === null);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('a button beside the stick opens the menu, and the language is changed in it', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.page.evaluate(() => device.controllers.left.updateButtonValue('x-button', 1));
  await wearer.frames(4);
  await wearer.page.evaluate(() => device.controllers.left.updateButtonValue('x-button', 0));
  expect((await wearer.state()).menu).toBe(true);
  await wearer.point('controllers', 'right', await wearer.find('language-en'));
  await press(wearer);
  await wearer.until(({ settings }) => settings.language === 'en');
  expect((await wearer.state()).menu).toBe(true);
  await wearer.close();
});

test('a pinch of the hand follows a way', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.hold('hands');
  await wearer.point('hands', 'right', await wearer.find(ring));
  await wearer.page.evaluate(() => device.hands.right.updatePinchValue(1));
  await wearer.frames(4);
  await wearer.page.evaluate(() => device.hands.right.updatePinchValue(0));
  await wearer.until(({ place }) => place === 'ne');
  expect(await wearer.wanted('link/follow')).toEqual([
    ['{"type":"link/follow","to":"ne"}', 'hand'],
  ]);
  await wearer.close();
});

test('looking and pinching follows a way: a pointer that is there only while it presses', async () => {
  const wearer = await room.open();
  await wearer.page.evaluate(() => {
    const { inputSource } = device.controllers.right;
    Object.defineProperty(inputSource, 'targetRayMode', { value: 'transient-pointer' });
  });
  await wearer.enter();
  const to = await wearer.find(ring);
  await wearer.hold('nothing');
  await wearer.page.evaluate(() => {
    device.controllers.right.connected = true;
  });
  await wearer.point('controllers', 'right', to);
  await press(wearer);
  await wearer.until(({ place }) => place === 'ne');
  expect(await wearer.wanted('link/follow')).toHaveLength(1);
  await wearer.close();
});

test('eyes alone follow a way, after a controller was laid down', async () => {
  const wearer = await room.open();
  await wearer.enter();
  const to = await wearer.find(ring);
  await wearer.look(to);
  await wearer.page.waitForTimeout(2500);
  await wearer.frames(3);
  expect((await wearer.state()).place).toBe('n');
  await wearer.hold('nothing');
  await wearer.until(({ place }) => place === 'ne');
  expect(await wearer.wanted('link/follow')).toEqual([
    ['{"type":"link/follow","to":"ne"}', 'gaze'],
  ]);
  await wearer.close();
});

test('eyes alone open the menu, set something in it and leave', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.hold('nothing');
  await wearer.look(await wearer.find('menu'));
  await wearer.until(({ menu }) => menu);
  await wearer.look(await wearer.find('captions-off'));
  await wearer.until(({ settings }) => !settings.captions);
  await wearer.look(await wearer.find('leave'));
  await wearer.until(({ xr }) => xr === 'supported');
  expect((await wearer.state()).place).toBe('n');
  await wearer.page.waitForFunction(() => device.activeSession === undefined);
  expect(await wearer.page.evaluate(() => fixture.visit.pose.held)).toBe('nobody');
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('what failed is told in the headset and tried again from there', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.page.route('**/panoramas/s.*', (route) => route.abort());
  await wearer.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'node/goto', node: 's' }, 'operator'),
  );
  await wearer.until(({ problem }) => problem?.code === 'unreachable');
  expect((await wearer.state()).place).toBe('n');
  await wearer.page.unrouteAll();
  await wearer.point('controllers', 'right', await wearer.find('retry'));
  await press(wearer);
  await wearer.until(({ place, problem }) => place === 's' && !problem);
  await wearer.close();
});
