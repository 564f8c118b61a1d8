import { contentOf, type Release } from './release.ts';

/** `current` answers the device's requests, `next` is whole and waits until nobody is inside. */
export type Shelf = 'current' | 'next';

const contents = 'indenfor-content';
const releases = 'indenfor-releases';

export type Depot = ReturnType<typeof openDepot>;

/**
 * What an enrolled device keeps, in the browser's cache storage: contents by their hash, and releases, which say
 * which path has which content. An update brings only the contents that are new.
 * @param site URL of the site's folder; everything is kept under addresses below it
 */
export function openDepot(site: string) {
  const contentUrl = (sha256: string) => new URL(`.content/${sha256}`, site).href;
  const releaseUrl = (shelf: Shelf) => new URL(`.release/${shelf}`, site).href;
  const open = () => caches.open(contents);

  async function read(shelf: Shelf): Promise<Release | undefined> {
    const kept = await caches.match(releaseUrl(shelf), { cacheName: releases });
    return kept && ((await kept.json()) as Release);
  }

  return {
    read,
    async write(shelf: Shelf, release: Release): Promise<void> {
      const body = new Response(JSON.stringify(release));
      await (await caches.open(releases)).put(releaseUrl(shelf), body);
    },
    async forget(shelf: Shelf): Promise<void> {
      await (await caches.open(releases)).delete(releaseUrl(shelf));
    },
    /** Hashes of the contents that are here. */
    async have(): Promise<Set<string>> {
      // asking must not make an empty store where nothing is to be kept
      const keys = (await caches.has(contents)) ? await (await open()).keys() : [];
      return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
    },
    async content(sha256: string): Promise<Response | undefined> {
      return caches.match(contentUrl(sha256), { cacheName: contents, ignoreVary: true });
    },
    async keep(sha256: string, content: Response): Promise<void> {
      await (await open()).put(contentUrl(sha256), content);
    },
    /** Puts the next release in the place of the current one and drops what only the old one needed. */
    async exchange(): Promise<boolean> {
      const next = await read('next');
      if (!next) return false;
      await this.write('current', next);
      await this.forget('next');
      const needed = new Set(contentOf(next).map(({ sha256 }) => sha256));
      const cache = await open();
      for (const sha256 of await this.have())
        if (!needed.has(sha256)) await cache.delete(contentUrl(sha256));
      return true;
    },
    /** Nothing of ours stays. */
    async clear(): Promise<void> {
      await Promise.all([caches.delete(releases), caches.delete(contents)]);
    },
  };
}
