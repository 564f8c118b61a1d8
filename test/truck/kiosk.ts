import type { Page } from 'playwright-core';

/** Waits until the device of an event is this far. */
export function stageOf(page: Page, stage: string): Promise<void> {
  return page
    .locator(`.event[data-stage="${stage}"]`)
    .waitFor({ state: 'attached', timeout: 90_000 });
}

/** Holds the upper left corner until it asks for the code. */
export async function openStaff(page: Page): Promise<void> {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.locator('.staff').waitFor();
  await page.mouse.up();
}
