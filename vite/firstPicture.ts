import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const boot = join(import.meta.dirname, '../src/app/page/boot.js');

/**
 * Sees to it that the first picture waits for nothing: writes `boot.js` into the start page in place of its comment,
 * and tells it what the page imports after the picture.
 */
export function firstPicture(): Plugin {
  return {
    name: 'indenfor-first-picture',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(mark)) return undefined;
        const later = bundle ? ` data-later="${preloads(bundle, html).join(' ')}"` : '';
        // a function: the script may hold signs that mean something in a replacement
        return html.replace(mark, () => `<script${later}>${readFileSync(boot, 'utf8')}</script>`);
      },
    },
  };
}

const mark = '<!-- boot -->';

/** What is imported later, but surely: the page behind the poster. */
function preloads(bundle: Rollup.OutputBundle, html: string): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const inside = chunks.find(({ facadeModuleId }) =>
    facadeModuleId?.endsWith('/app/page/inside.tsx'),
  );
  if (!inside)
    throw new Error('vite/firstPicture.ts: there is no chunk of src/app/page/inside.tsx');
  const names = new Set([inside.fileName]);
  for (const name of names)
    for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(other);
  return [...names].filter((name) => !html.includes(name)).map((name) => `./${name}`);
}
