import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { IndenforTour } from '../../src/app/element.ts';
import { closeBrowser, type Guest, meter, type TestPage, visitSite } from '../browser.ts';

interface Told {
  id: string;
  type: string;
  [name: string]: unknown;
}

const servers: FastifyInstance[] = [];
let tourBase = '';
let host = '';
let guest: Guest;

beforeAll(async () => {
  const tours = fastify({ forceCloseConnections: true });
  await tours.register(fastifyStatic, {
    root: inject('siteFolder'),
    prefix: '/et/sted/',
    setHeaders: (answer) => {
      answer.header('access-control-allow-origin', '*');
    },
  });
  tourBase = `${await tours.listen({ port: 0, host: '127.0.0.1' })}/et/sted`;
  const { origin } = new URL(tourBase);
  const pages = fastify({ forceCloseConnections: true });
  pages.get('/:file', async (request, reply) => {
    const { file } = request.params as { file: string };
    const kind = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[
      file.split('.').pop() ?? ''
    ];
    if (!kind || file.includes('/')) return reply.code(404).send();
    const text = await readFile(join(import.meta.dirname, file), 'utf8');
    return reply
      .type(kind)
      .header(
        'content-security-policy',
        `default-src 'none'; script-src 'self' ${origin}; connect-src ${origin}; ` +
          `img-src ${origin} blob: data:; media-src ${origin} blob:; font-src ${origin}; style-src 'self'`,
      )
      .send(text.replaceAll('TOUR', tourBase));
  });
  host = await pages.listen({ port: 0, host: '127.0.0.1' });
  servers.push(tours, pages);
});
afterEach(() => guest.close());
afterAll(async () => {
  await closeBrowser();
  for (const server of servers) await server.close();
});

async function openHost(options: Parameters<typeof visitSite>[1] = {}) {
  guest = await visitSite(`${host}/host.html`, { ...options, origins: [host, tourBase] });
  await guest.page.waitForFunction(
    () =>
      (globalThis as unknown as { told: Told[] }).told.filter((one) => one.type === 'ready')
        .length === 2,
    undefined,
    { timeout: 40_000 },
  );
  return guest.page;
}

const told = () => guest.page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);

