import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { flags } from './browser.ts';
import { findChromium } from './chromium.ts';

/** A device with a disk of its own, the folder `profile`: what it keeps is there after a restart. */
export async function turnOn(
  profile: string,
  viewport = { width: 1280, height: 720 },
): Promise<{ device: BrowserContext; page: Page }> {
  const device = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: flags,
    viewport,
    locale: 'da-DK',
  });
  return { device, page: device.pages()[0] ?? (await device.newPage()) };
}
