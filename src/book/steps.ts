import type { OpenSlot } from '../contract/talk.ts';
import { type Html, html } from '../text/served/html.ts';
import { type TalkProblem, talk } from '../text/served/talk.ts';
import { timesIn } from '../text/served/times.ts';
import { type FrameOptions, frame, type Language } from './frame.ts';

export const questions = ['slot', 'name', 'email', 'phone', 'check'] as const;
export type Question = (typeof questions)[number];

export interface StepOptions {
  language: Language;
  timeZone: string;
  /** what was answered so far, as it travels */
  sealed: string;
  picture: string | undefined;
  problem?: TalkProblem | undefined;
  /** what was just written, wrong or not */
  value?: string | undefined;
}

export interface Answers {
  slot?: OpenSlot | undefined;
  wait: boolean;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  key: string;
}

/** Where a question stands, from the site's root. */
export function questionPath(question: Question, sealed: string): string {
  return question === 'slot' ? `/book?s=${sealed}` : `/book/${question}?s=${sealed}`;
}

function stepFrame(
  question: Question,
  { language, sealed, picture, problem }: StepOptions,
  words: { title: string; hint?: string; script?: string },
  body: Html,
): string {
  const at = questions.indexOf(question);
  const before = questions[at - 1];
  const other = language === 'da' ? 'en' : 'da';
  const options: FrameOptions = {
    language,
    ...words,
    step: talk[language].step(at + 1, questions.length),
    problem: problem && talk[language].problem[problem],
    picture,
    back: before && questionPath(before, sealed),
    other: `${questionPath(question, sealed)}&lang=${other}`,
  };
  return frame(options, body);
}

/** The first question: when. Times are buttons of one choice, by day. */
export function slotStep(slots: OpenSlot[], options: StepOptions): string {
  const { language, sealed } = options;
  const say = talk[language];
  if (slots.length === 0)
    return stepFrame(
      'slot',
      options,
      { title: say.none, hint: say.noneHint },
      html`<p class="ways">
<a class="strong" href="/job/${language === 'en' ? 'en/' : ''}">${say.job}</a>
<a class="quiet" href="/?lang=${language}">${say.tour}</a></p>`,
    );
  const body = html`<form method="post" action="/book"><input type="hidden" name="s" value="${sealed}">
${slotChoice(slots, options)}
<p class="ways"><button class="strong">${say.next}</button></p></form>`;
  return stepFrame('slot', options, { title: say.when, hint: say.whenHint }, body);
}

/** Times to choose from, under their days. */
export function slotChoice(
  slots: OpenSlot[],
  {
    language,
    timeZone,
    value,
    problem,
  }: Pick<StepOptions, 'language' | 'timeZone' | 'value' | 'problem'>,
): Html {
  const say = talk[language];
  const times = timesIn(language, timeZone);
  const days = new Map<string, OpenSlot[]>();
  for (const slot of slots) {
    const day = times.day(slot.starts);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  const chosen = value ?? '';
  return html`${[...days].map(
    ([day, list]) =>
      html`<fieldset><legend>${day}</legend>${list.map(
        (
          slot,
        ) => html`<label class="slot"><input type="radio" name="slot" value="${slot.id}" required${
          slot.id === chosen && html` checked`
        }${problem && html` aria-describedby="problem"`}>
<span><b>${times.span(slot.starts, slot.minutes)}</b> <span>${
          say.kind[slot.kind]
        }: ${slot.place}, ${say.spoken[slot.language]}</span>${
          slot.seats === 0 && html` <em>${say.full}</em>`
        }</span></label>`,
      )}</fieldset>`,
  )}`;
}

interface Field {
  question: 'name' | 'email' | 'phone';
  type: string;
  autocomplete: string;
  most: number;
  /** must be answered */
  needed: boolean;
  words: { title: string; hint: string; label: string };
}

/** A question that is answered by a line of text. */
export function textStep(
  question: 'name' | 'email' | 'phone',
  answers: Answers,
  options: StepOptions,
): string {
  const say = talk[options.language];
  const calls = answers.slot?.kind === 'phone';
  const fields: Record<typeof question, Omit<Field, 'question'>> = {
    name: {
      type: 'text',
      autocomplete: 'name',
      most: 80,
      needed: true,
      words: { title: say.name, hint: say.nameHint, label: say.nameLabel },
    },
    email: {
      type: 'email',
      autocomplete: 'email',
      most: 120,
      needed: true,
      words: { title: say.email, hint: say.emailHint, label: say.emailLabel },
    },
    phone: {
      type: 'tel',
      autocomplete: 'tel',
      most: 30,
      needed: calls,
      words: {
        title: say.phone,
        hint: calls ? say.phoneNeeded : say.phoneHint,
        label: say.phoneLabel,
      },
    },
  };
  return fieldStep({ question, ...fields[question] }, answers[question], options);
}

function fieldStep(field: Field, answer: string | undefined, options: StepOptions): string {
  const { question, type, autocomplete, most, needed, words } = field;
  const { language, sealed, problem, value } = options;
  const say = talk[language];
  const body = html`<form method="post" action="/book/${question}"><input type="hidden" name="s" value="${sealed}">
<label class="line"><span>${words.label}</span><input name="${question}" type="${type}" autocomplete="${autocomplete}" maxlength="${most}" value="${
    value ?? answer ?? ''
  }"${needed && html` required`}${
    problem && html` aria-invalid="true" aria-describedby="problem"`
  } autofocus></label>
<p class="ways"><button class="strong">${say.next}</button></p></form>`;
  return stepFrame(question, options, { title: words.title, hint: words.hint }, body);
}

/** The last question: is it right? */
export function checkStep(answers: Answers, options: StepOptions): string {
  const { language, sealed, timeZone } = options;
  const say = talk[language];
  const times = timesIn(language, timeZone);
  const { slot, wait } = answers;
  const rows: [string, string, Question][] = [
    [
      say.checkWhen,
      slot ? `${times.moment(slot.starts)}, ${say.minutes(slot.minutes)}` : '',
      'slot',
    ],
    [say.checkWhere, slot ? `${say.kind[slot.kind]}: ${slot.place}` : '', 'slot'],
    [say.checkName, answers.name ?? '', 'name'],
    [say.checkEmail, answers.email ?? '', 'email'],
    [say.checkPhone, answers.phone || say.noPhone, 'phone'],
  ];
  const body = html`<dl>${rows.map(
    ([term, text, question], i) =>
      html`<div><dt>${term}</dt><dd>${text}</dd>${
        rows[i - 1]?.[2] !== question &&
        html`<dd class="change"><a href="${questionPath(question, sealed)}" aria-label="${say.change}: ${term}">${say.change}</a></dd>`
      }</div>`,
  )}</dl>
<p class="hint">${say.keep}</p>
<form method="post" action="/book/check" data-proof="${answers.key}" data-working="${say.working}">
<input type="hidden" name="s" value="${sealed}"><input type="hidden" name="proof" value="">
<label class="trap" aria-hidden="true">${say.trap}<input name="website" tabindex="-1" autocomplete="off"></label>
<p class="ways"><button class="strong">${wait ? say.confirmWait : say.confirm}</button></p></form>`;
  return stepFrame('check', options, { title: say.check, script: '/book.js' }, body);
}
