import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  atNode,
  closeBrowser,
  frames,
  type Guest,
  type GuestOptions,
  meter,
  pixels,
  steady,
  visitSite,
} from '../browser.ts';
import { readCompass } from '../packs/compass.ts';

let guest: Guest;
const open = async (path: string, options?: GuestOptions) => {
  guest = await visitSite(path, options);
  return guest.page;
};
afterEach(async () => {
  expect(await guest.problems()).toEqual([]);
  expect(guest.foreign).toEqual([]);
  await guest.close();
});
afterAll(closeBrowser);

const inside = { name: 'Gå indenfor' };

/**
 * What the middle of the picture shows once the walk or the turn is over; the notices and rings of the tour are out of
 * its way.
 */
async function middle() {
  const size = guest.page.viewportSize() ?? { width: 0, height: 0 };
  const look = async () => {
    await frames(guest.page, 3);
    const [colour = []] = await pixels(guest.page, [[size.width / 2, size.height / 2]]);
    return colour;
  };
  return readCompass(await steady(look, (a, b) => a.join() === b.join(), 150));
}

describe('a visitor walks', () => {
  it('with the mouse: inside, looks around by dragging, clicks a ring, and goes back', async () => {
    const page = await open('/?tour=compass');
    await page.getByRole('button', inside).click();
    await atNode(page, 'n');
    expect(new URL(page.url()).searchParams.get('node')).toBe('n');
    expect((await middle()).yaw).toBeCloseTo(0, -1);
    // 60 degrees to the right lies the ring to the next room, 15 degrees down.
    await page.mouse.move(800, 300);
    await page.mouse.down();
    for (let x = 800; x >= 300; x -= 50) await page.mouse.move(x, 300);
    await page.waitForTimeout(150);
    await page.mouse.up();
    const turned = await middle();
    expect(turned.yaw).toBeGreaterThan(30);
    expect(turned.yaw).toBeLessThan(50);
    await page.keyboard.press('Tab');
    await page.goBack();
    await page.getByRole('button', inside).waitFor();
    await page.goForward();
    await atNode(page, 'n');
  });

  it('with the mouse on the ring itself', async () => {
    const page = await open('/?tour=compass&node=n&yaw=60&pitch=-18');
    await atNode(page, 'n');
    await frames(page, 5);
    await page.mouse.move(640, 360);
    await page.mouse.click(640, 360);
    await atNode(page, 'ne');
    // Straight on: the ring lay 60 degrees right of a heading of 0, the next room's heading is 45.
    expect((await middle()).yaw).toBeCloseTo(15, -1);
    expect((await middle()).room).toBe('ne');
  });

  it('with a finger on a phone: drags, and taps what lies ahead', async () => {
    const page = await open('/?tour=compass&node=n&yaw=60&pitch=-18', {
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await atNode(page, 'n');
    await frames(page, 5);
    await page.touchscreen.tap(195, 422);
    await atNode(page, 'ne');
    await page.getByRole('button', { name: 'I rummet' }).tap();
    await page.getByRole('button', { name: 'Rum n', exact: true }).tap();
    await atNode(page, 'n');
    expect(page.url()).toContain('node=n');
  });

  it('with the keyboard alone: in, turned to what has focus, on, and reads a card', async () => {
    const page = await open('/?tour=compass');
    await page.getByRole('button', inside).waitFor();
    await page.getByRole('button', inside).focus();
    await page.keyboard.press('Enter');
    await atNode(page, 'n');
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      if (focused === 'Prik n') break;
    }
    await page.waitForTimeout(900);
    // The dot is at yaw 150; the view turned so that it is well in the picture.
    expect((await middle()).yaw).toBeGreaterThan(100);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Prik n' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Prik n' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rum ne', exact: true }).focus();
    await page.keyboard.press('Enter');
    await atNode(page, 'ne');
  });

  it('by address: a room, a view, back, forward, and a reload that stays', async () => {
    const page = await open('/?tour=compass&node=e&yaw=100&pitch=20&lang=en');
    await atNode(page, 'e');
    const seen = await middle();
    expect(seen).toMatchObject({ room: 'e' });
    expect(seen.yaw).toBeCloseTo(100, -1);
    expect(seen.pitch).toBeCloseTo(20, -1);
    await page.getByRole('button', { name: 'In this room' }).click();
    await page.getByRole('button', { name: 'Rum se', exact: true }).click();
    await atNode(page, 'se');
    expect(await page.title()).toContain('Rum se');
    await page.goBack();
    await atNode(page, 'e');
    await page.goForward();
    await atNode(page, 'se');
    await page.reload();
    await atNode(page, 'se');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
  });

  it('and nothing is drawn while nothing moves', async () => {
    const page = await open('/?tour=compass&node=s');
    await atNode(page, 's');
    await page.waitForTimeout(2500);
    const before = await meter(page);
    await page.waitForTimeout(2000);
    expect((await meter(page)).frames - before.frames).toBe(0);
  });
});

describe('everyone can use it', () => {
  it.each([
    ['the start page', '/?tour=two-rooms', null],
    ['a room', '/?tour=two-rooms&node=hall', 'hall'],
  ])('axe finds nothing on %s', async (_, path, node) => {
    const page = await open(path);
    if (node) await atNode(page, node);
    else await page.getByRole('button', inside).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((one) => one.html)])).toEqual([]);
  });

  it('everything in a room is a button with its name, in the visitor’s language', async () => {
    const page = await open('/?tour=two-rooms&node=hall&lang=en', { language: 'en-GB' });
    await atNode(page, 'hall');
    for (const name of ['The yard', 'The clock', 'Welcome'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
  });
});
