import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { setAccount } from '../../src/server/login/accounts.ts';
import { atNode, closeBrowser, launch, visitSite } from '../browser.ts';
import { day, openTestHouse, type TestHouse } from '../house.ts';

const password = 'a rather long password';
let folder = '';
let house: TestHouse;
let at = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'indenfor-journey-'));
  const site = inject('siteFolder');
  house = await openTestHouse(
    { folder },
    {},
    { clock: Date.now },
    { site, tours: join(site, 'tours') },
  );
  house.time.now = Date.now();
  at = await house.app.listen({ port: 0, host: 'localhost' });
  await setAccount(house.store, 'anna', password, Date.now());
  await house.slot({ capacity: 2 });
  await house.slot({
    starts: Date.now() + 5 * day,
    kind: 'phone',
    place: 'Vi ringer fra hemmeligt nummer',
  });
});
afterAll(async () => {
  await closeBrowser();
  await house.shut();
  rmSync(folder, { recursive: true });
});

async function isFine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    page.url(),
  ).toEqual([]);
}

async function answer(page: Page, fields: [string, string][]): Promise<void> {
  await isFine(page);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Videre' }).click();
  for (const [label, text] of fields) {
    await page.getByLabel(label).waitFor();
    await isFine(page);
    await page.getByLabel(label).fill(text);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Ser det rigtigt ud?' }).waitFor();
}

test('from a room to a talk, into the calendar, and off again; the recruiter sees it all', async () => {
  const visitor = await visitSite(`${at}/?tour=two-rooms&node=hall`, {
    origins: [at],
    reducedMotion: true,
  });
  const { page } = visitor;
  await atNode(page, 'hall');
  await page.goto(`${at}/?tour=two-rooms&node=yard`);
  await atNode(page, 'yard');
  await page.goto(`${at}/book?from=room.yard`);
  await answer(page, [
    ['Dit navn', 'Åse Mørk'],
    ['Din mail', 'aase@example.dk'],
    ['Dit telefonnummer', ''],
  ]);
  // Back and forth lose nothing
  await page.goBack();
  await page.getByLabel('Dit telefonnummer').waitFor();
  await page.goForward();
  await page.getByRole('heading', { name: 'Ser det rigtigt ud?' }).waitFor();
  await isFine(page);
  await page.getByRole('button', { name: 'Book tiden' }).click();
  await page.getByRole('heading', { name: 'Tiden er din' }).waitFor();
  await isFine(page);
  const secret = page.url();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Læg i kalenderen' }).click();
  expect(readFileSync(await (await file).path(), 'utf8')).toContain('STATUS:CONFIRMED');

  const events = await vi.waitFor(async () => {
    const rows = await house.store.db
      .selectFrom('figure')
      .select(['type', 'thing', 'device'])
      .execute();
    expect(rows.filter(({ type }) => type === 'room').map(({ thing }) => thing)).toEqual([
      'hall',
      'yard',
    ]);
    return rows;
  });
  expect(events.filter(({ type }) => type === 'begin')).toHaveLength(2);
  // nothing of it is kept on the visitor's device
  expect(await visitor.context.storageState()).toEqual({ cookies: [], origins: [] });

  const recruiter = await visitSite(`${at}/office`, { origins: [at] });
  const desk = recruiter.page;
  await isFine(desk);
  await desk.getByLabel('Navn').fill('anna');
  await desk.getByLabel('Adgangskode').fill(password);
  await desk.getByRole('button', { name: 'Log ind' }).click();
  await desk.getByRole('link', { name: 'aase@example.dk' }).waitFor();
  expect(await desk.getByRole('row').filter({ hasText: 'Åse Mørk' }).innerText()).toContain(
    'room.yard',
  );
  for (const name of ['Tider', 'Tal', 'Log', 'Konto', 'Samtaler']) {
    await desk.getByRole('link', { name, exact: true }).last().click();
    await desk.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await isFine(desk);
  }

  await page.goto(secret);
  await page.getByRole('link', { name: 'Aflys' }).click();
  await page.getByRole('heading', { name: 'Vil du aflyse?' }).waitFor();
  await isFine(page);
  await page.getByRole('button', { name: 'Ja, aflys' }).click();
  await page.getByRole('heading', { name: 'Tiden er aflyst' }).waitFor();
  await isFine(page);
  await desk.reload();
  await desk.getByRole('row').filter({ hasText: 'slettet' }).waitFor();
  expect(await desk.getByText('Åse Mørk').count()).toBe(0);
  expect([await visitor.problems(), await recruiter.problems(), visitor.foreign]).toEqual([
    [],
    [],
    [],
  ]);
  await visitor.close();
  await recruiter.close();
});

test('without script a talk is asked for all the same, and confirmed by the recruiter', async () => {
  const context = await (await launch()).newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${at}/book?lang=en`);
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill('Sam');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your e-mail address').fill('sam@example.org');
  await page.getByRole('button', { name: 'Continue' }).click();
  // who is to be called has to say where
  await page.getByLabel('Your phone number').fill('+45 20 12 34 56');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Book the time' }).click();
  expect(await page.getByRole('heading').innerText()).toBe('Thank you, you will hear from us');
  const pending = await house.store.db
    .selectFrom('booking')
    .select(['id', 'state'])
    .where('name', '=', 'Sam')
    .executeTakeFirstOrThrow();
  expect(pending.state).toBe('pending');
  await house.talk.confirm(pending.id);
  await page.goto(`${at}${house.talk.pathOf(pending)}`);
  expect(await page.getByRole('heading').innerText()).toBe('The time is yours');
  await context.close();
});

test('who asks not to be counted is not told of', async () => {
  const before = await house.store.db.selectFrom('figure').select('id').execute();
  const asks = `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`;
  const guest = await visitSite(`${at}/?tour=two-rooms&node=hall`, { origins: [at], before: asks });
  await atNode(guest.page, 'hall');
  await guest.page.goto(`${at}/book`);
  expect(await house.store.db.selectFrom('figure').select('id').execute()).toEqual(before);
  await guest.close();
});

test('from the missions to the way to a talk', async () => {
  const visitor = await visitSite(`${at}/?tour=shift&mission=letter`, { origins: [at] });
  const { page } = visitor;
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const choose = async (question: string, key: string) => {
    await page.getByRole('group', { name: question }).waitFor();
    await page.keyboard.press(key);
  };
  await press('Start');
  await choose('Hvad gør du?', '2');
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await press('Videre');
  await press('Næste: Døren');
  await press('Start');
  await choose('Hvordan går du ind?', '1');
  await choose('Hvad gør du?', '1');
  await page.getByRole('heading', { name: 'Det skete' }).waitFor();
  await press('Videre');
  await press('Se, hvordan du gik på arbejde');
  await page.locator('a[href="book"]').click();
  await page.getByRole('radio').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/book');
  await visitor.close();
});
