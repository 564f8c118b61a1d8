import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPage } from '../browser.ts';
import { type DressingRoom, openDressingRoom } from './dressingRoom.ts';
import type { Fixture } from './fixture.tsx';

declare const device: TestPage['device'];
declare const fixture: Fixture;

vi.setConfig({ testTimeout: 180_000 });

let room: DressingRoom;
beforeAll(async () => {
  room = await openDressingRoom('solid');
});
afterAll(() => room.close());

test('the building stands before the visitor as a model, and one points at a room to go there', async () => {
  const wearer = await room.open('hall');
  await wearer.enter();
  await wearer.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'overview/toggle', open: true }, 'button'),
  );
  await wearer.page.waitForFunction(() => fixture.find('table-shop') !== null);
  const { compass, pitch } = await wearer.find('table-shop');
  // as on a table
  expect(pitch).toBeLessThan(-20);
  await wearer.look({ compass, pitch: -30 });
  await wearer.point('controllers', 'right', { compass, pitch });
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 1));
  await wearer.frames(3);
  await wearer.page.evaluate(() => device.controllers.right.updateButtonValue('trigger', 0));
  await wearer.until(({ place, overview }) => place === 'shop' && !overview);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});
