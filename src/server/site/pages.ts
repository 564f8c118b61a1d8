import { createHash } from 'node:crypto';
import { server as text } from '../../text/served/server.ts';

const style = `:root{color-scheme:dark}body{margin:0;min-height:100vh;display:grid;align-content:end;box-sizing:border-box;
padding:12vh 8vw;background:#14110e;color:#efe7da;font:400 1.125rem/1.5 system-ui,sans-serif}
h1{font-size:clamp(2rem,7vw,4rem);line-height:1.1;font-weight:600;margin:0 0 .75rem}p{margin:0 0 .5rem;max-width:34em}
[lang=en]{color:#b5ab9c}h1+p{margin-bottom:2rem}a{color:#f3c969}h2{font-size:1.125rem;font-weight:600;margin:0}`;

/** Lets these pages, and only these, carry their own style under the site's policy. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function page(danish: string[], english: string[], options: { refresh?: boolean; back?: boolean }) {
  const [titleDa = '', sentenceDa = ''] = danish;
  const [titleEn = '', sentenceEn = ''] = english;
  const back = (language: 'da' | 'en') =>
    options.back ? ` <a href="/">${text[language].back}</a>` : '';
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleDa} · ${titleEn}</title>${options.refresh ? '<meta http-equiv="refresh" content="1">' : ''}
<style>${style}</style></head>
<body><main><h1>${titleDa}</h1><p>${sentenceDa}${back('da')}</p>
<div lang="en"><h2>${titleEn}</h2><p>${sentenceEn}${back('en')}</p></div></main></body></html>
`;
}

const { da, en } = text;

/** Shown while site or rooms are being built for the first time; comes again by itself, without a script. */
export const waitingPage = page([da.waitingTitle, da.waiting], [en.waitingTitle, en.waiting], {
  refresh: true,
});

export const missingPage = page([da.missingTitle, da.missing], [en.missingTitle, en.missing], {
  back: true,
});

export const brokenPage = page([da.brokenTitle, da.broken], [en.brokenTitle, en.broken], {});

/** What somebody sees whose question failed: the words for a machine stand elsewhere. */
export function troublePage(status: number): string {
  const kind =
    status === 503 ? 'away' : status === 429 ? 'often' : status >= 500 ? 'failed' : 'refused';
  return page([da[`${kind}Title`], da[kind]], [en[`${kind}Title`], en[kind]], { back: true });
}
