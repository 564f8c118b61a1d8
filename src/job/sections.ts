import { type Html, html } from '../text/served/html.ts';
import { job as words } from '../text/served/job.ts';
import type { Fact, JobSection } from '../tour/around/job.ts';
import { inLanguage, type Localized } from '../tour/localized.ts';

export type JobLanguage = 'da' | 'en';

/** A part of the page: what it is about to the left, what there is to say to the right. */
export function sectionHtml(section: JobSection, language: JobLanguage): Html {
  const say = (text: Localized) => inLanguage(text, language);
  const { id, title, text, points, steps, facts } = section;
  return html`<section id="${id}"><h2>${say(title)}</h2><div>
${text && paragraphs(say(text))}
${points.length > 0 && html`<ul class="points">${points.map((one) => html`<li>${say(one)}</li>`)}</ul>`}
${
  steps.length > 0 &&
  html`<ol class="steps">${steps.map(
    (one) => html`<li><h3>${say(one.title)}</h3>${paragraphs(say(one.text))}</li>`,
  )}</ol>`
}
${facts.map((fact) => factHtml(fact, language))}
</div></section>
`;
}

/** What can be looked up, with where and when below it. */
function factHtml({ text, source, url, date }: Fact, language: JobLanguage): Html {
  const { source: label, read } = words[language];
  const said = source && (url ? html`<a href="${url}" rel="noreferrer">${source}</a>` : source);
  return html`<figure class="fact"><p>${inLanguage(text, language)}</p>${
    said &&
    html`<figcaption>${label}: ${said}${
      date && html`, <time datetime="${date}">${read(date)}</time>`
    }</figcaption>`
  }</figure>
`;
}

function paragraphs(text: string): Html[] {
  return text.split(/\n{2,}/).map((one) => html`<p>${one}</p>`);
}
