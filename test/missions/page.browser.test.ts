import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { atNode, closeBrowser, type Guest, type GuestOptions, visitSite } from '../browser.ts';

vi.setConfig({ testTimeout: 240_000 });

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

type Page = Guest['page'];
const missionOf = (page: Page) => new URL(page.url()).searchParams.get('mission');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((one) => one.html)])).toEqual([]);
};

it('by mouse, from the start page to the end, another way, and on to the next', async () => {
  const page = await open('/?tour=shift');
  await button(page, 'Prøv jobbet i 2 missioner').click();
  await page.getByRole('heading', { name: 'Missioner' }).waitFor();
  await axe(page);
  await button(page, /^Døren/).click();
  await page.getByRole('heading', { name: 'Døren' }).waitFor();
  expect(missionOf(page)).toBe('door');
  expect(await page.title()).toBe('Døren – Vagten');
  await axe(page);
  await button(page, 'Start').click();
  await page.locator('.film video').waitFor();
  await page.locator('.caption', { hasText: 'Mette: Her er døren.' }).waitFor();
  await page.getByRole('group', { name: 'Hvordan går du ind?' }).waitFor();
  await page.getByRole('timer').waitFor();
  await axe(page);
  await button(page, /Bank på/).click();
  await page.locator('.caption', { hasText: 'Godmorgen.' }).waitFor();
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await button(page, /Sæt dig/).click();
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await page.getByText('Jeg banker altid.').waitFor();
  await axe(page);
  await button(page, 'Prøv en anden vej').click();
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await button(page, /Gå videre/).click();
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await button(page, 'Videre').click();
  await page.getByText('Du har prøvet 2 veje igennem.').waitFor();
  await axe(page);
  await button(page, 'Næste: Brevet').click();
  await page.getByText('Handler om sorg.').waitFor();
  await page.goBack();
  await page.getByText('Døren', { exact: true }).first().waitFor();
  await page.goBack();
  await page.getByText('1 af 2 spillet').waitFor();
});

it('by keyboard alone to the end of both, with the profile after them', async () => {
  const page = await open('/?tour=shift&mission=letter&lang=en', { language: 'en-GB' });
  const press = async (name: string | RegExp) => {
    const wanted = button(page, name).first();
    await wanted.waitFor();
    for (let i = 0; i < 30; i++) {
      if (await wanted.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  await press('Start');
  await page.locator('.caption', { hasText: 'Who is it for?' }).waitFor();
  await page.getByRole('group', { name: 'What do you do?' }).waitFor();
  await page.keyboard.press('2');
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await press('Continue');
  await press('Next: The door');
  await press('Start');
  await page.keyboard.press('Space');
  await page.getByText('Paused').waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'How do you go in?' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('group', { name: 'What do you do?' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await press('Continue');
  await press('See how you went to work');
  await page.getByRole('heading', { name: 'How you went to work' }).waitFor();
  expect(missionOf(page)).toBe('profile');
  await axe(page);
});

it('a timer that runs out is a choice, too, and waits while something is read', async () => {
  const page = await open('/?tour=shift&mission=door');
  await button(page, 'Start').click();
  await page.getByRole('timer').waitFor();
  const left = () => page.locator('.ring').getAttribute('aria-label');
  await button(page, 'Har du brug for hjælp?').click();
  const before = await left();
  await page.waitForTimeout(2500);
  expect(await left()).toBe(before);
  await page.keyboard.press('Escape');
  await page.locator('.caption', { hasText: 'Nå.' }).waitFor({ timeout: 40_000 });
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await page.keyboard.press('1');
  await page.getByText('Du nåede ikke at vælge, så skete det her:').waitFor();
});

it('the last film can be seen again, and what was said and chosen be read', async () => {
  const page = await open('/?tour=shift&mission=door');
  const asked = page.getByRole('group', { name: 'Hvordan går du ind?' });
  await button(page, 'Start').click();
  await asked.waitFor();
  await button(page, 'Vis igen').click();
  await page.locator('.caption', { hasText: 'Mette: Her er døren.' }).waitFor();
  await asked.waitFor();
  await button(page, /Bank på/).click();
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await button(page, 'Indstillinger').click();
  await button(page, 'Læs, hvad der blev sagt').click();
  const said = page.getByRole('dialog', { name: 'Det er sagt indtil nu' });
  expect(await said.getByRole('listitem').allTextContents()).toEqual([
    'Mette: Her er døren.',
    'Bank på',
    'Mette: Godmorgen.',
    'Mette: Og nu?',
  ]);
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
});

it('without the network in the middle the still and the lines carry on, and choices remain', async () => {
  const page = await open('/?tour=shift', { expected: /Failed to load resource/ });
  await button(page, 'Prøv jobbet i 2 missioner').waitFor();
  await guest.context.route(/door-in\..*(webm|mp4|opus|vtt)/, (route) => route.abort());
  await button(page, 'Prøv jobbet i 2 missioner').click();
  await button(page, /^Døren/).click();
  await button(page, 'Start').click();
  await page.getByRole('group', { name: 'Hvordan går du ind?' }).waitFor();
  await button(page, /Bank på/).click();
  await page.getByText('Filmen kan ikke hentes. Her er billedet og ordene.').waitFor();
  await page.locator('.caption', { hasText: 'Mette: Godmorgen.' }).waitFor();
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
});

it('a reload begins afresh, unless it was asked to remember', async () => {
  const page = await open('/?tour=shift&mission=door');
  const begin = async () => {
    await button(page, 'Start').click();
    await page.getByRole('group', { name: 'Hvordan går du ind?' }).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  };
  await begin();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await button(page, 'Start').waitFor();
  expect(await button(page, 'Fortsæt, hvor du slap').count()).toBe(0);
  await button(page, 'Alle missioner').click();
  await page.getByRole('switch', { name: 'Husk på denne enhed' }).check();
  await button(page, /^Døren/).click();
  await button(page, 'Start').click();
  await button(page, 'Uden tidsgrænse').click();
  await page.keyboard.press('1');
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await page.reload();
  await button(page, 'Start forfra').click();
  await page.getByText('Vælg i ro og mag').waitFor();
  expect(await page.getByRole('timer').count()).toBe(0);
  await page.keyboard.press('1');
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await page.reload();
  await button(page, 'Fortsæt, hvor du slap').click();
  await page.getByRole('group', { name: 'Hvad gør du?' }).waitFor();
  await button(page, 'Forlad missionen').click();
  await atNode(page, 'cell');
  expect(new URL(page.url()).searchParams.get('node')).toBe('cell');
});

it('from a thing in its room, and Back is the room again', async () => {
  const page = await open('/?tour=shift&node=cell', { viewport: { width: 390, height: 844 } });
  await atNode(page, 'cell');
  await button(page, 'I rummet').click();
  await button(page, 'Håndtaget').click();
  await button(page, 'Start missionen: Døren').click();
  await button(page, 'Start').waitFor();
  await axe(page);
  await page.goBack();
  await atNode(page, 'cell');
  expect(missionOf(page)).toBeNull();
});
