import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FixturePage } from './fixture.ts';
import { openTheatre, type Stage, type Theatre } from './stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const degrees = 180 / Math.PI;

async function drag({ page }: Stage, from: [number, number], to: [number, number], rest = 0) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  if (rest) await page.waitForTimeout(rest);
  await page.mouse.up();
}

const clicks = ({ page }: Stage) => page.evaluate(() => (window as unknown as FixturePage).clicks);

test('the picture follows the mouse, and a drag is no click', async () => {
  const stage = await theatre.open();
  await drag(stage, [640, 360], [840, 360], 200);
  const { compass, pitch } = await stage.view();
  expect(compass).toBeCloseTo(-Math.atan(200 / 640) * degrees, 4);
  expect(pitch).toBeCloseTo(0, 4);
  expect(await clicks(stage)).toEqual([]);
  await stage.page.mouse.click(640, 360);
  expect(await clicks(stage)).toEqual(['room']);
  expect((await stage.view()).compass).toBe(compass);
  await stage.close();
});

test('a hand that trembles still clicks', async () => {
  const stage = await theatre.open();
  await drag(stage, [640, 360], [643, 362]);
  expect(await clicks(stage)).toEqual(['room']);
  expect(await stage.view()).toMatchObject({ compass: 0, pitch: 0 });
  await stage.close();
});

test('a flick glides on and comes to rest, and then no frame is asked for', async () => {
  const stage = await theatre.open();
  await drag(stage, [900, 360], [500, 360]);
  const released = await stage.view();
  await stage.until(({ visits }) => visits[0]?.pose.spin.compass === 0);
  const rested = await stage.view();
  expect(rested.compass).toBeGreaterThan(released.compass);
  const asked = () => stage.page.evaluate(() => (window as unknown as FixturePage).asked);
  const before = await asked();
  await stage.page.waitForTimeout(500);
  expect(await asked()).toBe(before);
  expect(await stage.view()).toEqual(rested);
  await stage.close();
});

test('a drag takes over from a look, and unlocks sound', async () => {
  const stage = await theatre.open();
  await stage.page.evaluate(() =>
    (window as unknown as FixturePage).visits[0]?.dispatch(
      { type: 'look/at', look: { yaw: 100, pitch: 0, calm: true } },
      'element',
    ),
  );
  expect((await stage.state()).sound).toBe(false);
  await stage.page.mouse.move(640, 360);
  await stage.page.mouse.down();
  await stage.page.mouse.move(700, 360, { steps: 3 });
  expect((await stage.state()).look).toBe(null);
  const held = () =>
    stage.page.evaluate(() => (window as unknown as FixturePage).visits[0]?.pose.held);
  expect(await held()).toBe('pointer');
  await stage.page.mouse.up();
  expect(await held()).toBe('nobody');
  expect((await stage.state()).sound).toBe(true);
  await stage.close();
});

test('controls and what scrolls keep their own gestures', async () => {
  const stage = await theatre.open();
  await drag(stage, [30, 20], [300, 200], 100);
  await drag(stage, [1230, 40], [900, 40], 100);
  await stage.page.mouse.move(1230, 40);
  await stage.page.mouse.wheel(0, -300);
  await stage.page.waitForTimeout(300);
  expect(await stage.view()).toMatchObject({ compass: 0, pitch: 0, fov: 90 });
  await stage.page.mouse.click(30, 20);
  expect(await clicks(stage)).toEqual(['button']);
  await stage.close();
});

test('the wheel zooms within bounds and does not scroll the page', async () => {
  const stage = await theatre.open();
  await stage.page.mouse.move(640, 360);
  await stage.page.mouse.wheel(0, -100);
  await stage.until(({ visits }) => (visits[0]?.pose.fov ?? 90) < 86);
  for (let turn = 0; turn < 20; turn += 1) await stage.page.mouse.wheel(0, -1000);
  await stage.until(({ visits }) => visits[0]?.pose.fov === 30);
  for (let turn = 0; turn < 40; turn += 1) await stage.page.mouse.wheel(0, 1000);
  await stage.until(({ visits }) => visits[0]?.pose.fov === 110);
  expect(await stage.page.evaluate(() => scrollY)).toBe(0);
  await stage.page.keyboard.press('0');
  await stage.until(({ visits }) => Math.abs((visits[0]?.pose.fov ?? 0) - 90) < 0.2);
  await stage.close();
});

test('one finger drags, two zoom, and the one that stays goes on dragging', async () => {
  const stage = await theatre.open({ touch: true });
  const touch = (type: string, ...points: [x: number, y: number, id?: number][]) =>
    stage.cdp.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map(([x, y, id], index) => ({ x, y, id: id ?? index })),
    });
  // Browsers hand on moves of a finger with the next picture.
  const compass = () => expect.poll(async () => (await stage.view()).compass);
  const fov = () => expect.poll(async () => (await stage.view()).fov);
  const dragged = -Math.atan(80 / 422) * degrees;
  await touch('touchStart', [195, 422]);
  for (const x of [215, 235, 255, 275]) await touch('touchMove', [x, 422]);
  await compass().toBeCloseTo(dragged, 3);
  await stage.page.waitForTimeout(200);
  await touch('touchEnd');
  await compass().toBeCloseTo(dragged, 3);

  await touch('touchStart', [145, 422]);
  await touch('touchStart', [145, 422], [245, 422]);
  await touch('touchMove', [95, 422], [295, 422]);
  await fov().toBeCloseTo(2 * Math.atan(0.5) * degrees, 3);
  await compass().toBeCloseTo(dragged, 3);
  await touch('touchMove', [190, 422], [200, 422]);
  await fov().toBe(110);
  await touch('touchEnd', [190, 422]);
  await touch('touchMove', [250, 422, 1]);
  await compass().toBeLessThan(dragged - 5);
  await touch('touchEnd');
  expect(await clicks(stage)).toEqual([]);
  expect((await stage.state()).sound).toBe(true);
  await stage.close();
});

