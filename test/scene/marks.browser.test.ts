import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Source } from '../../src/visit/actions.ts';
import type { Fixture } from './fixture.tsx';
import { openTheatre, type Stage, type Theatre } from './theatre.ts';

declare const fixture: Fixture;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** The ring of a compass room's first exit: yaw 60, where a ray 15 degrees down would meet the floor beyond 4.5 m. */
const ring = { yaw: 60, pitch: -17.9 };
const middle: [number, number] = [640, 360];

const wanted = (stage: Stage, type: string): Promise<[string, Source][]> =>
  stage.page.evaluate(
    (name) =>
      fixture.log
        .filter(([action]) => action.type === name)
        .map(([action, source]) => [JSON.stringify(action), source] as [string, Source]),
    type,
  );

test('a click on the ring before a door walks through it, facing the way walked', async () => {
  const stage = await theatre.open();
  await stage.go('n', ring);
  await stage.page.mouse.move(...middle);
  await stage.page.waitForFunction(
    () => document.querySelector('canvas')?.style.cursor === 'pointer',
  );
  await stage.page.mouse.click(...middle);
  await stage.until(({ place, look }) => place === 'ne' && look === null);
  expect(await wanted(stage, 'link/follow')).toEqual([
    ['{"type":"link/follow","to":"ne"}', 'pointer'],
  ]);
  const { compass, pitch } = await stage.page.evaluate(() => ({
    ...fixture.visit.pose,
    listeners: 0,
  }));
  expect(compass).toBeCloseTo(60, 3);
  expect(pitch).toBeCloseTo(0, 3);
  await stage.close();
});

test('a drag that begins on a ring does not follow it', async () => {
  const stage = await theatre.open();
  await stage.go('n', ring);
  await stage.page.mouse.move(...middle);
  await stage.page.mouse.down();
  await stage.page.mouse.move(middle[0] + 12, middle[1], { steps: 4 });
  await stage.page.mouse.up();
  expect(await wanted(stage, 'link/follow')).toEqual([]);
  await stage.page.mouse.click(...middle);
  expect(await wanted(stage, 'link/follow')).toHaveLength(1);
  await stage.close();
});

test('a finger sees the names and uses the marks', async () => {
  const stage = await theatre.open({ touch: true, viewport: { width: 390, height: 844 } });
  await stage.go('n', ring);
  // the dark pill with the exit's name, above the ring
  const [pill] = await stage.read([195 - 30, 422 - 46]);
  expect(pill?.room).not.toBe('n');
  await stage.page.touchscreen.tap(195, 422);
  await stage.until(({ place }) => place === 'ne');
  expect(await wanted(stage, 'link/follow')).toEqual([
    ['{"type":"link/follow","to":"ne"}', 'touch'],
  ]);
  await stage.close();
});

test('a dot opens its card', async () => {
  const stage = await theatre.open();
  await stage.go('n', { yaw: 150, pitch: 10 });
  await stage.page.mouse.click(...middle);
  await stage.until(({ card }) => card === 'dot-n');
  await stage.close();
});

test('what has focus is brought into view and lit; the hand takes over at once', async () => {
  const stage = await theatre.open();
  await stage.go('n', { yaw: -90, pitch: 0 });
  const focus = (id: string | null) =>
    stage.page.evaluate((to) => {
      const thing = to === null ? null : ({ kind: 'link', id: to } as const);
      fixture.visit.dispatch({ type: 'focus/set', thing }, 'keyboard');
    }, id);
  await focus('ne');
  await stage.page.waitForFunction(() => Math.abs(fixture.visit.pose.compass - 60) < 0.01);
  await stage.still();
  // lamp yellow where the ring's rim is
  const lit = await stage.page.screenshot({ clip: { x: 560, y: 320, width: 160, height: 80 } });
  await focus(null);
  await stage.still();
  const plain = await stage.page.screenshot({ clip: { x: 560, y: 320, width: 160, height: 80 } });
  expect(lit.equals(plain)).toBe(false);
  // well within view: nothing turns
  await stage.page.evaluate(() => fixture.turn(fixture.visit.pose, { compass: 52, pitch: -10 }));
  await focus('ne');
  await stage.still();
  expect(await stage.page.evaluate(() => fixture.visit.pose.compass)).toBe(52);
  await focus(null);
  await stage.page.evaluate(() => {
    fixture.visit.dispatch(
      { type: 'look/at', look: { yaw: -170, pitch: 0, calm: true } },
      'button',
    );
    fixture.visit.pose.held = 'pointer';
  });
  await stage.until(({ look }) => look === null);
  expect(await stage.page.evaluate(() => fixture.visit.pose.compass)).toBe(52);
  await stage.close();
});

test('with less motion the view is there at once', async () => {
  const stage = await theatre.open({ reducedMotion: true });
  await stage.go('n', { yaw: 0, pitch: 0 });
  const seen = await stage.page.evaluate(async () => {
    const views = new Set<number>();
    const { visit } = fixture;
    visit.pose.listeners.add(() => views.add(visit.pose.compass));
    const reached = new Promise<void>((resolve) => {
      const stop = visit.reconcile(({ look }) => {
        if (look) return;
        stop();
        resolve();
      });
    });
    visit.dispatch({ type: 'look/at', look: { yaw: 120, pitch: 0, calm: true } }, 'button');
    await reached;
    return [...views];
  });
  expect(seen).toEqual([120]);
  await stage.close();
});
