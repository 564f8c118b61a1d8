import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Way } from '../../../src/contract/lan/device.ts';
import type { Visit } from '../../../src/visit/store.ts';
import type { TestPage } from '../../browser.ts';
import { press, pull, xrFrames } from '../../xr/hand.ts';
import { stageOf } from '../kiosk.ts';
import { type Device, layDown, makeAMess, walkTo } from './device.ts';
import type { findOnPage as find } from './traces.ts';

declare const device: TestPage['device'];
declare const findOnPage: typeof find;

/** What a visitor does, and how it ends. */
export interface Guestbook {
  way: Way;
  end: 'finished' | 'idle' | 'taken-off' | 'operator';
  does(on: Device): Promise<void>;
}

const finish = async ({ page }: Device) => {
  await page.getByRole('button', { name: 'Afslut', exact: true }).click();
  await page.getByRole('img', { name: /tour\.example.*node=/ }).waitFor();
  await page.getByRole('button', { name: 'Færdig' }).click();
};

/** A visitor on the large screen plays until the host wants the place, or makes a mess of it and is done. */
export const onScreen = (reset: (one: Device) => Promise<void>): Guestbook[] => [
  {
    way: 'missions',
    end: 'operator',
    async does(one) {
      const { page } = one;
      await page.getByRole('button', { name: 'Døren' }).click();
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Bank på' }).click();
      await reset(one);
    },
  },
  {
    way: 'full',
    end: 'finished',
    async does(one) {
      await makeAMess(one);
      await finish(one);
    },
  },
];

/** In the headset: taken off while somebody speaks, and in a mission. */
export const inHeadset: Guestbook[] = [
  {
    way: 'full',
    end: 'taken-off',
    async does({ page }) {
      await xrFrames(page, 10);
      const off = takeOffWhen(page, 'telling');
      await pull(page, -30, 0);
      await off;
    },
  },
  {
    way: 'missions',
    end: 'taken-off',
    async does({ page }) {
      await xrFrames(page, 20);
      const off = takeOffWhen(page, 'mission');
      // the title's first button, low on the left of its sheet: how low, its words decide
      for (const up of [-22.3, -23.5, -21, -19, -17.2]) {
        if (!(await isOn(page))) break;
        await press(page, 18.7, up);
      }
      await off;
    },
  },
];

const isOn = (page: Page) => page.evaluate(() => device.visibilityState === 'visible');

/** On the phone: left lying, or done. */
export const onPhone: Guestbook[] = [
  {
    way: 'full',
    end: 'idle',
    async does(one) {
      await makeAMess(one);
      await one.page.getByRole('alertdialog', { name: 'Er du her stadig?' }).waitFor();
    },
  },
  {
    way: 'full',
    end: 'finished',
    async does(one) {
      await walkTo(one.page, 'Gården', 'yard');
      await walkTo(one.page, 'Hallen', 'hall');
      await finish(one);
    },
  },
];

/** The moment is caught on the page itself: a story of the tests is over in a second and a half. */
async function takeOffWhen(page: Page, moment: 'telling' | 'mission'): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const visit = findOnPage('visit') as Visit;
        let off = false;
        const look = () => {
          const { telling, mission, plays, xr } = visit.get();
          const play = mission?.id ? plays[mission.id] : undefined;
          const there =
            wanted === 'telling' ? telling?.state === 'playing' : play?.state === 'playing';
          if (there && !off) {
            off = true;
            device.updateVisibilityState('hidden');
          }
          if (!off || xr !== 'unworn') return;
          stop();
          done();
        };
        const stop = visit.reconcile(look);
        look();
      }),
    moment,
  );
  // the last page stands beside it, and knows the visit no more
  await stageOf(page, 'farewell');
  const codes = page.locator('.farewell').getByRole('img');
  await codes.first().waitFor();
  const said = await codes.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(said.join()).toMatch(/https:\/\/tour\.example\/\?lang=da(?!.*node=)/);
  await page.getByRole('button', { name: 'Færdig' }).click();
  // whoever is next finds it lying there, and puts it on
  await layDown(page);
}

/** Notes what a visitor does that is counted, so that it can be found again in the figures. */
export const told = ['link/follow', 'narration/play', 'mission/start', 'mission/choose'] as const;
export type Deeds = Record<(typeof told)[number], number>;

export function watchDeeds(page: Page): Promise<void> {
  return page.evaluate((names) => {
    const page = globalThis as unknown as { deeds?: Record<string, number> };
    page.deeds ??= Object.fromEntries(names.map((name) => [name, 0]));
    const { deeds } = page;
    (findOnPage('visit') as Visit).witness(({ type }) => {
      if (type in deeds) deeds[type] = (deeds[type] ?? 0) + 1;
    });
  }, told);
}