describe('the custom element on somebody else’s page', () => {
  it('shows two tours side by side under a strict policy, and touches nothing of the page', async () => {
    const page = await openHost();
    const shown = await page.evaluate(() =>
      ['one', 'two'].map((id) => {
        const tour = document.getElementById(id) as IndenforTour;
        return { node: tour.node, nodes: tour.nodes.length, lang: tour.lang };
      }),
    );
    expect(shown[0]).toEqual({ node: 'e', nodes: 8, lang: 'en' });
    expect(shown[1]?.lang).toBe('da');
    await page.evaluate(() => (document.getElementById('one') as IndenforTour).goTo('se'));
    expect(await page.evaluate(() => (document.getElementById('two') as IndenforTour).node)).toBe(
      shown[1]?.node,
    );
    expect(page.url()).toBe(`${host}/host.html`);
    expect(await page.title()).toBe('Somebody else’s page');
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(guest.foreign).toEqual([]);
    expect(await guest.problems()).toEqual([]);
  });

  it('tells what happens, and late listeners can still wait', async () => {
    const page = await openHost();
    await page.evaluate(() => (document.getElementById('one') as IndenforTour).goTo('se'));
    const events = (await told()).filter((one) => one.id === 'one');
    expect(events).toContainEqual({ id: 'one', type: 'ready' });
    expect(events).toContainEqual({ id: 'one', type: 'nodechange', node: 'e' });
    expect(events).toContainEqual({ id: 'one', type: 'nodechange', node: 'se' });
    expect(events).toContainEqual({ id: 'one', type: 'panorama', node: 'se', level: 'preview' });
    const late = await page.evaluate(async () => {
      const tour = document.getElementById('one') as IndenforTour;
      return (await tour.whenReady) === tour;
    });
    expect(late).toBe(true);
  });

  it('goTo says why it did not arrive', async () => {
    const page = await openHost({ expected: /Failed to load resource/ });
    await page.route('**/*sw*', (route) => route.abort());
    const reasons = await page.evaluate(async () => {
      const tour = document.getElementById('one') as IndenforTour;
      const reason = (way: Promise<void>) =>
        way.then(
          () => 'arrived',
          (error) => error.code,
        );
      const unknown = await reason(tour.goTo('attic'));
      const [first, second] = await Promise.all([reason(tour.goTo('s')), reason(tour.goTo('n'))]);
      const unreachable = await reason(tour.goTo('sw'));
      return { unknown, first, second, unreachable, node: tour.node };
    });
    expect(reasons).toEqual({
      unknown: 'unknown',
      first: 'overtaken',
      second: 'arrived',
      unreachable: 'unreachable',
      node: 'n',
    });
    expect(await told()).toContainEqual(
      expect.objectContaining({ id: 'one', type: 'problem', code: 'unreachable' }),
    );
  });

  it('has a view in degrees that can be read and set', async () => {
    const page = await openHost();
    const view = await page.evaluate(async () => {
      const tour = document.getElementById('one') as IndenforTour;
      tour.lookAt({ yaw: 123, pitch: -20, fov: 60 });
      await new Promise((done) => setTimeout(done, 500));
      return tour.view;
    });
    expect(view.yaw).toBeCloseTo(123, 3);
    expect(view.pitch).toBeCloseTo(-20, 3);
    expect(view.fov).toBeCloseTo(60, 3);
  });

  it('survives a move in the page and frees everything when taken away', async () => {
    const page = await openHost();
    await page.evaluate(async () => {
      const one = document.getElementById('one') as IndenforTour;
      document.getElementById('right')?.append(one);
      await new Promise((done) => setTimeout(done, 300));
    });
    expect(await page.evaluate(() => (document.getElementById('one') as IndenforTour).node)).toBe(
      'e',
    );
    expect((await told()).filter((one) => one.type === 'ready')).toHaveLength(2);
    expect((await meter(page)).textures).toBeGreaterThan(0);
    await page.evaluate(() => {
      for (const id of ['one', 'two']) document.getElementById(id)?.remove();
    });
    await page.waitForFunction(
      () => (globalThis as unknown as TestPage).meter.read().textures === 0,
      undefined,
      { timeout: 10_000 },
    );
    expect(await guest.problems()).toEqual([]);
  });

  it('tells what a mission gave and cost at its end, once for each way through it', async () => {
    guest = await visitSite(`${host}/play.html`, { origins: [host, tourBase] });
    const { page } = guest;
    const press = (name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
    const choose = async (asked: string, choice: string) => {
      await page.getByRole('group', { name: asked }).waitFor({ timeout: 40_000 });
      await page.keyboard.press(choice);
    };
    const ends = async () => (await told()).filter(({ type }) => type === 'missionend');
    const over = page.getByRole('heading', { name: 'What happened' });
    await press('The handle');
    await press('Start the mission: The door');
    await press(/^Start$/);
    await choose('How do you go in?', '1');
    await choose('What do you do?', '1');
    await over.waitFor({ timeout: 40_000 });
    const score = { calm: 0, relation: 2, security: 0, judgement: 0 };
    const first = { id: 'one', type: 'missionend', mission: 'door', score };
    expect(await ends()).toEqual([first]);
    await press('Try another way');
    await choose('What do you do?', '2');
    await over.waitFor({ timeout: 40_000 });
    const second = { ...first, score: { ...score, calm: -1, relation: 1 } };
    expect(await ends()).toEqual([first, second]);
    await press('Try another way');
    await choose('What do you do?', '1');
    await over.waitFor({ timeout: 40_000 });
    expect(await ends()).toEqual([first, second]);
    expect(await guest.problems()).toEqual([]);
  }, 180_000);

  it('begins anew on reset', async () => {
    const page = await openHost();
    const node = await page.evaluate(async () => {
      const tour = document.getElementById('one') as IndenforTour;
      await tour.goTo('se');
      tour.setAttribute('node', 'w');
      await new Promise((done) => tour.addEventListener('nodechange', done, { once: true }));
      const before = tour.node;
      tour.reset();
      await new Promise((done) => tour.addEventListener('nodechange', done, { once: true }));
      return [before, tour.node];
    });
    expect(node).toEqual(['w', 'w']);
  });
});
