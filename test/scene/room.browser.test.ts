import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnBetween } from '../../src/tour/angles.ts';
import type { Fixture } from './fixture.tsx';
import { openTheatre, type Theatre } from './theatre.ts';

declare const fixture: Fixture;
declare global {
  var linked: number;
  var asked: number;
}

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** A step of red is 1.4 degrees, one of green 0.7. */
const near = (found: number, wanted: number) => Math.abs(turnBetween(found, wanted));

test('four directions show what lies there, upright and not mirrored', async () => {
  const stage = await theatre.open();
  // heading 90: the picture's centre is east
  await stage.go('e');
  for (const compass of [0, 90, 180, 270]) {
    await stage.page.evaluate(
      (to) => fixture.turn(fixture.visit.pose, { compass: to, pitch: 0 }),
      compass,
    );
    await stage.still();
    const [left, middle, right, above] = await stage.read(
      [240, 300],
      [640, 360],
      [1040, 300],
      [640, 160],
    );
    expect(middle?.room).toBe('e');
    if (compass !== 270) expect(near(middle?.yaw ?? 0, compass - 90)).toBeLessThan(2);
    expect(near(left?.yaw ?? 0, compass - 90 - 32)).toBeLessThan(2);
    expect(near(right?.yaw ?? 0, compass - 90 + 32)).toBeLessThan(2);
    expect(middle?.pitch).toBeCloseTo(0, 0);
    expect(above?.pitch).toBeGreaterThan(15);
    expect(above?.pitch).toBeLessThan(19);
  }
  expect(stage.problems).toEqual([]);
  await stage.close();
});

test('the seam is one line and the poles are closed', async () => {
  const stage = await theatre.open();
  await stage.go('n', { yaw: 180, pitch: 0 });
  const [left, right] = await stage.read([630, 200], [650, 200]);
  expect(near(left?.yaw ?? 0, 179)).toBeLessThan(2);
  expect(near(right?.yaw ?? 0, -179)).toBeLessThan(2);
  for (const pitch of [85, -85]) {
    await stage.page.evaluate(
      (to) => fixture.turn(fixture.visit.pose, { compass: 20, pitch: to }),
      pitch,
    );
    await stage.still();
    // 5 degrees beyond the middle of the view
    const beyond = 360 - Math.sign(pitch) * 56;
    const [pole, beside, before] = await stage.read([640, beyond], [700, beyond], [640, 360]);
    expect(Math.abs(pole?.pitch ?? 0)).toBeGreaterThan(88);
    expect(pole?.room).toBe('n');
    expect(Math.abs(beside?.pitch ?? 0)).toBeGreaterThan(83);
    expect(near(before?.yaw ?? 0, 20)).toBeLessThan(3);
  }
  await stage.close();
});

test('a new size keeps 90 degrees across the longer side', async () => {
  const stage = await theatre.open({ viewport: { width: 390, height: 844 } });
  await stage.go('n', { yaw: 20, pitch: 0 });
  const [top] = await stage.read([195, 1]);
  expect(top?.pitch).toBeGreaterThan(43);
  await stage.page.setViewportSize({ width: 844, height: 390 });
  await stage.page.waitForFunction(() => fixture.visit.pose.aspect > 2);
  await stage.still();
  const [left] = await stage.read([1, 195]);
  expect(near(left?.yaw ?? 0, 20 - 45)).toBeLessThan(2);
  await stage.close();
});

test('the picture is as fine as the screen, across the border of a tile and after zooming in and out', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  const levels = async () => (await stage.read([640, 300], [900, 300])).map((one) => one.level);
  expect(await levels()).toEqual([2, 2]);
  // tiles meet at yaw 0: no line of another colour on either side
  const row = await stage.read([636, 250], [639, 250], [641, 250], [644, 250]);
  for (const { yaw, pitch } of row) {
    expect(Math.abs(yaw)).toBeLessThan(2);
    expect(pitch).toBeCloseTo(row[0]?.pitch ?? 0, 0);
  }
  const zoom = async (fov: number, level: number) => {
    await stage.page.evaluate((to) => fixture.turn(fixture.visit.pose, { fov: to }), fov);
    await stage.page.waitForTimeout(400);
    await stage.still();
    expect((await stage.read([640, 300]))[0]?.level).toBe(level);
  };
  await zoom(40, 3);
  await zoom(90, 2);
  await stage.close();
});

