import { type Html, html } from '../text/served/html.ts';
import { talk } from '../text/served/talk.ts';

export type Language = 'da' | 'en';

export interface FrameOptions {
  language: Language;
  /** the page's one question, or what it says */
  title: string;
  /** "2 af 5" */
  step?: string | undefined;
  /** under the title */
  hint?: string | undefined;
  /** what went wrong, and the cure */
  problem?: string | undefined;
  /** a picture of the place, from the site's root */
  picture?: string | undefined;
  /** the question before this one */
  back?: string | undefined;
  /** this page in the other language */
  other?: string | undefined;
  /** a script that the page also works without, from the site's root */
  script?: string | undefined;
}

/** A page of the booking: the place beside it, one thing to do on it. All of it works without script. */
export function frame(options: FrameOptions, body: Html): string {
  const { language, title, step, hint, problem, picture, back, other, script } = options;
  const say = talk[language];
  const switched: Language = language === 'da' ? 'en' : 'da';
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#14110e"><meta name="robots" content="noindex">
<title>${problem && '! '}${title} – ${say.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="/job/schibsted-grotesk.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/job/page.css"><link rel="stylesheet" href="/book/book.css">
<script src="/away/leave.js" defer></script>${
    script && html`<script type="module" src="${script}"></script>`
  }</head>
<body>${picture && html`<img class="place" src="${picture}" alt="">`}
<div class="sheet"><header><nav>${
    back === undefined
      ? html`<a href="/?lang=${language}">← ${say.tour}</a>`
      : html`<a href="${back}">← ${say.back}</a>`
  }${other && html`<a href="${other}" lang="${switched}" hreflang="${switched}">${say.other}</a>`}</nav></header>
<main>${step && html`<p class="step">${step}</p>`}<h1>${title}</h1>
${hint && html`<p class="hint">${hint}</p>`}
${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
${body}</main>
<footer><a href="/away/" data-leave>${say.leave}</a></footer></div></body></html>
`.html;
}
