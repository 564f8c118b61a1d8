import { afterAll, expect, test, vi } from 'vitest';
import { atNode, closeBrowser, type Guest, site, type TestPage, visitSite } from '../browser.ts';

declare const device: TestPage['device'];

vi.setConfig({ testTimeout: 180_000 });

afterAll(closeBrowser);

const small = { viewport: { width: 720, height: 480 }, headset: true } as const;

async function wear({ page }: Guest): Promise<void> {
  const button = page.getByRole('button', { name: 'Tag headset på' }).first();
  await button.waitFor();
  await page.waitForLoadState('networkidle');
  await button.click();
  await page.waitForFunction(() => Boolean(device.activeSession));
}

test('on the built site a headset is put on and off within the security policy and our own origin', async () => {
  const guest = await visitSite('/?tour=two-rooms&node=hall', small);
  const models: string[] = [];
  guest.page.on('response', (answer) => {
    if (answer.url().endsWith('.glb') && answer.ok()) models.push(new URL(answer.url()).pathname);
  });
  await atNode(guest.page, 'hall');
  await wear(guest);
  await expect.poll(() => models.length, { timeout: 60_000 }).toBe(2);
  for (const path of models) expect(path).toMatch(/^\/xr-profiles\/meta-quest-touch-plus\//);
  await guest.page.evaluate(() => device.updateVisibilityState('hidden'));
  await guest.page.getByText('Headsettet er taget af').waitFor();
  await guest.page.evaluate(() => device.updateVisibilityState('visible'));
  await guest.page.getByText('Turen er i headsettet').waitFor();
  await guest.page.evaluate(() => device.activeSession.end());
  await guest.page.getByRole('button', { name: 'Tag headset på' }).first().waitFor();
  await atNode(guest.page, 'hall');
  expect(guest.foreign).toEqual([]);
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});

test('where the headset part cannot be fetched the page stays and says so', async () => {
  const guest = await visitSite('/healthz', small);
  await guest.context.route(/HeadsetWorld/, (route) => route.abort());
  await guest.page.goto(new URL('/?tour=two-rooms&node=hall', site()).href);
  await atNode(guest.page, 'hall');
  await guest.page.getByRole('button', { name: 'Tag headset på' }).first().click();
  await guest.page.getByText('Turen kunne ikke starte i headsettet').first().waitFor();
  await atNode(guest.page, 'hall');
  await guest.close();
});

test('a click before the headset part is here begins one session when it comes', async () => {
  const guest = await visitSite('/healthz', small);
  let letThrough: () => void = () => undefined;
  const asked = new Promise<void>((done) => {
    letThrough = done;
  });
  await guest.context.route(/HeadsetWorld/, async (route) => {
    await asked;
    await route.continue();
  });
  await guest.page.goto(new URL('/?tour=two-rooms&node=hall', site()).href);
  await atNode(guest.page, 'hall');
  await guest.page.getByRole('button', { name: 'Tag headset på' }).first().click();
  letThrough();
  await guest.page.getByText('Turen er i headsettet').waitFor();
  await guest.page.waitForFunction(() => Boolean(device.activeSession));
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});
