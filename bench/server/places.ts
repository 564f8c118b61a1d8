import { join, normalize } from 'node:path';
import { panoramas } from '../panoramas/identity.ts';
import { isFile } from './server.ts';

export interface Places {
  /** painted panoramas with everything cut from them, a folder each */
  panoramas: string;
  /** pages of the other viewers */
  pages: string;
  /** our built site */
  site: string;
  /** our packs, a folder `rooms-<count>` each */
  packs: string;
}

/**
 * Which file a path means. Rooms beyond the sixth are the same pictures under addresses of their own:
 * `/rooms/<n>/…` for the others, `again/<round>/…` in our packs.
 */
export function findIn(places: Places): (path: string) => string | undefined {
  return (path) => candidates(places, normalize(path)).find(isFile);
}

function candidates({ panoramas: pictures, pages, site, packs }: Places, path: string): string[] {
  const room = /^\/rooms\/(\d+)\/(.+)$/.exec(path);
  if (room) return [join(pictures, String(Number(room[1]) % panoramas), room[2] ?? '')];
  const page = /^\/viewers\/(.*)$/.exec(path);
  if (page) return [join(pages, page[1] ?? ''), join(pages, page[1] ?? '', 'index.html')];
  const tour = /^\/tours\/(rooms-\d+)\/(.+)$/.exec(path);
  if (tour) {
    const [, pack = '', file = ''] = tour;
    return [join(packs, pack, file), join(packs, `rooms-${panoramas}`, original(file))];
  }
  return [join(site, path), join(site, path, 'index.html')];
}

function original(file: string): string {
  return file
    .replace(/^again\/\d+\//, '')
    .replace(/^posters\/n(\d+)\./, (_, n) => `posters/n${Number(n) % panoramas}.`);
}
