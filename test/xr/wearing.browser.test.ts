import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPage } from '../browser.ts';
import { type DressingRoom, eyes, openDressingRoom } from './dressingRoom.ts';
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

test('both eyes see the room, the head holds the view, and the page has it afterwards', async () => {
  const wearer = await room.open();
  await wearer.enter();
  for (const compass of [0, 50]) {
    await wearer.look({ compass, pitch: 0 });
    for (const seen of await wearer.read(...eyes)) {
      expect(seen.room).toBe('n');
      expect(Math.abs(seen.yaw - compass)).toBeLessThan(4);
    }
  }
  const worn = await wearer.pose();
  expect(worn.held).toBe('headset');
  expect(worn.compass).toBeCloseTo(50, 1);

  await wearer.page.evaluate(() => device.activeSession.end());
  await wearer.until(({ xr }) => xr === 'supported');
  const after = await wearer.pose();
  expect(after).toMatchObject({ held: 'nobody', pitch: worn.pitch });
  expect(after.compass).toBeCloseTo(50, 1);
  await wearer.page.waitForTimeout(500);
  const [middle] = await wearer.read([320, 160]);
  expect(middle?.room).toBe('n');
  expect(Math.abs((middle?.yaw ?? 0) - 50)).toBeLessThan(3);

  // Whoever puts the headset on next stands in the same room and faces the same way, wherever it points.
  await wearer.enter();
  expect((await wearer.pose()).compass).toBeCloseTo(50, 1);
  await wearer.look({ compass: 60, pitch: 0 });
  expect((await wearer.pose()).compass).toBeCloseTo(60, 1);
  for (const seen of await wearer.read(...eyes)) expect(Math.abs(seen.yaw - 60)).toBeLessThan(4);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('models of controllers come from our own origin, and nothing from another', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await expect
    .poll(() => wearer.requests.filter((url) => url.endsWith('.glb')).length, { timeout: 30_000 })
    .toBe(2);
  const { origin } = new URL(wearer.page.url());
  const models = wearer.requests.filter((url) => url.includes('/xr-profiles/'));
  expect(models.some((url) => url.includes('meta-quest-touch-plus/left.glb'))).toBe(true);
  const foreign = wearer.requests.filter((url) => /^https?:/.test(url) && !url.startsWith(origin));
  expect(foreign).toEqual([]);
  await wearer.close();
});

test('the stick turns by steps, one for each flick, and nothing else turns the visitor', async () => {
  const wearer = await room.open();
  await wearer.enter();
  const stick = async (x: number): Promise<number> => {
    await wearer.page.evaluate((to) => device.controllers.right.updateAxes('thumbstick', to, 0), x);
    await wearer.frames(4);
    return (await wearer.pose()).compass;
  };
  expect(await stick(0)).toBeCloseTo(0, 1);
  expect(await stick(1)).toBeCloseTo(30, 1);
  expect(await stick(0.5)).toBeCloseTo(30, 1);
  expect(await stick(1)).toBeCloseTo(30, 1);
  expect(await stick(0)).toBeCloseTo(30, 1);
  expect(await stick(-1)).toBeCloseTo(0, 1);
  await stick(0);
  await wearer.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'settings/change', change: { snapTurn: 45 } }, 'button'),
  );
  expect(await stick(1)).toBeCloseTo(45, 1);
  for (const seen of await wearer.read(...eyes)) expect(Math.abs(seen.yaw - 45)).toBeLessThan(4);
  await wearer.page.evaluate(() =>
    fixture.visit.dispatch(
      { type: 'node/goto', node: 'e', look: { yaw: 0, pitch: 0 } },
      'operator',
    ),
  );
  await wearer.until(({ place, heading }) => place === 'e' && !heading);
  await wearer.frames(4);
  expect((await wearer.pose()).compass).toBeCloseTo(45, 1);
  await wearer.close();
});

test('re-centring moves the head to the middle and turns nothing', async () => {
  const wearer = await room.open();
  await wearer.enter();
  await wearer.look({ compass: 70, pitch: 0 });
  await wearer.page.evaluate(() => {
    device.position.set(0.4, 1.6, 0.3);
    device.recenter();
  });
  await wearer.frames(4);
  expect((await wearer.pose()).compass).toBeCloseTo(70, 1);
  for (const seen of await wearer.read(...eyes)) expect(Math.abs(seen.yaw - 70)).toBeLessThan(4);
  await wearer.close();
});

test('a headset taken off is unworn until it is back on a head', async () => {
  const wearer = await room.open();
  await wearer.enter();
  for (const [visibility, xr] of [
    ['hidden', 'unworn'],
    ['visible', 'worn'],
    ['visible-blurred', 'unworn'],
    ['visible', 'worn'],
  ] as const) {
    await wearer.page.evaluate((to) => device.updateVisibilityState(to), visibility);
    await wearer.page.waitForFunction((to) => fixture.visit.get().xr === to, xr);
  }
  await wearer.hold('nothing');
  await wearer.hold('controllers');
  expect((await wearer.find(ring)).compass).toBeCloseTo(60, 0);
  expect(wearer.problems).toEqual([]);
  await wearer.close();
});

test('a refused session is told and leaves the visitor on the page', async () => {
  const wearer = await room.open();
  await wearer.page.evaluate(() => {
    if (!navigator.xr) throw new Error('no headset');
    navigator.xr.requestSession = () => Promise.reject(new Error('the headset sleeps'));
  });
  await wearer.page.getByRole('button', { name: 'Enter' }).click();
  await wearer.until(({ problem }) => problem?.code === 'xr');
  expect(await wearer.state()).toMatchObject({
    xr: 'supported',
    place: 'n',
    problem: { message: 'the headset sleeps' },
  });
  await wearer.close();
});

test('a session granted after the visitor thought better of it ends at once', async () => {
  const wearer = await room.open();
  await wearer.page.evaluate(() => {
    const { xr } = navigator;
    if (!xr) throw new Error('no headset');
    const request = xr.requestSession.bind(xr);
    xr.requestSession = (...wish: Parameters<typeof request>) =>
      new Promise((grant) => {
        Object.assign(globalThis, { grant: () => grant(request(...wish)) });
      });
  });
  await wearer.page.getByRole('button', { name: 'Enter' }).click();
  await wearer.until(({ xr }) => xr === 'entering');
  await wearer.page.evaluate(() => {
    fixture.visit.dispatch({ type: 'xr/leave' }, 'button');
    (globalThis as unknown as { grant(): void }).grant();
  });
  await wearer.page.waitForFunction(() => device.activeSession === undefined);
  expect((await wearer.state()).xr).toBe('supported');
  expect((await wearer.pose()).held).toBe('nobody');
  await wearer.close();
});
