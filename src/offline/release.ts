import type { ListedFile } from '../contract/manifest.ts';

/** A site with one tour, as a device keeps it. */
export interface Release {
  /** changes with every byte of it */
  id: string;
  /** id of the tour */
  tour: string;
  /** when it was wholly on the device, milliseconds since 1970 */
  at: number;
  /** by path, relative to the site */
  files: Record<string, ListedFile>;
}

/** A piece of content to fetch; the same content under two paths is fetched once. */
export interface Wanted extends ListedFile {
  path: string;
}

export function sizeOf(files: Iterable<ListedFile>): number {
  let bytes = 0;
  for (const file of files) bytes += file.bytes;
  return bytes;
}

/** What a release needs and the device has not; small files first, so that films come last. */
export function missingOf(release: Pick<Release, 'files'>, have: ReadonlySet<string>): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const [path, file] of Object.entries(release.files))
    if (!have.has(file.sha256)) wanted.set(file.sha256, { path, ...file });
  return [...wanted.values()].sort((a, b) => a.bytes - b.bytes);
}

/** All content of a release, each once. */
export function contentOf(release: Pick<Release, 'files'>): Wanted[] {
  return missingOf(release, new Set());
}

/** The file that answers an address of the site: a folder is its `index.html`. */
export function fileAt(release: Release, path: string): ListedFile | undefined {
  return release.files[path] ?? release.files[path === '' ? 'index.html' : withSlash(path)];
}

function withSlash(path: string): string {
  return `${path}${path.endsWith('/') ? '' : '/'}index.html`;
}
