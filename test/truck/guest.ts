import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { EventSettings } from '../../src/event/machine/state.ts';
import type { Visit } from '../../src/visit/store.ts';
import { atNode, type Guest, type TestPage, visitSite } from '../browser.ts';

declare const device: TestPage['device'];

export interface DeviceOptions {
  url: string;
  tour: string;
  code: string;
  settings: Partial<EventSettings>;
  viewport: { width: number; height: number };
  touch?: boolean;
}

/** A device of the truck, with a host's settings, that joins with a code. */
export async function openDevice(options: DeviceOptions): Promise<Guest> {
  const { url, tour, code, settings, viewport, touch = false } = options;
  const kept = JSON.stringify(settings);
  const guest = await visitSite(`${url}event/?tour=${tour}#join=${code}`, {
    viewport,
    touch,
    headset: settings.kind === 'headset',
    origins: [url],
    before: `if (!localStorage.getItem('indenfor-event')) localStorage.setItem('indenfor-event', ${JSON.stringify(kept)});`,
    // a server that is switched off
    expected: /ERR_CONNECTION|ERR_EMPTY|ERR_SOCKET|WebSocket connection|Failed to load resource/,
  });
  await stageOf(guest.page, 'attract');
  return guest;
}

export function stageOf(page: Page, stage: string): Promise<void> {
  return page
    .locator(`.event[data-stage="${stage}"]`)
    .waitFor({ state: 'attached', timeout: 60_000 });
}

/**
 * A line that loses answers: of what the device posts every third arrives without its being told so. What was posted is
 * collected by id.
 */
export async function loseAnswers({ context }: Guest, posted: Set<string>): Promise<() => void> {
  let count = 0;
  let losing = true;
  await context.route('**/api/v1/figures', async (route) => {
    const { events } = route.request().postDataJSON() as { events: { id: string }[] };
    for (const { id } of events) posted.add(id);
    count += 1;
    const answer = await route.fetch().catch(() => undefined);
    if (!answer || (losing && count % 3 === 0)) await route.abort();
    else await route.fulfill({ response: answer });
  });
  return () => {
    losing = false;
  };
}

/** From the attract loop into the start room, on one's own. */
export async function goInside(page: Page, start: string, language = 'Dansk'): Promise<void> {
  await stageOf(page, 'attract');
  await page.locator('.attract').click();
  await page.getByRole('button', { name: language, exact: true }).click();
  await page.locator('.event[data-stage="howto"] .answers button').nth(1).click();
  await stageOf(page, 'visit');
  await atNode(page, start);
}

/** Everything a visit could have left somewhere: its store, what is on the page, what is stored. */
export async function traces(page: Page, context: BrowserContext) {
  await page.locator('.indenfor[data-level="sharp"]').waitFor({ state: 'attached' });
  // captions and offers have come
  await page.waitForTimeout(1500);
  const here = await page.evaluate(async () => {
    const stage = document.querySelector('#tour .indenfor') as HTMLElement;
    const name = Object.keys(stage).find((key) => key.startsWith('__reactContainer')) ?? '';
    type Root = { stateNode?: { current: Fiber } };
    type Fiber = { memoizedProps?: { visit?: Visit }; child: Fiber; sibling: Fiber } | null;
    const find = (fiber: Fiber): Visit | undefined =>
      fiber ? (fiber.memoizedProps?.visit ?? find(fiber.child) ?? find(fiber.sibling)) : undefined;
    const root = (stage as unknown as Record<string, Root>)[name];
    const visit = find(root?.stateNode?.current ?? null);
    const { tour: _tour, beyond, ...state } = visit?.get() ?? ({} as never);
    const { listeners: _listeners, version: _version, ...pose } = visit?.pose ?? ({} as never);
    return {
      found: visit !== undefined,
      state: { ...state, beyond: [...beyond] },
      pose,
      stages: document.querySelectorAll('#tour > *').length,
      dom: (document.body.innerHTML.replace(/_r_\w+_/g, 'id').match(/<[^>]+>/g) ?? []).filter(
        (tag) => !tag.includes('canvas'),
      ),
      local: Object.entries(localStorage).filter(([key]) => key !== 'indenfor-enrolled'),
      session: { ...sessionStorage },
      caches: await caches.keys(),
      address: location.href,
      title: document.title,
    };
  });
  expect(here.found).toBe(true);
  return { ...here, cookies: await context.cookies() };
}

/** What a visitor may do to a device. */
export async function makeAMess(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'I rummet' }).click();
  await page.getByRole('button', { name: 'Gården' }).click();
  await atNode(page, 'yard', 'preview');
  await page.evaluate(() => {
    sessionStorage.setItem('left', 'behind');
    localStorage.setItem('left', 'behind');
  });
}

/** Puts the emulated headset on a head, or takes it off. */
export function wearing(page: Page, worn: boolean): Promise<void> {
  return page.evaluate((on) => device.updateVisibilityState(on ? 'visible' : 'hidden'), worn);
}
