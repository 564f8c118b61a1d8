import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { atNode, closeBrowser, visitSite } from '../browser.ts';

afterAll(closeBrowser);

async function opened(page: Page) {
  await atNode(page, 'hall');
  await page.keyboard.press('o');
  const overview = page.getByRole('dialog', { name: 'Overblik' });
  await overview.getByRole('button', { name: /Hal.*du er her/ }).waitFor();
  return overview;
}

it('all rooms are seen from above, made of themselves, and one walks there', async () => {
  const guest = await visitSite('/?tour=solid&node=hall');
  const { page } = guest;
  const overview = await opened(page);
  // the pillar is red, and nothing else is: its room has come
  await expect
    .poll(
      async () => {
        const { data } = await sharp(await page.screenshot())
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        let red = 0;
        for (let at = 0; at < data.length; at += 3)
          if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 70) red += 1;
        return red;
      },
      { timeout: 40_000 },
    )
    .toBeGreaterThan(100);
  const { violations } = await new AxeBuilder({ page }).include('dialog.overview').analyze();
  expect(violations).toEqual([]);
  await overview.getByRole('button', { name: 'Værksted' }).click();
  await atNode(page, 'shop');
  await overview.waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await overview.getByRole('button', { name: /^Hal.*du har været her/ }).waitFor();
  await page.keyboard.press('Escape');
  await overview.waitFor({ state: 'detached' });
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});

it('a phone has a plan with numbers and their names, where nothing lies over anything else', async () => {
  const guest = await visitSite('/?tour=solid&node=hall', {
    viewport: { width: 390, height: 844 },
    touch: true,
  });
  const { page } = guest;
  const overview = await opened(page);
  const boxes = await overview.locator('header > *, ol button').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.textContent, left, right, top, bottom };
    }),
  );
  for (const [i, a] of boxes.entries()) {
    expect(a.left, `${a.name}`).toBeGreaterThanOrEqual(0);
    expect(a.right, `${a.name}`).toBeLessThanOrEqual(390);
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, `${a.name} and ${b.name}`).toBe(true);
    }
  }
  const heading = overview.getByRole('heading', { name: 'Overblik' });
  const close = overview.getByRole('button', { name: 'Luk overblikket' });
  const middle = async (one: typeof heading) => {
    const box = await one.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  expect(Math.abs((await middle(heading)) - (await middle(close)))).toBeLessThan(12);
  const { violations } = await new AxeBuilder({ page }).include('dialog.overview').analyze();
  expect(violations).toEqual([]);
  await overview.locator('.paper').getByText('2', { exact: true }).tap();
  await atNode(page, 'shop');
  await overview.waitFor({ state: 'detached' });
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});
