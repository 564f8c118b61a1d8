import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { figuresPath } from '../../src/contract/figures.ts';
import { setAccount } from '../../src/server/login/accounts.ts';
import { createPackReader } from '../../src/server/site/packs.ts';
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
    { clock: Date.now, tour: () => shownTour(site) },
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

const readPack = createPackReader();
/** The tour whose words the office uses. */
function shownTour(site: string) {
  const files = join(site, 'tours/shift');
  const pack = readPack(join(files, 'pack.json'));
  return pack && { pack, folder: '/tours/shift/', files };
}

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
  // a room that this tour does not have is called as the address called it
  expect(await desk.getByRole('row').filter({ hasText: 'Åse Mørk' }).innerText()).toContain(
    'rummet »yard«',
  );
  for (const name of ['Tider', 'Tal', 'QR-kode', 'Log', 'Konto', 'Samtaler']) {
    await desk.getByRole('link', { name, exact: true }).last().click();
    await desk.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await isFine(desk);
  }

  await page.goto(secret);
  await page.getByRole('link', { name: 'Flyt' }).click();
  await page.getByRole('heading', { name: 'Hvornår passer det bedre?' }).waitFor();
  await isFine(page);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Flyt tiden' }).click();
  await page.getByRole('heading', { name: 'Tiden er din' }).waitFor();
  await page.getByText('Vi ringer fra hemmeligt nummer').waitFor();
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
  await page.getByRole('link', { name: 'Book en samtale om jobbet' }).click();
  await page.getByRole('radio').first().waitFor();
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe('/book?lang=da&from=missions');
  await visitor.close();
}, 240_000);

test('the figures call things as the tour does, and by their ids what it does not know', async () => {
  const event = (name: string, more: object) => ({
    type: 'did',
    id: randomUUID(),
    at: Date.now(),
    name,
    ...more,
  });
  for (let i = 0; i < 6; i++)
    await house.app.inject({
      method: 'POST',
      url: `/${figuresPath}`,
      payload: {
        format: 1,
        sent: Date.now(),
        visit: randomUUID(),
        tour: 'shift',
        device: 'phone',
        place: 'web',
        language: 'da',
        events: [
          { type: 'begin', id: randomUUID(), at: Date.now() },
          { type: 'room', id: randomUUID(), at: Date.now(), node: 'wing', seconds: 9 },
          event('mission/start', { within: 'letter' }),
          event('mission/choose', { within: 'letter.found', thing: 'read' }),
          event('mission/start', { within: 'taken-out' }),
          event('mission/choose', { within: 'taken-out.yard', thing: 'run' }),
        ],
      },
    });
  const recruiter = await visitSite(`${at}/office/figures`, { origins: [at] });
  const { page } = recruiter;
  await page.getByLabel('Navn').fill('anna');
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('link', { name: 'Tal', exact: true }).click();
  await page.getByRole('heading', { name: 'Valg: Brevet' }).waitFor();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await row('Læs det').filter({ hasText: 'Situation 1' }).waitFor();
  await row('Fløjen').first().waitFor();
  await page.getByRole('heading', { name: 'Valg: taken-out' }).waitFor();
  await row('run').filter({ hasText: 'yard' }).waitFor();
  await isFine(page);
  await page.goto(`${at}/office/figures?lang=en`);
  await page.getByRole('heading', { name: 'Choices: The letter' }).waitFor();
  await row('Read it').waitFor();
  await recruiter.close();
});

test('the sheet to print leads to the booking, and says from where one comes', async () => {
  const recruiter = await visitSite(`${at}/office/login`, { origins: [at] });
  const { page } = recruiter;
  await page.getByLabel('Navn').fill('anna');
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('link', { name: 'QR-kode' }).click();
  const code = page.getByRole('img', { name: /^QR-kode: / });
  const address = (await code.getAttribute('aria-label'))?.replace('QR-kode: ', '') ?? '';
  expect(address).toBe('https://tour.example/book?lang=da&from=qr.sheet');
  // a reader of such codes reads just that
  const { data, info } = await sharp(await code.screenshot())
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data })).toBe(address);
  // and one page of A4 holds all of it
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await recruiter.close();
});
