import type { OpenSlot } from '../contract/talk.ts';
import { type Html, html } from '../text/served/html.ts';
import { type TalkProblem, talk } from '../text/served/talk.ts';
import { timesIn } from '../text/served/times.ts';
import { frame, type Language } from './frame.ts';
import { slotChoice } from './steps.ts';

/** A booking as its page shows it. */
export interface ShownTalk {
  state: 'active' | 'waiting' | 'pending' | 'cancelled' | 'withdrawn';
  slot: Omit<OpenSlot, 'seats'>;
  /** the secret link's path */
  path: string;
  past: boolean;
  /** contact data is wiped */
  purged: boolean;
  mailed: boolean;
}

export interface TalkPageOptions {
  language: Language;
  timeZone: string;
  picture: string | undefined;
  problem?: TalkProblem | undefined;
}

/** The page behind the secret link: what is agreed, and what can be done about it. */
export function talkPage(shown: ShownTalk, options: TalkPageOptions): string {
  const say = talk[options.language];
  const { state, past, purged, mailed, path } = shown;
  const calendar = (label: string, look: string) =>
    html`<a class="${look}" href="${path}/calendar.ics" download="indenfor.ics">${label}</a>`;
  const act = (what: string, label: string) =>
    html`<form method="post" action="${path}/${what}"><button class="strong">${label}</button></form>`;
  const way = (what: string, label: string) =>
    html`<a class="quiet" href="${path}/${what}">${label}</a>`;
  const again = html`<a class="strong" href="/book?lang=${options.language}">${say.again}</a>`;
  const page = (title: string, hint: string, ways: unknown[], shows = true) =>
    frame(
      { ...framing(options, path), title, hint },
      html`${shows && facts(shown, options)}<div class="ways">${ways}</div>`,
    );
  if (state === 'cancelled')
    return page(say.cancelled, say.cancelledHint, [
      again,
      calendar(say.cancelledCalendar, 'quiet'),
    ]);
  if (state === 'withdrawn')
    return page(say.withdrawn, say.withdrawnHint, [
      again,
      calendar(say.cancelledCalendar, 'quiet'),
    ]);
  if (past)
    return page(say.past, purged ? '' : say.pastHint, [purged ? again : act('erase', say.erase)]);
  if (state === 'pending')
    return page(say.pending, say.pendingHint, [
      act('confirm', say.pendingAct),
      way('cancel', say.cancel),
    ]);
  if (state === 'waiting')
    return page(say.waiting, say.waitingHint, [way('move', say.move), way('cancel', say.cancel)]);
  return page(say.booked, mailed ? `${say.bookedHint} ${say.mailed}` : say.bookedHint, [
    calendar(say.calendar, 'strong'),
    way('move', say.move),
    way('cancel', say.cancel),
  ]);
}

/** Asks before a talk is cancelled: looking at a link never does it. */
export function cancelPage(shown: ShownTalk, options: TalkPageOptions): string {
  const say = talk[options.language];
  const { path } = shown;
  return frame(
    {
      ...framing(options, `${path}/cancel`),
      title: say.cancelTitle,
      hint: say.cancelHint,
      back: path,
    },
    html`${facts(shown, options)}<div class="ways"><form method="post" action="${path}/cancel">
<button class="strong">${say.cancelAct}</button></form>
<a class="quiet" href="${path}">${say.keepIt}</a></div>`,
  );
}

/** Another time for the same talk. */
export function movePage(shown: ShownTalk, slots: OpenSlot[], options: TalkPageOptions): string {
  const { language, timeZone, problem } = options;
  const say = talk[language];
  const { path, slot, state } = shown;
  const others = slots.filter(
    ({ id, seats }) => id !== slot.id && (seats > 0 || state === 'waiting'),
  );
  const head = { ...framing(options, `${path}/move`), back: path };
  if (others.length === 0)
    return frame(
      { ...head, title: say.none, hint: say.noneHint },
      html`<div class="ways"><a class="strong" href="${path}">${say.keepIt}</a></div>`,
    );
  return frame(
    {
      ...head,
      title: say.moveTitle,
      hint: say.moveNow(timesIn(language, timeZone).moment(slot.starts)),
    },
    html`<form method="post" action="${path}/move">${slotChoice(others, { language, timeZone, problem })}
<p class="ways"><button class="strong">${say.moveAct}</button></p></form>`,
  );
}

/** Nothing more to do here than to read it. */
export function saidPage(words: { title: string; hint: string }, options: TalkPageOptions): string {
  const say = talk[options.language];
  return frame(
    { language: options.language, picture: options.picture, ...words },
    html`<div class="ways"><a class="strong" href="/?lang=${options.language}">${say.tour}</a>
<a class="quiet" href="/book?lang=${options.language}">${say.start}</a></div>`,
  );
}

function framing({ language, picture, problem }: TalkPageOptions, path: string) {
  const other = language === 'da' ? 'en' : 'da';
  return {
    language,
    picture,
    problem: problem && talk[language].problem[problem],
    other: `${path}?lang=${other}`,
  };
}

function facts({ slot }: ShownTalk, { language, timeZone }: TalkPageOptions): Html {
  const say = talk[language];
  const times = timesIn(language, timeZone);
  return html`<dl><div><dt>${say.checkWhen}</dt><dd>${times.moment(slot.starts)}, ${say.minutes(slot.minutes)}</dd></div>
<div><dt>${say.checkWhere}</dt><dd>${say.kind[slot.kind]}: ${slot.place}, ${say.spoken[slot.language]}</dd></div></dl>`;
}
