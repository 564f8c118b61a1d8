import AxeBuilder from '@axe-core/playwright';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { atNode, closeBrowser, visitSite } from '../browser.ts';

afterAll(closeBrowser);

it('all rooms are seen from above, made of themselves, and one walks there', async () => {
  const guest = await visitSite('/?tour=solid&node=hall');
  const { page } = guest;
  await atNode(page, 'hall');
  await page.getByRole('button', { name: 'Overblik' }).click();
  const overview = page.getByRole('dialog', { name: 'Overblik' });
  await overview.getByRole('button', { name: /^Hal.*du er her/ }).waitFor();
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
      { timeout: 30_000 },
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
