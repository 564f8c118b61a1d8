/// <reference lib="webworker" />
import { openDepot } from '../depot.ts';
import { whileNobodyInside } from '../visitLock.ts';
import { type Asked, offlineChannel, type Told } from '../words.ts';
import { answer, isApart } from './answer.ts';

declare const self: ServiceWorkerGlobalScope;

const site = self.registration.scope;
const depot = openDepot(site);
let current = depot.read('current');

self.addEventListener('install', (event) => {
  // A newer worker waits until nobody is inside: see `exchange`.
  event.waitUntil(current.then((release) => (release ? undefined : self.skipWaiting())));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(site)) return;
  const path = decodeURIComponent(new URL(request.url).pathname).slice(
    new URL(site).pathname.length,
  );
  // who asks past every cache wants what the server has now: a download
  if (isApart(path) || request.cache === 'no-store') return;
  event.respondWith(
    current.then((release) => answer({ request, path, release, depot, site, lost })),
  );
});

self.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  const reply = (told: Told) => event.ports[0]?.postMessage(told);
  if (asked.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (asked.type === 'exchange') event.waitUntil(exchange().then(reply));
  if (asked.type === 'forget') current = depot.read('current');
});

/** Only while nobody is inside; the first release has nobody to disturb. */
async function exchange(): Promise<Told> {
  const work = async () => {
    const done = await depot.exchange();
    current = depot.read('current');
    await current;
    return done;
  };
  const done = (await current) ? await whileNobodyInside(work) : await work();
  return { type: 'exchanged', done: done ?? false };
}

function lost(path: string): void {
  const channel = new BroadcastChannel(offlineChannel);
  channel.postMessage({ type: 'lost', path } satisfies Told);
  channel.close();
}