test('nothing is drawn while nothing moves, and a turn draws', async () => {
  const stage = await theatre.open();
  await stage.go('n');
  const before = await stage.probe();
  await stage.page.waitForTimeout(2000);
  expect((await stage.probe()).frames).toBe(before.frames);
  await stage.page.evaluate(() => fixture.turn(fixture.visit.pose, { compass: 10 }));
  await stage.still();
  expect((await stage.probe()).frames).toBeGreaterThan(before.frames);
  await stage.close();
});

test('a hundred rooms later as many textures are alive as after the first', async () => {
  const stage = await theatre.open({ viewport: { width: 320, height: 180 } });
  const walk = (hops: number, transition: 'cut' | 'walk') =>
    stage.page.evaluate(
      async ([count, kind]) => {
        const { visit } = fixture;
        visit.dispatch({ type: 'settings/change', change: { transition: kind } }, 'button');
        const { tour, place } = visit.get();
        for (let to = place ?? tour.start, hop = 0; hop < count; hop += 1) {
          to = tour.nodes[to]?.links[0]?.to ?? to;
          const arrived = new Promise<void>((resolve) => {
            const stop = visit.reconcile((now) => {
              // every other room is left before it is sharp
              if (now.place !== to || (hop % 2 === 0 && now.level !== 'sharp')) return;
              stop();
              resolve();
            });
          });
          visit.dispatch({ type: 'link/follow', to }, 'pointer');
          await arrived;
        }
      },
      [hops, transition] as const,
    );
  await stage.go('n');
  const first = await stage.probe();
  await walk(92, 'cut');
  await walk(8, 'walk');
  await stage.go('n');
  await expect
    .poll(async () => (await stage.probe()).textures, { timeout: 15_000 })
    .toBe(first.textures);
  expect(first.textures).toBeLessThan(6);
  await stage.page.evaluate(() => fixture.unmount());
  await stage.page.waitForFunction(() => {
    const { meter } = globalThis as unknown as { meter: { read(): { textures: number } } };
    return meter.read().textures < 8;
  });
  expect(stage.problems).toEqual([]);
  await stage.close();
}, 180_000);

test('on the way from room to room no shader is linked, and none is waited for', async () => {
  const stage = await theatre.open({ viewport: { width: 320, height: 180 }, reducedMotion: true });
  await stage.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'settings/change', change: { transition: 'cut' } }, 'button'),
  );
  await stage.go('n');
  // each shader is asked once, while nothing else is to be done
  await stage.page.waitForTimeout(2000);
  await stage.page.evaluate(() => {
    const { prototype } = WebGL2RenderingContext;
    const { linkProgram, getProgramParameter } = prototype;
    globalThis.linked = 0;
    globalThis.asked = 0;
    prototype.linkProgram = function (program) {
      globalThis.linked += 1;
      linkProgram.call(this, program);
    };
    prototype.getProgramParameter = function (program, name) {
      globalThis.asked += 1;
      return getProgramParameter.call(this, program, name);
    };
  });
  // a name is the first thing of its kind that is drawn
  await stage.page.evaluate(() =>
    fixture.visit.dispatch({ type: 'focus/set', thing: { kind: 'link', id: 'ne' } }, 'keyboard'),
  );
  await stage.still();
  await stage.go('e');
  await stage.go('n');
  expect(await stage.page.evaluate(() => [globalThis.linked, globalThis.asked])).toEqual([0, 0]);
  await stage.close();
});
