import { type Manifest, manifestName, manifestSchema } from '../../contract/manifest.ts';
import type { Release } from '../release.ts';

/** Why it is not known what there is to fetch. */
export type Unknown = 'building' | 'unreachable';

/** Asks the server which files there are now. `building` when the tour's are still being made. */
export async function fetchRelease(site: string, tour: string): Promise<Release | Unknown> {
  const folder = `tours/${tour}/`;
  const [pages, rooms] = await Promise.all([
    fetchManifest(new URL(manifestName, site)),
    fetchManifest(new URL(folder + manifestName, site)),
  ]);
  if (typeof pages === 'string') return pages;
  if (typeof rooms === 'string') return rooms;
  const files: Release['files'] = { ...pages.files };
  for (const [path, file] of Object.entries(rooms.files)) files[folder + path] = file;
  return { id: await idOf(files), tour, at: Date.now(), files };
}

async function fetchManifest(url: URL): Promise<Manifest | Unknown> {
  const answer = await fetch(url, { cache: 'no-store' }).catch(() => undefined);
  if (!answer) return 'unreachable';
  if (answer.status === 503 || answer.status === 404) return 'building';
  const raw: unknown = await answer.json().catch(() => undefined);
  const checked = manifestSchema.safeParse(raw);
  return checked.success ? checked.data : 'unreachable';
}

async function idOf(files: Release['files']): Promise<string> {
  const lines = Object.entries(files).map(([path, { sha256 }]) => `${path} ${sha256}`);
  const text = new TextEncoder().encode(lines.sort().join('\n'));
  return hex(await crypto.subtle.digest('SHA-256', text));
}

export function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
