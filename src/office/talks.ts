import type { Listed, Names, SlotList, ToDo } from '../contract/office.ts';
import { type Html, html } from '../text/served/html.ts';
import { office } from '../text/served/office.ts';
import { timesIn } from '../text/served/times.ts';
import { act, type Desk, officePage, sure } from './frame.ts';

export interface TalksOptions {
  toDo: ToDo[];
  upcoming: SlotList[];
  earlier: SlotList[];
  /** the server sends letters */
  mails: boolean;
  names: Names;
  notice?: string | undefined;
}

/** Who comes when, and what has to be done by hand. */
export function talksPage(desk: Desk, options: TalksOptions): string {
  const say = office[desk.language];
  const { toDo, upcoming, earlier, mails, names, notice } = options;
  const body = html`${!mails && html`<p class="notice">${say.noMail}</p>`}
<section><h2>${say.toDo}</h2>${
    toDo.length === 0
      ? html`<p>${say.nothingToDo}</p>`
      : html`<ul class="todo">${toDo.map((one) => todoLine(desk, one))}</ul>`
  }</section>
<section><h2>${say.upcoming}</h2><p class="ways"><a href="/office/bookings.csv">${say.exportCsv}</a>
<a href="/office/bookings.ics">${say.exportIcs}</a></p>${
    upcoming.length === 0
      ? html`<p>${say.noSlots}</p>`
      : talkTable(desk, names, say.upcoming, upcoming)
  }</section>
${earlier.some(({ bookings }) => bookings.length > 0) && html`<section><h2>${say.earlier}</h2>${talkTable(desk, names, say.earlier, earlier)}</section>`}`;
  return officePage(desk, 'talks', body, notice);
}

function todoLine(desk: Desk, { slot, booking, what }: ToDo): Html {
  const say = office[desk.language];
  const times = timesIn(desk.language, desk.timeZone);
  return html`<li><p><b>${times.moment(slot.starts)}</b> – ${booking.name}, <a href="mailto:${booking.email}">${booking.email}</a>${
    booking.phone &&
    html`, <a href="tel:${booking.phone.replace(/[^+\d]/g, '')}">${booking.phone}</a>`
  }</p><p>${what === 'confirm' ? say.toConfirm : say.toTell}</p>
<div class="acts">${what === 'confirm' && act(desk, `/office/bookings/${booking.id}/confirm`, say.confirm)}
${what === 'tell' ? act(desk, `/office/bookings/${booking.id}/told`, say.told) : erase(desk, booking)}</div></li>`;
}

/** Slots as groups of rows: when, where and how full, then who. */
function talkTable(desk: Desk, names: Names, caption: string, lists: SlotList[]): Html {
  const say = office[desk.language];
  const times = timesIn(desk.language, desk.timeZone);
  const head = [say.name, say.state, say.email, say.phone, say.origin, say.letter, ''];
  return html`<table class="talks"><caption class="unseen">${caption}</caption><thead><tr>${head.map(
    (one) => (one ? html`<th scope="col">${one}</th>` : html`<td></td>`),
  )}</tr></thead>${lists.map((slot) => {
    const taken = slot.bookings.filter(({ state }) => state === 'active').length;
    return html`<tbody><tr class="slot"><th scope="rowgroup" colspan="7">${times.day(slot.starts)} ${times.span(slot.starts, slot.minutes)} · ${
      say.kinds[slot.kind]
    }: ${slot.place} · ${say.languages[slot.language]} · ${
      slot.state === 'withdrawn' ? say.withdrawnSlot : say.seats(taken, slot.capacity)
    }</th></tr>${slot.bookings.map((one) => bookingRow(desk, names, one))}</tbody>`;
  })}</table>`;
}

function bookingRow(desk: Desk, names: Names, one: Listed): Html {
  const say = office[desk.language];
  const gone = one.purged !== null;
  return html`<tr><th scope="row">${gone ? say.wiped : one.name}</th><td>${say.states[one.state] ?? one.state}</td>
<td>${!gone && html`<a href="mailto:${one.email}">${one.email}</a>`}</td><td>${one.phone}</td><td>${one.origin && names.source(one.origin)}</td>
<td>${one.letter && say.letters[one.letter]}</td>
<td>${!gone && erase(desk, one)}</td></tr>`;
}

function erase(desk: Desk, { id }: Listed): Html {
  const { erase: label, eraseHint: hint, eraseSure: yes } = office[desk.language];
  return sure(desk, `/office/bookings/${id}/erase`, { label, hint, yes });
}
