import type { Depot } from '../depot.ts';
import { fileAt, type Release } from '../release.ts';
import { partOf } from './partOf.ts';

export interface Question {
  request: Request;
  /** below the site's folder */
  path: string;
  release: Release | undefined;
  depot: Depot;
  /** URL of the site's folder */
  site: string;
  /** told when something that should be here is not */
  lost(path: string): void;
}

/** What only the server can say: its API and health, pages of its office, and which files there are now. */
export function isApart(path: string): boolean {
  return /^(api|office|operator|book)(\/|$)|^(healthz|readyz|sw\.js)$|(^|\/)files\.json$/.test(
    path,
  );
}

/** From the device, else from the network. A part of a film is cut out of the whole. */
export async function answer({
  request,
  path,
  release,
  depot,
  site,
  lost,
}: Question): Promise<Response> {
  const file = release && fileAt(release, path);
  if (!file) return fetch(request);
  const isFolder = request.mode === 'navigate' && path !== '' && !/(\/|\.html)$/.test(path);
  if (isFolder)
    return Response.redirect(`${new URL(path, site).href}/${new URL(request.url).search}`, 301);
  const content = await depot.content(file.sha256);
  if (!content) {
    lost(path);
    return fetch(request);
  }
  const range = request.headers.get('range');
  return range === null ? content : partOf(content, range);
}
