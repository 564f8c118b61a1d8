import type { Asked, Told } from './words.ts';

/** Milliseconds a worker gets to answer. */
const patience = 5000;

/** Registers the service worker of the site and waits until it is in charge of this page. */
export async function registerWorker(site: string): Promise<void> {
  await navigator.serviceWorker.register(new URL('sw.js', site), { scope: site });
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  const charge = new Promise((done) =>
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
  );
  await Promise.race([charge, new Promise((done) => setTimeout(done, patience))]);
}

export async function removeWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((one) => one.unregister()));
}

/** Asks the worker; undefined when there is none, or none that answers. */
export async function askWorker(asked: Asked): Promise<Told | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = registration?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Told | undefined>((done) => {
    port1.onmessage = ({ data }) => done(data as Told);
    setTimeout(() => done(undefined), patience);
  });
  worker.postMessage(asked, [port2]);
  return answer;
}
