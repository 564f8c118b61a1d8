import { type Html, html } from '../text/served/html.ts';
import { type OfficeWords, office } from '../text/served/office.ts';

export type Language = 'da' | 'en';

/** What every page of the office knows. */
export interface Desk {
  language: Language;
  timeZone: string;
  /** who is logged in */
  account: string;
  /** stands in every form */
  stamp: string;
}

const rooms = [
  ['talks', '/office'],
  ['slots', '/office/slots'],
  ['figures', '/office/figures'],
  ['sheet', '/office/sheet'],
  ['log', '/office/log'],
  ['account', '/office/account'],
] as const;

/** A page of the office: plain, dense, good to print. */
export function officePage(
  desk: Desk,
  room: (typeof rooms)[number][0],
  body: Html,
  notice?: string,
): string {
  const say = office[desk.language];
  return shell(
    desk.language,
    say[room],
    html`<header><a class="skip" href="#main">${say[room]}</a><nav aria-label="${say.title}"><ul>${rooms.map(
      ([name, path]) =>
        html`<li><a href="${path}"${name === room && html` aria-current="page"`}>${say[name]}</a></li>`,
    )}</ul></nav><form method="post" action="/office/logout">${stampField(desk)}<button class="plain">${say.logOut}</button></form></header>
<main id="main"><h1>${say[room]}</h1>${notice && html`<p class="notice" role="status">${notice}</p>`}
${body}</main>`,
  );
}

export function shell(language: Language, title: string, body: Html): string {
  const say = office[language];
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} – ${say.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/office/office.css"></head>
<body>${body}</body></html>
`.html;
}

/** Shows that a form was written here. */
export function stampField({ stamp }: Desk): Html {
  return html`<input type="hidden" name="stamp" value="${stamp}">`;
}

/** A button that does something. */
export function act(desk: Desk, path: string, label: string): Html {
  return html`<form method="post" action="${path}">${stampField(desk)}<button class="plain">${label}</button></form>`;
}

/** A button that does what cannot be undone: it says what, and asks first. */
export function sure(
  desk: Desk,
  path: string,
  words: { label: string; hint: string; yes: string },
): Html {
  return html`<details class="sure"><summary>${words.label}</summary><p>${words.hint}</p>${act(desk, path, words.yes)}</details>`;
}

const isNumber = (cell: unknown) => typeof cell === 'number' || /^[<\d]/.test(String(cell));

/** A table; numbers stand to the right. Its caption is shown where no title above says the same. */
export function table(caption: string, head: string[], rows: unknown[][], titled = true): Html {
  const right = (i: number) => i > 0 && rows.some((row) => isNumber(row[i]));
  return html`<table><caption${titled && html` class="unseen"`}>${caption}</caption><thead><tr>${head.map(
    (one, i) => html`<th scope="col"${right(i) && html` class="number"`}>${one}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) =>
        i === 0
          ? html`<th scope="row">${cell}</th>`
          : html`<td${right(i) && html` class="number"`}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

export function loginPage(
  language: Language,
  options: { problem?: keyof OfficeWords | undefined; sso: boolean; empty: boolean },
): string {
  const say = office[language];
  const { problem, sso, empty } = options;
  const text = problem && say[problem];
  return shell(
    language,
    say.logIn,
    html`<main class="door"><h1>${say.title}</h1>
${empty && html`<p class="notice">${say.noAccount}</p>`}
${text && html`<p class="notice" role="alert">${text}</p>`}
${sso && html`<p><a class="button" href="/office/sso">${say.sso}</a></p>`}
<form method="post" action="/office/login"><label>${say.name}<input name="name" autocomplete="username" required maxlength="80" autofocus></label>
<label>${say.password}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button>${say.logIn}</button></form></main>`,
  );
}
