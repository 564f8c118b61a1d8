import { type Html, html } from '../text/served/html.ts';
import { job as words } from '../text/served/job.ts';
import { bookingAt } from '../tour/around/booking.ts';
import { inLanguage } from '../tour/localized.ts';
import type { Pack } from '../tour/pack.ts';
import { type JobLanguage, sectionHtml } from './sections.ts';

export const jobLanguages = ['da', 'en'] as const;

/** Where the page stands, from the site's root: the first language at the top. */
export const jobPath = { da: 'job/', en: 'job/en/' } as const;

export interface JobPageOptions {
  language: JobLanguage;
  /** the folder of the pack, from the site's root: "tours/en-verden-indenfor/" */
  folder: string;
  /** what the address of the tour needs beside its path: "?tour=…", or nothing for the usual one */
  query?: string;
  /** where the server takes bookings; null for pages that stand without one */
  served: string | null;
}

/**
 * The page about the job as HTML that needs no script; undefined where the tour has none. All addresses in it are
 * relative, so that the site may stand in any folder.
 */
export function jobPage(pack: Pack, options: JobPageOptions): string | undefined {
  const { tour, pictures } = pack;
  const { job } = tour;
  if (!job) return undefined;
  const { language, folder, query = '', served } = options;
  const say = words[language];
  const other: JobLanguage = language === 'da' ? 'en' : 'da';
  const root = '../'.repeat(jobPath[language].split('/').length - 1);
  const title = inLanguage(job.title, language);
  const place = inLanguage(tour.title, language);
  const poster = pictures[job.node ?? tour.start]?.poster.src;
  const inside = `${root}${withLanguage(query, language)}`;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#14110e">
<title>${title} – ${place}</title>
<meta name="description" content="${inLanguage(job.intro, language)}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}job/page.css">
<link rel="stylesheet" href="${root}job/job.css">
<script src="${root}away/leave.js" defer></script></head>
<body><header>${poster && html`<img src="${root}${folder}${poster}" alt="">`}
<nav><a href="${inside}">← ${say.back}</a>
<a href="${root}${jobPath[other]}${query}" lang="${other}" hreflang="${other}">${say.language}</a></nav>
<div><h1>${title}</h1><p>${inLanguage(job.intro, language)}</p></div></header>
<main><nav class="contents" aria-label="${say.contents}"><ul>${job.sections.map(
    (one) => html`<li><a href="#${one.id}">${inLanguage(one.title, language)}</a></li>`,
  )}</ul></nav>
${job.sections.map((section) => sectionHtml(section, language))}
${bookingHtml(bookingAt(tour.booking, served), language, root, inside)}</main>
${footerHtml(pack, language, root)}</body></html>
`;
  return page.html;
}

/** A way to somebody who has the job; where there is none yet, that is said. */
function bookingHtml(
  booking: string | undefined,
  language: JobLanguage,
  root: string,
  inside: string,
): Html {
  const say = words[language];
  const own = booking?.startsWith('/');
  const href = own ? `${root}${booking?.slice(1)}?lang=${language}&from=job` : booking;
  return html`<section class="booking" id="book"><h2>${say.bookTitle}</h2><div>
<p>${href ? say.bookText : say.noBooking}</p>
<p class="ways">${href && html`<a class="strong" href="${href}">${say.book}</a>`}
<a class="${href ? 'quiet' : 'strong'}" href="${inside}">${say.inside}</a></p></div></section>
`;
}

function footerHtml({ tour }: Pack, language: JobLanguage, root: string): Html {
  const say = words[language];
  const lines = tour.support.filter(
    ({ languages }) => languages.length === 0 || languages.includes(language),
  );
  return html`<footer><details><summary>${say.help}</summary><ul>${lines.map(
    ({ name, phone, display, hours }) =>
      html`<li>${name}: <a href="tel:${phone}">${display}</a>${
        hours && html`, ${inLanguage(hours, language)}`
      }</li>`,
  )}</ul></details><a href="${root}away/" data-leave>${say.leave}</a></footer>
`;
}

function withLanguage(query: string, language: JobLanguage): string {
  return `${query ? `${query}&` : '?'}lang=${language}`;
}
