import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { closeBrowser, visitSite } from '../browser.ts';
import { openLaptop, rewriteList } from './laptop.ts';

vi.setConfig({ testTimeout: 180_000 });
afterAll(closeBrowser);

test('an update that comes during a visit is used from the next guest on', async () => {
  const laptop = await openLaptop('two-rooms');
  const { page, close } = await visitSite(`${laptop.url}prepare?tour=two-rooms&lang=da`, {
    origins: [laptop.url],
  });
  await page.getByRole('button', { name: 'Gør enheden klar' }).click();
  await page.getByRole('heading', { name: 'Klar', exact: true }).waitFor();
  await page.goto(`${laptop.url}event/?tour=two-rooms&lang=da`);
  const goInside = async () => {
    await page.locator('.attract').click();
    await page.getByRole('button', { name: 'Dansk', exact: true }).click();
    await page.getByRole('button', { name: 'Jeg går selv' }).click();
  };
  await goInside();
  await page.getByRole('heading', { name: 'Hallen' }).waitFor();

  const file = join(laptop.folder, 'tours/two-rooms/pack.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Hallen', 'Forhallen'));
  rewriteList(join(laptop.folder, 'tours/two-rooms'));
  const worker = join(laptop.folder, 'sw.js');
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// newer`);
  // the device looks on its own every ten minutes, and when it finds its server again: here on another page of it
  const other = await page.context().newPage();
  await other.goto(`${laptop.url}prepare?tour=two-rooms&lang=da`);
  await other.getByRole('button', { name: 'Gør enheden klar' }).click();
  await other.getByText('Den tages i brug, når ingen er indenfor').waitFor();
  await other.close();
  const told = () =>
    page.evaluate(async () => (await fetch('../tours/two-rooms/pack.json')).text());
  expect(await told()).not.toContain('Forhallen');
  await page.evaluate(() => Object.assign(globalThis, { same: true }));
  await page.getByRole('heading', { name: 'Hallen' }).waitFor();

  await page.getByRole('button', { name: 'Afslut', exact: true }).click();
  await page.getByRole('button', { name: 'Færdig' }).click();
  // loaded anew, by itself
  await page.waitForFunction(() => !('same' in globalThis) && document.querySelector('.attract'));
  await laptop.off();
  await goInside();
  await page.getByRole('heading', { name: 'Forhallen' }).waitFor();
  await close();
  await laptop.remove();
});