test('arrows turn while they are held, and a short tap turns a little', async () => {
  const stage = await theatre.open();
  const { keyboard } = stage.page;
  await keyboard.down('ArrowRight');
  await stage.until(({ visits }) => (visits[0]?.pose.compass ?? 0) > 20);
  await keyboard.up('ArrowRight');
  await stage.page.waitForTimeout(600);
  const rested = await stage.view();
  await stage.page.waitForTimeout(200);
  expect(await stage.view()).toEqual(rested);
  await keyboard.press('ArrowUp');
  await stage.until(({ visits }) => (visits[0]?.pose.pitch ?? 0) > 2);
  await keyboard.press('+');
  await stage.until(({ visits }) => (visits[0]?.pose.fov ?? 90) < 87);
  await keyboard.down('ArrowLeft');
  await stage.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await stage.page.waitForTimeout(600);
  const left = await stage.view();
  await stage.page.waitForTimeout(200);
  expect(await stage.view()).toEqual(left);
  await keyboard.up('ArrowLeft');
  await stage.close();
});

test('keys are left alone while typing, with a modifier, and when switched off', async () => {
  const stage = await theatre.open();
  const { keyboard } = stage.page;
  const muted = async () => (await stage.state()).settings.muted;
  await stage.page.locator('input').focus();
  await keyboard.press('m');
  await keyboard.press('ArrowLeft');
  expect(await muted()).toBe(false);
  expect(await stage.page.locator('input').inputValue()).toBe('m');
  await stage.page.locator('button').focus();
  await keyboard.press('Control+m');
  expect(await muted()).toBe(false);
  await keyboard.press('Space');
  expect(await clicks(stage)).toEqual(['button']);
  await keyboard.press('m');
  expect(await muted()).toBe(true);
  await stage.page.evaluate(() =>
    (window as unknown as FixturePage).visits[0]?.dispatch(
      { type: 'settings/change', change: { letterKeys: false } },
      'button',
    ),
  );
  await keyboard.press('m');
  expect(await muted()).toBe(true);
  expect(await stage.view()).toMatchObject({ compass: 0 });
  await stage.close();
});

test('two tours inside a page share keys and wheel with it', async () => {
  const stage = await theatre.open({ search: '?embedded' });
  const { page } = stage;
  await page.mouse.move(640, 150);
  await page.mouse.wheel(0, 40);
  await page.waitForFunction(() => scrollY > 0);
  expect((await stage.view(0)).fov).toBe(90);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('m');
  await page.mouse.click(640, 450);
  await page.keyboard.press('m');
  expect((await stage.state(0)).settings.muted).toBe(false);
  expect((await stage.state(1)).settings.muted).toBe(true);
  await page.mouse.wheel(0, -100);
  await stage.until(({ visits }) => (visits[1]?.pose.fov ?? 90) < 86);
  expect((await stage.view(0)).fov).toBe(90);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await stage.close();
});

test('disconnected, nothing listens and nothing moves', async () => {
  const stage = await theatre.open();
  await drag(stage, [900, 360], [500, 360]);
  await stage.page.keyboard.down('ArrowRight');
  await stage.page.evaluate(() => {
    for (const undo of (window as unknown as FixturePage).undo) undo();
  });
  const left = await stage.view();
  await stage.page.keyboard.up('ArrowRight');
  await drag(stage, [400, 360], [500, 300], 100);
  await stage.page.keyboard.press('ArrowUp');
  await stage.page.mouse.wheel(0, -300);
  await stage.page.waitForTimeout(400);
  expect(await stage.view()).toEqual(left);
  expect(await stage.page.locator('.stage').getAttribute('style')).not.toContain('touch-action');
  await stage.close();
});

test('a gamepad alone is enough', async () => {
  const stage = await theatre.open({
    before: () => {
      const pad = {
        id: 'pad',
        index: 0,
        connected: true,
        mapping: 'standard',
        axes: [0, 0, 0, 0],
        buttons: Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 })),
      };
      Object.assign(window, { pad });
      navigator.getGamepads = () => [pad as unknown as Gamepad];
    },
  });
  type Padded = { pad: { axes: number[]; buttons: { pressed: boolean; value: number }[] } };
  const stick = (...axes: number[]) =>
    stage.page.evaluate((values) => {
      (window as unknown as Padded).pad.axes = values;
    }, axes);
  const press = async (index: number) => {
    for (const pressed of [true, false])
      await stage.page.evaluate(
        async ([at, down]) => {
          const button = (window as unknown as Padded).pad.buttons[at as number];
          if (button) Object.assign(button, { pressed: down, value: down ? 1 : 0 });
          for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
        },
        [index, pressed] as const,
      );
  };
  await stick(1, 0, 0, 0);
  await stage.until(({ visits }) => (visits[0]?.pose.compass ?? 0) > 10);
  await stick(0, 0, 0, 0);
  await press(15);
  await press(15);
  expect((await stage.state()).focus).toEqual({ kind: 'hotspot', id: 'keys' });
  await press(0);
  expect((await stage.state()).card).toBe('keys');
  await press(1);
  expect((await stage.state()).card).toBe(null);
  await press(14);
  await press(0);
  expect((await stage.state()).heading).toBe('wing');
  await stage.close();
});
