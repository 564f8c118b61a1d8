import encodeQR from 'qr';
import { html } from '../text/served/html.ts';
import { office } from '../text/served/office.ts';
import { type Desk, officePage } from './frame.ts';

export interface SheetOptions {
  /** where a talk is booked, as a phone opens it */
  address: string;
  /** the tour's name */
  tour: string | undefined;
  /** a picture of the place, from the site's root */
  picture: string | undefined;
}

/** A sheet of A4 to print and pin up: the way from paper to a talk. */
export function sheetPage(desk: Desk, { address, tour, picture }: SheetOptions): string {
  const say = office[desk.language];
  const other = desk.language === 'da' ? 'en' : 'da';
  const { host, pathname } = new URL(address);
  const code = encodeQR(address, 'svg', { ecc: 'quartile', border: 2 });
  const body = html`<p class="ways">${say.sheetHint} <a href="/office/sheet?lang=${other}" lang="${other}" hreflang="${other}">${office[other].sheetIn}</a></p>
<article class="sheet">${picture && html`<img src="${picture}" alt="">`}
<div><h2>${say.sheetTitle}</h2><p>${say.sheetText}</p></div>
<figure><div class="code" role="img" aria-label="${say.sheet}: ${address}">${{ html: code }}</div>
<figcaption>${say.sheetScan}<b>${host}${pathname === '/' ? '' : pathname}</b></figcaption></figure>
${tour && html`<footer>${tour}</footer>`}</article>`;
  return officePage(desk, 'sheet', body);
}
