import { afterAll, expect, inject, test } from 'vitest';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { closeBrowser, visitSite } from '../browser.ts';
import { openTruck } from './truck.ts';

afterAll(closeBrowser);

test('without a server, and without an event on it, the hosts read what to do, and are let in when it is done', async () => {
  const site = inject('siteFolder');
  const truck = await openTruck(site);
  const { origin, port } = new URL(truck.url);
  await truck.off();
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  const app = await createApp({ site, tours: site, readiness });
  await app.listen({ port: Number(port), host: 'localhost' });
  const host = await visitSite(`${origin}/operator/#key=${truck.key()}`, {
    origins: [origin],
    expected: /WebSocket|Failed to load resource/,
  });
  const alert = host.page.getByRole('alert');
  await alert.getByText('Serveren kører, men ikke som et event.').waitFor();
  expect(await alert.innerText()).toContain('npm start -- --event');
  app.server.closeAllConnections();
  await app.close();
  await alert.getByText('Leder efter serveren.').waitFor();
  expect(await alert.innerText()).toContain('npm start -- --event');
  await truck.on();
  await host.page.getByText('Ingen enheder endnu.').waitFor();
  expect(await alert.count()).toBe(0);
  expect([await host.problems(), host.foreign]).toEqual([[], []]);
  await host.close();
  await truck.remove();
});
