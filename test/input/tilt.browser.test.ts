import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FixturePage } from './fixture.ts';
import { openTheatre, type Stage, type StageOptions, type Theatre } from './stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Holds the device so; sensors go on telling, so it is told twice. */
async function hold({ cdp }: Stage, alpha: number, beta: number, gamma: number) {
  for (const tremble of [0.2, 0])
    await cdp.send('DeviceOrientation.setDeviceOrientationOverride', {
      alpha: alpha + tremble,
      beta,
      gamma,
    });
}

function ask({ page }: Stage) {
  return page.evaluate(() =>
    (window as unknown as FixturePage).visits[0]?.dispatch({ type: 'tilt/ask' }, 'button'),
  );
}

async function switchedOn(options: StageOptions = {}): Promise<Stage> {
  const stage = await theatre.open({ touch: true, ...options });
  await stage.page.evaluate(() => {
    const visit = (window as unknown as FixturePage).visits[0];
    if (visit) visit.pose.compass = 40;
  });
  await hold(stage, 0, 90, 0);
  await ask(stage);
  await stage.until(({ visits }) => visits[0]?.get().tilt === 'on');
  await hold(stage, 0, 90, 0);
  return stage;
}

/** Reads the view once the event has come through. */
async function looks(stage: Stage, compass: number, pitch: number) {
  await expect.poll(async () => (await stage.view()).compass).toBeCloseTo(compass, 0);
  await expect.poll(async () => (await stage.view()).pitch).toBeCloseTo(pitch, 0);
}

test('turning the phone turns the view, from where the visitor faced', async () => {
  const stage = await switchedOn();
  await looks(stage, 40, 0);
  await hold(stage, 90, 90, 0);
  await looks(stage, -50, 0);
  await hold(stage, 90, 120, 0);
  await looks(stage, -50, 30);
  await stage.close();
});

test('a drag works on top of it, and its pitch is given back', async () => {
  const stage = await switchedOn();
  const { page, cdp } = stage;
  await looks(stage, 40, 0);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await touch('touchStart', [195, 422]);
  await touch('touchMove', [165, 462]);
  await touch('touchMove', [135, 502]);
  await page.waitForTimeout(200);
  await touch('touchEnd');
  const dragged = await stage.view();
  expect(dragged.compass).toBeGreaterThan(45);
  expect(dragged.pitch).toBeGreaterThan(5);
  await hold(stage, 90, 90, 0);
  await looks(stage, dragged.compass - 90, 0);
  expect(await page.evaluate(() => (window as unknown as FixturePage).visits[0]?.pose.held)).toBe(
    'gyroscope',
  );
  await stage.close();
});

test('switched off, the direction stays and the horizon is level again', async () => {
  const stage = await switchedOn();
  await hold(stage, 0, 40, 20);
  await hold(stage, 30, 50, 30);
  await expect.poll(async () => Math.abs((await stage.view()).roll)).toBeGreaterThan(5);
  // on a busy machine the last turn of the phone may still be on its way
  let last = await stage.view();
  await expect
    .poll(async () => {
      const before = last;
      last = await stage.view();
      return last.compass - before.compass + (last.pitch - before.pitch);
    })
    .toBe(0);
  const { compass, pitch } = last;
  await ask(stage);
  await stage.until(({ visits }) => visits[0]?.pose.roll === 0);
  expect(await stage.view()).toMatchObject({ compass, pitch });
  await hold(stage, 90, 90, 0);
  await stage.page.waitForTimeout(200);
  expect(await stage.view()).toMatchObject({ compass, pitch });
  await stage.close();
});

test('waits for a look, and goes on from where it led', async () => {
  const stage = await switchedOn();
  await looks(stage, 40, 0);
  await stage.page.evaluate(() => {
    const visit = (window as unknown as FixturePage).visits[0];
    visit?.dispatch({ type: 'look/at', look: { yaw: 0, pitch: 0, calm: true } }, 'element');
  });
  await hold(stage, 45, 90, 0);
  await stage.page.waitForTimeout(200);
  await looks(stage, 40, 0);
  await stage.page.evaluate(() => {
    const visit = (window as unknown as FixturePage).visits[0];
    if (visit) visit.pose.compass = 100;
    visit?.dispatch({ type: 'look/reached' }, 'device');
  });
  await hold(stage, 55, 90, 0);
  await looks(stage, 90, 0);
  await stage.close();
});

test('a visitor who says no is told so', async () => {
  const stage = await theatre.open({
    touch: true,
    before: () =>
      Object.assign(DeviceOrientationEvent, { requestPermission: async () => 'denied' }),
  });
  await ask(stage);
  await stage.until(({ visits }) => visits[0]?.get().tilt === 'denied');
  expect((await stage.state()).problem).toBe(null);
  await stage.close();
});

test('permission is asked for within the tap, and an error is reported', async () => {
  const stage = await theatre.open({
    touch: true,
    before: () =>
      Object.assign(DeviceOrientationEvent, {
        requestPermission: async () => {
          Object.assign(window, { active: navigator.userActivation.isActive });
          throw new Error('asked too late');
        },
      }),
  });
  await stage.page.evaluate(() =>
    document.querySelector('button')?.addEventListener('click', () => {
      (window as unknown as FixturePage).visits[0]?.dispatch({ type: 'tilt/ask' }, 'button');
    }),
  );
  await stage.page.tap('button');
  await stage.until(({ visits }) => visits[0]?.get().tilt === 'denied');
  expect((await stage.state()).problem).toMatchObject({ code: 'tilt' });
  expect(await stage.page.evaluate(() => (window as unknown as { active: boolean }).active)).toBe(
    true,
  );
  await stage.close();
});

test('a device without a sensor is found out', async () => {
  const stage = await theatre.open({ touch: true });
  await ask(stage);
  expect((await stage.state()).tilt).toBe('asking');
  await stage.until(({ visits }) => visits[0]?.get().tilt === 'absent');
  await stage.close();
});

test('granted, but silent, is absent too', async () => {
  const stage = await theatre.open({
    touch: true,
    before: () =>
      Object.assign(DeviceOrientationEvent, { requestPermission: async () => 'granted' }),
  });
  await ask(stage);
  await stage.until(({ visits }) => visits[0]?.get().tilt === 'absent');
  await stage.close();
});
