import type { Page } from 'playwright-core';
import { roomId, roomTitle } from '../packs/tour.ts';
import type { Viewer } from './viewer.ts';

/** Our own site as it is built for visitors. */
export function indenfor(version: string): Viewer {
  return {
    name: 'indenfor',
    title: '**Indenfor**',
    mostRooms: 5000,
    reducedMotion: true,
    version,
    address: (rooms) => `/?tour=rooms-${rooms}&node=${roomId(0)}`,
    current,
    goTo: (page, room) =>
      page.evaluate((title) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.things nav button')];
        const button = buttons.find(({ textContent }) => textContent === title);
        if (!button) throw new Error(`no way to ${title}`);
        button.click();
      }, roomTitle(room)),
    prepare: hidePage,
    calm: chooseCut,
  };
}

function current(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('.indenfor');
    const { node, level } = stage?.dataset ?? {};
    return level === 'sharp' ? Number(node?.slice(1)) : -1;
  });
}

/** The others show the bare picture: what our page writes over it is there and works, but is not seen. */
async function hidePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.screen.tour, .screen.tour * { visibility: hidden !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** The visitor's own setting "cut", in the menu. */
async function chooseCut(page: Page): Promise<void> {
  await page.keyboard.press('h');
  await page.waitForFunction(() => {
    const labels = [...document.querySelectorAll('label')];
    const cut = labels.find(({ textContent }) => textContent?.trim() === 'Klip');
    cut?.click();
    return cut !== undefined;
  });
  await page.keyboard.press('Escape');
}
