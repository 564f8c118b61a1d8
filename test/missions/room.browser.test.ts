import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPage } from '../browser.ts';
import { type DressingRoom, openDressingRoom, type Wearer } from '../xr/dressingRoom.ts';
import type { Fixture } from '../xr/fixture.tsx';

declare const device: TestPage['device'];
declare const fixture: Fixture;

vi.setConfig({ testTimeout: 240_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('shift');
});
afterAll(() => room.close());

async function toggleMenu(wearer: Wearer): Promise<void> {
  await wearer.page.evaluate(() => device.controllers.left.updateButtonValue('x-button', 1));
  await wearer.frames(4);
  await wearer.page.evaluate(() => device.controllers.left.updateButtonValue('x-button', 0));
  await wearer.frames(4);
}

async function press(wearer: Wearer, button: string): Promise<void> {
  await wearer.point('controllers', 'right', await wearer.find(button));
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await wearer.frames(3);
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
  await wearer.frames(3);
}

test('from the list to what is said after all of them, by a controller and by looking', async () => {
  const wearer = await room.open('wing');
  await wearer.enter();
  await toggleMenu(wearer);
  await press(wearer, 'missions');
  await wearer.until(({ mission }) => mission?.id === null);
  await press(wearer, 'mission-door');
  await wearer.until(({ place, plays }) => place === 'cell' && plays.door?.state === 'ready');
  await toggleMenu(wearer);
  await press(wearer, 'time-longer');
  await wearer.until(({ settings }) => settings.choiceTime === 'longer');
  await toggleMenu(wearer);
  await press(wearer, 'mission/start Start');
  await wearer.until(({ plays }) => plays.door?.state === 'choosing');
  // a busy machine is given time to look
  await wearer.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'mission/hold', held: true }, 'device'),
  );
  // the film ends 11 degrees below the eyes; what is asked is under it, and seen without bowing the head
  for (const part of ['time', 'knock', 'wait']) {
    const { pitch } = await wearer.find(part);
    expect(pitch).toBeLessThan(-12);
    expect(pitch).toBeGreaterThan(-38);
  }
  await press(wearer, 'knock');
  await wearer.until(({ plays }) => plays.door?.beat === 'talk' && plays.door.state === 'choosing');
  await wearer.hold('nothing');
  await wearer.look(await wearer.find('sit'));
  await wearer.until(({ plays }) => plays.door?.taken.length === 2);
  // eyes that stay low would press what comes there next
  await wearer.look({ compass: (await wearer.pose()).compass, pitch: 0 });
  await wearer.until(({ plays }) => plays.door?.state === 'debrief');
  expect((await wearer.wanted('mission/choose')).map(([, source]) => source)).toEqual([
    'button',
    'button',
  ]);
  await wearer.hold('controllers');
  await press(wearer, 'mission/continue Videre');
  await press(wearer, 'mission/open Næste: Brevet');
  await press(wearer, 'mission/start Start');
  await wearer.until(({ plays }) => plays.letter?.state === 'choosing');
  const { plays, missions } = await wearer.state();
  const beat = missions.letter?.mission.beats.find(({ id }) => id === plays.letter?.beat);
  await press(wearer, beat?.choices?.[0]?.id ?? '');
  await wearer.until(({ plays: now }) => now.letter?.state === 'debrief');
  await press(wearer, 'mission/continue Videre');
  await press(wearer, 'mission/open Se, hvordan du gik på arbejde');
  await wearer.until(({ mission, profile }) => mission?.id === 'profile' && profile !== null);
  // what it is, four leanings in two pages, and what comes next
  for (let i = 0; i < 3; i++) await press(wearer, 'profile-onward');
  await press(wearer, 'profile-leave');
  await wearer.until(({ mission }) => mission === null);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});
