const name = 'indenfor-visit';

/**
 * Says to every page and to the service worker of this device that somebody is inside, until what is returned is
 * called or the page is gone.
 */
export function holdVisit(): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  void navigator.locks.request(name, { mode: 'shared' }, () => held);
  return release;
}

/** Runs only while nobody is inside; else answers undefined at once. */
export function whileNobodyInside<T>(work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  );
}
