import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { atNode, closeBrowser, type Guest, type GuestOptions, visitSite } from '../browser.ts';

vi.setConfig({ testTimeout: 180_000 });

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

const video = '.player video';
const seriesOf = (url: string) => new URL(url).searchParams.get('series');

it('from the start page to an episode and back, each with its address', async () => {
  const page = await open('/?tour=cinema');
  await page.getByRole('button', { name: 'Se »En dag i uniformen«' }).click();
  await page.getByRole('heading', { name: 'En dag i uniformen' }).waitFor();
  expect(page.url()).toMatch(/&series$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((one) => one.html)])).toEqual([]);
  await page.getByRole('button', { name: /^Nøglen/ }).click();
  expect(seriesOf(page.url())).toBe('first');
  expect(await page.title()).toBe('Nøglen – Tre rum');
  await page.locator('.player .caption p').waitFor();
  const width = () => page.locator(video).evaluate((one: HTMLVideoElement) => one.videoWidth);
  expect(await width()).toBe(320);
  // Two seconds are soon over: the next one is offered.
  await page.getByRole('button', { name: 'Næste afsnit: Døren' }).first().click();
  expect(seriesOf(page.url())).toBe('second');
  await page.goBack();
  expect(seriesOf(page.url())).toBe('first');
  await page.goBack();
  await page.getByRole('heading', { name: 'En dag i uniformen' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Gå indenfor' }).waitFor();
});

it('an episode opened by its address waits, plays by keyboard, and can be read', async () => {
  const page = await open('/?tour=cinema&series=first&lang=en', { language: 'en-GB' });
  await page.getByRole('button', { name: 'Play' }).first().waitFor();
  expect(await page.locator(video).evaluate((one: HTMLVideoElement) => one.paused)).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((one) => one.html)])).toEqual([]);
  await page.keyboard.press('k');
  await page.locator('.player .caption', { hasText: 'Anna: Good morning.' }).waitFor();
  await page.keyboard.press(' ');
  await page.waitForFunction(
    (one) => document.querySelector<HTMLVideoElement>(one)?.paused === true,
    video,
  );
  await page.getByText('Read the whole text').click();
  await page.getByRole('button', { name: 'Go to 0:01: Here is the key.' }).click();
  await page.waitForFunction(
    (one) => (document.querySelector<HTMLVideoElement>(one)?.currentTime ?? 0) >= 1,
    video,
  );
  await page.getByRole('button', { name: 'Questions and answers' }).click();
  await page.locator('.transcript', { hasText: 'Were you afraid?' }).waitFor();
  expect(seriesOf(page.url())).toBe('first');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'A day in uniform' }).waitFor();
});

it('a tour without a series has no way to it', async () => {
  const page = await open('/?tour=two-rooms');
  await page.getByRole('button', { name: 'Gå indenfor' }).waitFor();
  expect(await page.getByRole('button', { name: /^Se »/ }).count()).toBe(0);
});

it('a film that cannot be fetched is told, and tried again', async () => {
  const page = await open('/?tour=cinema', { expected: /Failed to load resource/ });
  await page.getByRole('button', { name: 'Se »En dag i uniformen«' }).waitFor();
  await guest.context.route(/first\..*(webm|mp4)/, (route) => route.abort());
  await page.getByRole('button', { name: 'Se »En dag i uniformen«' }).click();
  await page.getByRole('button', { name: /^Nøglen/ }).click();
  await page.getByRole('heading', { name: 'Filmen kan ikke vises' }).waitFor();
  await guest.context.unroute(/first\..*(webm|mp4)/);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('.player .caption', { hasText: 'Godmorgen.' }).waitFor();
});

it('a wall of monitors leads to the rooms it shows', async () => {
  const page = await open('/?tour=cinema&node=lobby');
  await atNode(page, 'lobby');
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Skærmene' }).click();
  const card = page.getByRole('dialog', { name: 'Skærmene' });
  await card.getByRole('button', { name: 'Cellen' }).click();
  await atNode(page, 'cell');
});
