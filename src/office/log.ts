import { html } from '../text/served/html.ts';
import { type OfficeWords, office } from '../text/served/office.ts';
import { timesIn } from '../text/served/times.ts';
import { type Desk, officePage, stampField, table } from './frame.ts';

/** Who did what in the office. */
export function logPage(
  desk: Desk,
  deeds: { at: number; account: string; what: string; about: string }[],
): string {
  const say = office[desk.language];
  const times = timesIn(desk.language, desk.timeZone);
  const rows = deeds.map(({ at, account, what, about }) => [
    `${times.short(at)} ${times.clock(at)}`,
    account,
    say.deedNames[what] ?? what,
    about,
  ]);
  const body = html`<p>${say.deedsHint}</p>${table(say.deeds, [say.at, say.who, say.what, say.about], rows)}`;
  return officePage(desk, 'log', body);
}

/** A new password. */
export function accountPage(desk: Desk, problem?: keyof OfficeWords): string {
  const say = office[desk.language];
  const body = html`<form class="column" method="post" action="/office/account">${stampField(desk)}
<p>${say.name}: <b>${desk.account}</b></p>
<label>${say.oldPassword}<input name="old" type="password" autocomplete="current-password" required maxlength="200"></label>
<label>${say.newPassword}<input name="password" type="password" autocomplete="new-password" minlength="12" required maxlength="200"></label>
<button>${say.changePassword}</button></form>`;
  return officePage(desk, 'account', body, problem && String(say[problem]));
}
