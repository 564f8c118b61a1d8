import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from './fixture.tsx';
import { openTheatre, type Theatre } from './theatre.ts';

declare const fixture: Fixture;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

test('a missing panorama keeps the visitor where they are, and they can try again', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  const [before] = await stage.read([640, 200]);
  await stage.page.route('**/panoramas/se.png*', (route) => route.fulfill({ status: 404 }));
  await stage.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'link/follow', to: 'se' }, 'pointer'),
  );
  await stage.until(({ problem }) => problem !== null);
  await stage.still();
  const { place, heading, problem } = await stage.state();
  expect({ place, heading }).toEqual({ place: 'n', heading: null });
  expect(problem).toMatchObject({ code: 'unreachable', node: 'se' });
  expect(problem?.message).toContain('404');
  expect((await stage.read([640, 200]))[0]?.room).toBe(before?.room);
  await stage.page.unroute('**/panoramas/se.png*');
  await stage.page.evaluate(() => fixture.visit.dispatch({ type: 'problem/retry' }, 'button'));
  await stage.until(({ place: there, level }) => there === 'se' && level === 'sharp');
  expect((await stage.state()).problem).toBeNull();
  expect(stage.problems).toEqual([]);
  await stage.close();
});

test('a torn picture is said to be unreadable; without a network it is tried three times', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  let asked = 0;
  await stage.page.route('**/panoramas/e.png*', (route) => {
    asked += 1;
    return route.abort('connectionfailed');
  });
  await stage.page.route('**/panoramas/s.png*', (route) =>
    route.fulfill({ status: 200, contentType: 'image/png', body: 'no picture at all' }),
  );
  const fail = async (node: string) => {
    await stage.page.evaluate(
      (to) => fixture.visit.dispatch({ type: 'node/goto', node: to }, 'address'),
      node,
    );
    await stage.until(({ problem, heading }) => problem !== null && heading === null);
    return (await stage.state()).problem?.message ?? '';
  };
  expect(await fail('e')).toContain('could not be fetched');
  expect(asked).toBe(3);
  expect(await fail('s')).toContain('not a readable picture');
  expect((await stage.state()).place).toBe('n');
  await stage.close();
});

test('without its sharp picture a room stays coarse, says so, and gets sharp on the next try', async () => {
  const stage = await theatre.open();
  const sharp = /tiles\/n\//;
  await stage.page.route(sharp, (route) => route.fulfill({ status: 404 }));
  await stage.page.evaluate(() => fixture.visit.dispatch({ type: 'visit/enter' }, 'button'));
  await stage.until(({ problem }) => problem !== null);
  expect(await stage.state()).toMatchObject({
    place: 'n',
    level: 'preview',
    problem: { code: 'coarse' },
  });
  await stage.page.unroute(sharp);
  await stage.page.evaluate(() => fixture.visit.dispatch({ type: 'problem/retry' }, 'button'));
  await stage.until(({ level }) => level === 'sharp');
  await stage.close();
});

test('a tile that cannot be had is stood in for by a coarser one; all others are sharp', async () => {
  const stage = await theatre.open();
  let asked = 0;
  // straight ahead, just right of the middle and above it
  await stage.page.route('**/tiles/n/2/3-8.webp', (route) => {
    asked += 1;
    return route.fulfill({ status: 500 });
  });
  await stage.page.evaluate(() => fixture.visit.dispatch({ type: 'visit/enter' }, 'button'));
  await stage.until(({ problem }) => problem?.code === 'coarse');
  await stage.still();
  const [torn, whole] = await stage.read([700, 300], [580, 300]);
  expect([torn?.room, torn?.level]).toEqual(['n', 1]);
  expect([whole?.room, whole?.level]).toEqual(['n', 2]);
  expect(asked).toBe(3);
  await stage.close();
});

test('who changes their mind on the way arrives where they wanted last', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await stage.page.route('**/panoramas/e.png*', async (route) => {
    await gate;
    await route.continue();
  });
  await stage.page.evaluate(() => {
    fixture.visit.dispatch({ type: 'node/goto', node: 'e' }, 'address');
    fixture.visit.dispatch({ type: 'node/goto', node: 'w' }, 'address');
  });
  await stage.until(({ place, level }) => place === 'w' && level === 'sharp');
  open();
  await stage.still();
  expect((await stage.state()).place).toBe('w');
  expect((await stage.read([640, 200]))[0]?.room).toBe('w');
  await stage.close();
});

test('a lost graphics context is told, and the same picture comes back', async () => {
  const stage = await theatre.open();
  await stage.go('ne', { yaw: 30, pitch: 5 });
  const points: [number, number][] = [
    [200, 200],
    [640, 200],
    [1000, 500],
  ];
  const before = await stage.read(...points);
  await stage.page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    const extension = gl?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { extension });
    extension?.loseContext();
  });
  await stage.until(({ problem }) => problem?.code === 'context-lost');
  await stage.page.evaluate(() => {
    const { extension } = globalThis as unknown as { extension: WEBGL_lose_context };
    extension.restoreContext();
  });
  await stage.until(({ problem }) => problem === null);
  await stage.page.waitForFunction(() => (fixture.probe()?.textures ?? 0) > 0);
  await stage.still();
  expect(await stage.read(...points)).toEqual(before);
  expect(await stage.state()).toMatchObject({ place: 'ne', level: 'sharp', heading: null });
  expect(stage.problems).toEqual([]);
  await stage.close();
});

test('a room gone to while the context is lost is there when it is back', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  await stage.page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    const extension = gl?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { extension });
    extension?.loseContext();
  });
  await stage.until(({ problem }) => problem?.code === 'context-lost');
  await stage.page.evaluate(() => {
    const { extension } = globalThis as unknown as { extension: WEBGL_lose_context };
    fixture.visit.dispatch({ type: 'link/follow', to: 'ne' }, 'button');
    extension.restoreContext();
  });
  await stage.until(({ place, level }) => place === 'ne' && level === 'sharp');
  await stage.still();
  expect((await stage.read([640, 200]))[0]?.room).toBe('ne');
  await stage.close();
});

test('a browser without WebGL is told, and nothing is thrown', async () => {
  const stage = await theatre.open({ withoutWebGL: true });
  await stage.until(({ problem }) => problem?.code === 'webgl');
  expect(await stage.page.locator('canvas').count()).toBe(0);
  expect(stage.problems).toEqual([]);
  await stage.close();
});
