import { isEnrolled } from '../../offline/enrolled.ts';
import { ownEntries } from './address.ts';

/** Milliseconds the browser gets to go back before the page is exchanged anyway. */
const patience = 600;

/**
 * Leaves at once: back over our own entries, then a neutral page in place of the first of them. What is remembered in
 * this tab is only that it was left, so that Back does not come upon a room (`boot.js` looks).
 * @param forget stops answering the browser's Back with a room
 */
export async function leavePage(forget: () => void): Promise<void> {
  forget();
  document.documentElement.hidden = true;
  const stored = clearStored();
  const own = ownEntries();
  if (own > 0) {
    const back = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.go(-own);
    await Promise.race([back, new Promise((done) => setTimeout(done, patience))]);
  }
  await Promise.race([stored, new Promise((done) => setTimeout(done, patience))]);
  location.replace(new URL('away/', document.baseURI));
}

async function clearStored(): Promise<void> {
  try {
    if (!isEnrolled()) {
      localStorage.clear();
      sessionStorage.clear();
      const names = await caches.keys();
      const workers = await navigator.serviceWorker?.getRegistrations();
      await Promise.all([
        ...names.map((name) => caches.delete(name)),
        ...(workers ?? []).map((worker) => worker.unregister()),
      ]);
    }
    sessionStorage.setItem('leaving', '1');
  } catch {
    // a browser that lets nothing be stored has nothing to clear
  }
}
