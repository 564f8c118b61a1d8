import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { atNode, closeBrowser, type Guest, type GuestOptions, visitSite } from '../browser.ts';

let guest: Guest;
const open = async (path: string, options: GuestOptions = {}) => {
  guest = await visitSite(path, { expected: /Failed to load resource/, ...options });
  return guest.page;
};
afterEach(async () => {
  expect(await guest.problems()).toEqual([]);
  await guest.close();
});
afterAll(closeBrowser);

describe('when something is wrong', () => {
  it('an unknown room in the address shows the start room and says so', async () => {
    const page = await open('/?tour=compass&node=attic');
    await atNode(page, 'n');
    await page.locator('.notice h2').waitFor();
    const said = await page.getByRole('status').allTextContents();
    expect(said.join('')).toMatch(/\S/);
    expect(new URL(page.url()).searchParams.get('node')).toBe('n');
  });

  it('a room that cannot be fetched leaves the visitor where they are, with a way to try again', async () => {
    const page = await open('/?tour=compass&node=n');
    await atNode(page, 'n');
    await page.route('**/panoramas/**', (route) => route.abort());
    await page.getByRole('button', { name: 'I rummet' }).click();
    // Across the ring: nothing of it was fetched before.
    await page.evaluate(() => history.pushState(null, '', '?tour=compass&node=s'));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    const again = page.getByRole('button', { name: 'Prøv igen' });
    await again.waitFor({ timeout: 30_000 });
    await atNode(page, 'n');
    expect(new URL(page.url()).searchParams.get('node')).toBe('n');
    await page.unroute('**/panoramas/**');
    await again.click();
    await atNode(page, 's');
  });

  it('a tour that does not exist says what happened and tries again', async () => {
    const page = await open('/?tour=nowhere');
    const notice = page.getByRole('alert');
    await notice.waitFor();
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor();
  });

  it('a broken pack names what is wrong with it', async () => {
    const context = await open('/healthz');
    await context.route('**/tours/compass/pack.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"format":1,"tour":{"id":"x"}}' }),
    );
    await context.goto(new URL('/?tour=compass', context.url()).href);
    await context.getByRole('alert').waitFor();
    expect(await context.getByRole('alert').textContent()).toContain('tour.nodes');
  });

  it('without WebGL the visitor is told, and the room’s voices and texts are still there', async () => {
    const page = await open('/?tour=two-rooms&node=hall', {
      expected: /WebGL|Failed to load resource/,
      before: `for (const kind of [HTMLCanvasElement, globalThis.OffscreenCanvas]) {
        const { getContext } = kind.prototype;
        kind.prototype.getContext = function (type, ...rest) {
          return type.startsWith('webgl') ? null : getContext.call(this, type, ...rest);
        };
      }`,
    });
    await page.locator('.notice h2').waitFor();
    await atNode(page, 'hall');
    await page.getByRole('button', { name: 'I rummet' }).click();
    await page.getByRole('button', { name: 'Uret', exact: true }).click();
    await page.getByRole('heading', { name: 'Uret' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Gården', exact: true }).focus();
    await page.keyboard.press('Enter');
    await atNode(page, 'yard');
  });
});
