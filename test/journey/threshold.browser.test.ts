import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, type GuestOptions, visitSite } from '../browser.ts';

let guest: Guest;
const open = async (path: string, options?: GuestOptions) => {
  guest = await visitSite(path, options);
  return guest.page;
};
afterEach(async () => {
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});
afterAll(closeBrowser);

const warning = 'Her bliver der talt om selvmord.';

it('a room that is warned of is entered only after the visitor said yes', async () => {
  // without the sheet's motion, or its colours are judged half faded in
  const page = await open('/?tour=cinema&node=lobby', { reducedMotion: true });
  await atNode(page, 'lobby');
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Rum tre', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Før du går ind' });
  await asked.getByText(warning).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Spring rummet over' }).last().click();
  await asked.waitFor({ state: 'detached' });
  await atNode(page, 'lobby');
  expect(page.url()).toContain('node=lobby');
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Rum tre', exact: true }).click();
  await page.getByRole('button', { name: 'Gå ind', exact: true }).click();
  await atNode(page, 'quiet');
  expect(await page.title()).not.toContain('selvmord');
  await page.goBack();
  await atNode(page, 'lobby');
  await page.goForward();
  await atNode(page, 'quiet');
});

it('by address the visitor is asked in the start room, and Escape stays there', async () => {
  const page = await open('/?tour=cinema&node=quiet');
  await page.getByText(warning).waitFor();
  await atNode(page, 'lobby');
  expect(page.url()).toContain('node=lobby');
  await page.keyboard.press('Escape');
  await page.getByText(warning).waitFor({ state: 'detached' });
  await atNode(page, 'lobby');
});
