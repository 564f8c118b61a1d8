import { afterAll, afterEach, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, visitSite } from '../browser.ts';

let guest: Guest;
afterEach(async () => {
  expect(await guest.problems()).toEqual([]);
  expect(guest.foreign).toEqual([]);
  await guest.close();
});
afterAll(closeBrowser);

const rooms = () => guest.page.locator('.indenfor').count();

it('who leaves the page finds no room by Back or Forward, and nothing stored', async () => {
  guest = await visitSite('/?tour=cinema');
  const { page } = guest;
  await page.getByRole('button', { name: 'Gå indenfor' }).click();
  await atNode(page, 'lobby');
  await page.evaluate(() => localStorage.setItem('progress', 'cell'));
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Cellen' }).click();
  await atNode(page, 'cell');
  await page.getByRole('button', { name: 'Har du brug for hjælp?' }).click();
  const help = page.getByRole('dialog', { name: 'Har du brug for hjælp?' });
  await help.getByText('Browserens historik kan stadig vise').waitFor();
  await help.getByRole('button', { name: 'Forlad siden nu' }).click();
  await page.waitForURL(/\/away\/$/);
  expect(await page.title()).toBe('Start');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  for (let back = 0; back < 3; back += 1) {
    await page.goBack().catch(() => undefined);
    expect(page.url()).toMatch(/\/away\/$|^about:blank$/);
    expect(await rooms()).toBe(0);
  }
  for (let on = 0; on < 3; on += 1) {
    await page.goForward().catch(() => undefined);
    expect(page.url()).toMatch(/\/away\/$|^about:blank$/);
    expect(await rooms()).toBe(0);
  }
});

it('who comes again on purpose is let in', async () => {
  guest = await visitSite('/?tour=cinema&node=lobby');
  const { page } = guest;
  await atNode(page, 'lobby');
  await page.getByRole('button', { name: 'Forlad siden nu' }).click();
  await page.waitForURL(/\/away\/$/);
  await page.goto(new URL('/?tour=cinema&node=lobby', page.url()).href);
  await atNode(page, 'lobby');
});
