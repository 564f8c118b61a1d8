import type { SlotList } from '../contract/office.ts';
import { talkKinds, talkLanguages } from '../contract/talk.ts';
import { type Html, html } from '../text/served/html.ts';
import { office } from '../text/served/office.ts';
import { timesIn } from '../text/served/times.ts';
import { act, type Desk, officePage, stampField, sure } from './frame.ts';

export interface SlotsOptions {
  /** the first day of the month that is shown: "2026-12-01" */
  month: string;
  lists: SlotList[];
  /** the day of a moment, where the organisation is */
  dayOf(at: number): string;
  today: string;
  notice?: string | undefined;
}

/** Times to come as a month, and a form for more. */
export function slotsPage(desk: Desk, options: SlotsOptions): string {
  const say = office[desk.language];
  const body = html`${slotForm(desk, options.today)}
<section><h2>${say.calendar}</h2>${calendar(desk, options)}</section>`;
  return officePage(desk, 'slots', body, options.notice);
}

function slotForm(desk: Desk, today: string): Html {
  const say = office[desk.language];
  const options = (values: readonly string[], names: Record<string, string>) =>
    values.map((value) => html`<option value="${value}">${names[value]}</option>`);
  const number = (name: string, label: string, value: number, most: number) =>
    html`<label>${label}<input name="${name}" type="number" min="1" max="${most}" value="${value}" required></label>`;
  return html`<section><h2>${say.addSlot}</h2><form class="row" method="post" action="/office/slots">${stampField(desk)}
<label>${say.date}<input name="date" type="date" min="${today}" required></label>
<label>${say.clock}<input name="clock" type="time" value="10:00" required></label>
${number('minutes', say.minutes, 30, 480)}
<label>${say.kind}<select name="kind">${options(talkKinds, say.kinds)}</select></label>
<label class="wide">${say.place}<input name="place" maxlength="200" required></label>
<label>${say.spoken}<select name="language">${options(talkLanguages, say.languages)}</select></label>
${number('capacity', say.capacity, 4, 200)}
${number('repeat', say.repeat, 1, 26)}
<button>${say.save}</button></form></section>`;
}

function calendar(desk: Desk, { month, lists, dayOf, today }: SlotsOptions): Html {
  const say = office[desk.language];
  const locale = desk.language === 'da' ? 'da-DK' : 'en-GB';
  const named = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  const first = new Date(`${month}T12:00:00Z`);
  const other = (by: number) => {
    const at = new Date(first);
    at.setUTCMonth(at.getUTCMonth() + by);
    return at.toISOString().slice(0, 7);
  };
  const monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * 86_400_000;
  const days = Array.from({ length: 42 }, (_, i) => monday + i * 86_400_000);
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((at) => days.slice(at, at + 7))
    .filter((week) => week.some((day) => iso(day).startsWith(month.slice(0, 7))));
  return html`<p class="ways"><a href="/office/slots?month=${other(-1)}">← ${say.before}</a>
<b>${named({ month: 'long', year: 'numeric' }, first.getTime())}</b>
<a href="/office/slots?month=${other(1)}">${say.after} →</a></p>
<table class="month"><caption class="unseen">${say.calendar}</caption><thead><tr>${(
    weeks[0] ?? []
  ).map(
    (day) => html`<th scope="col">${named({ weekday: 'short' }, day)}</th>`,
  )}</tr></thead><tbody>${weeks.map(
    (week) =>
      html`<tr>${week.map((day) => {
        const name = iso(day);
        const inside = name.startsWith(month.slice(0, 7));
        const own = lists.filter(({ starts }) => dayOf(starts) === name);
        return html`<td class="${inside ? 'day' : 'day outside'}${name === today && ' today'}"><b>${named({ day: 'numeric' }, day)}</b>${own.map(
          (slot) => slotBox(desk, slot),
        )}</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}

function iso(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function slotBox(desk: Desk, slot: SlotList): Html {
  const say = office[desk.language];
  const times = timesIn(desk.language, desk.timeZone);
  const taken = slot.bookings.filter(({ state }) => state === 'active').length;
  const off = slot.state === 'withdrawn';
  return html`<details class="${off ? 'off' : taken >= slot.capacity ? 'full' : ''}"><summary>${times.clock(slot.starts)} <span>${
    off ? say.withdrawnSlot : say.seats(taken, slot.capacity)
  }</span></summary><p>${say.kinds[slot.kind]}: ${slot.place}<br>${say.languages[slot.language]}, ${slot.minutes} min</p>${
    !off &&
    html`<div class="acts">${act(desk, `/office/slots/${slot.id}/grow`, say.grow)}${sure(desk, `/office/slots/${slot.id}/withdraw`, { label: say.withdraw, hint: say.withdrawHint, yes: say.withdrawSure })}</div>`
  }</details>`;
}
