import { z } from 'zod';
import { type PackFiles, packSchema } from '../tour/pack.ts';

/** A pack that could not be loaded, with a sentence for the console. */
export class PackProblem extends Error {
  override name = 'PackProblem';
}

/**
 * Fetches and checks a built pack.
 * @param src URL of the pack's folder or of its `pack.json`
 * @throws PackProblem
 */
export async function loadPack(src: URL, signal?: AbortSignal): Promise<PackFiles> {
  const folder = new URL(src.pathname.endsWith('.json') ? '.' : './', withSlash(src));
  const file = new URL('pack.json', folder);
  const answer = await fetch(file, signal ? { signal } : {}).catch((error: unknown) => {
    throw new PackProblem(`${file.href} could not be fetched: ${String(error)}`);
  });
  if (!answer.ok) throw new PackProblem(`${file.href} answered ${answer.status}`);
  const raw: unknown = await answer.json().catch((error: unknown) => {
    throw new PackProblem(`${file.href} is not JSON: ${String(error)}`);
  });
  const checked = packSchema.safeParse(raw);
  if (!checked.success)
    throw new PackProblem(`${file.href} is not a pack: ${z.prettifyError(checked.error)}`);
  return { pack: checked.data, url: (name) => new URL(name, folder).href };
}

function withSlash(src: URL): URL {
  const url = new URL(src);
  if (!url.pathname.endsWith('/') && !url.pathname.endsWith('.json')) url.pathname += '/';
  return url;
}
