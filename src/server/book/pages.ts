import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Answers,
  checkStep,
  type Question,
  questionPath,
  questions,
  type StepOptions,
  slotStep,
  textStep,
} from '../../book/steps.ts';
import { saidPage } from '../../book/talkPage.ts';
import { emailSchema, nameSchema, type OpenSlot, phoneSchema } from '../../contract/talk.ts';
import { type TalkProblem, talk as words } from '../../text/served/talk.ts';
import { isOurOwn } from '../core/asking.ts';
import { timeZone } from '../core/days.ts';
import type { Proofs } from '../core/proof.ts';
import type { Secrets } from '../core/secrets.ts';
import type { Talk } from '../talk/talk.ts';
import { beginDraft, type Draft, sealDraft, unsealDraft } from './draft.ts';

export interface BookPageOptions {
  talk: Talk;
  secrets: Secrets;
  proofs: Proofs;
  clock: () => number;
  /** bookings of one asker in ten minutes */
  limit: number;
  /** a picture of the place, from the site's root */
  picture(): string | undefined;
}

type Asked = FastifyRequest<{
  Querystring: Record<string, string | undefined>;
  Body: Record<string, string | undefined> | undefined;
}>;

/** `/book`: one question a page, each a form; nothing is kept before the last. */
export function addBookPages(app: FastifyInstance, options: BookPageOptions): void {
  const { talk, secrets, proofs, clock, limit, picture } = options;
  const config = { rateLimit: { max: limit, timeWindow: 600_000 } };

  const seal = (draft: Draft) => sealDraft(secrets, draft);
  const shown = (draft: Draft, problem?: TalkProblem, value?: string): StepOptions => ({
    language: draft.language,
    timeZone,
    sealed: seal(draft),
    picture: picture(),
    problem,
    value,
  });
  const draftOf = (sealed: string | undefined, language: unknown): Draft | undefined => {
    const draft = unsealDraft(secrets, sealed, clock());
    if (draft && (language === 'da' || language === 'en')) draft.language = language;
    return draft;
  };
  const again = (reply: FastifyReply, language: string) =>
    reply.redirect(`/book?lang=${language}&problem=draft`, 303);

  async function show(
    reply: FastifyReply,
    question: Question,
    draft: Draft,
    problem?: TalkProblem,
    value?: string,
  ) {
    const slots = await talk.slots();
    const slot = slots.find(({ id }) => id === draft.slot);
    const answers: Answers = { ...draft, slot };
    const page =
      question === 'slot'
        ? slotStep(slots, shown(draft, problem, value ?? draft.slot))
        : question === 'check'
          ? checkStep(answers, shown(draft, problem))
          : textStep(question, answers, shown(draft, problem, value));
    return page && privately(reply.code(problem ? 422 : 200)).send(page);
  }

  app.get('/book', async (request: Asked, reply) => {
    const { s, lang, from, problem } = request.query;
    const draft = draftOf(s, lang) ?? beginDraft(languageOf(request), clock(), from);
    return show(
      reply,
      'slot',
      draft,
      problem === 'draft' || problem === 'gone' ? problem : undefined,
    );
  });

  for (const question of questions.slice(1))
    app.get(`/book/${question}`, async (request: Asked, reply) => {
      const draft = draftOf(request.query.s, request.query.lang);
      if (!draft?.slot) return again(reply, languageOf(request));
      const open = firstOpen(draft);
      if (questions.indexOf(open) < questions.indexOf(question))
        return reply.redirect(questionPath(open, seal(draft)), 303);
      return show(reply, question, draft);
    });

  for (const question of questions.slice(0, -1))
    app.post(question === 'slot' ? '/book' : `/book/${question}`, async (request: Asked, reply) => {
      const draft = draftOf(request.body?.s, undefined);
      if (!draft) return again(reply, languageOf(request));
      const value = String(request.body?.[question] ?? '').trim();
      const slots = await talk.slots();
      const problem = answer(draft, question, value, slots);
      if (problem) return show(reply, question, draft, problem, value);
      const asked = questions[questions.indexOf(question) + 1] ?? 'check';
      // who came back to correct one answer goes on to the end
      const open = firstOpen(draft);
      const next = open === 'check' ? open : asked;
      return reply.redirect(questionPath(next, seal(draft)), 303);
    });

  app.post('/book/check', { config }, async (request: Asked, reply) => {
    const draft = draftOf(request.body?.s, undefined);
    const { slot, name, email, phone = '' } = draft ?? {};
    if (!draft || !slot || !name || !email) return again(reply, languageOf(request));
    if (!isOurOwn(request)) return show(reply, 'check', draft, 'elsewhere');
    if (request.body?.website) return show(reply, 'check', draft, 'trap');
    const { key, language, from, wait } = draft;
    const proven = await proofs.isSolved(request.body?.proof, key);
    const origin = from ? { from } : {};
    const booking = await talk.book(
      { key, slot, name, email, phone, language, wait, ...origin },
      proven,
    );
    if (booking === 'many') return show(reply, 'check', draft, 'many');
    if (typeof booking === 'string') return show(reply, 'slot', draft, booking);
    if (booking.state === 'pending') return reply.redirect(`/book/sent?lang=${language}`, 303);
    return reply.redirect(`${talk.pathOf(booking)}?lang=${language}`, 303);
  });

  app.get('/book/sent', async (request: Asked, reply) => {
    const language = languageOf(request);
    const say = words[language];
    const said = talk.mails
      ? { title: say.sent, hint: say.sentHint }
      : { title: say.asked, hint: say.askedHint };
    return privately(reply).send(saidPage(said, { language, timeZone, picture: picture() }));
  });
}

/** Keeps an answer in the draft. @returns what is wrong with it */
function answer(
  draft: Draft,
  question: Question,
  value: string,
  slots: OpenSlot[],
): TalkProblem | undefined {
  const chosen = slots.find(({ id }) => id === (question === 'slot' ? value : draft.slot));
  if (question === 'slot') {
    if (!chosen) return value ? 'gone' : 'slot';
    draft.slot = chosen.id;
    draft.wait = chosen.seats === 0;
    return undefined;
  }
  if (question === 'phone' && value === '') {
    if (chosen?.kind === 'phone') return 'phoneNeeded';
    draft.phone = '';
    return undefined;
  }
  const schema = { name: nameSchema, email: emailSchema, phone: phoneSchema, check: nameSchema };
  const { data } = schema[question].safeParse(value);
  // a number we shall call cannot be left out
  if (data === undefined && question === 'phone' && chosen?.kind === 'phone') return 'phoneNeeded';
  if (data === undefined) return question === 'check' ? undefined : question;
  if (question !== 'check') draft[question] = data;
  return undefined;
}

/** The first question that has no answer yet. */
function firstOpen({ slot, name, email, phone }: Draft): Question {
  if (!slot) return 'slot';
  if (!name) return 'name';
  if (!email) return 'email';
  return phone === undefined ? 'phone' : 'check';
}

/** What was asked for, else what the browser prefers. */
export function languageOf({ query, headers }: FastifyRequest): 'da' | 'en' {
  const { lang } = query as { lang?: unknown };
  if (lang === 'da' || lang === 'en') return lang;
  const first = headers['accept-language']?.split(',')[0] ?? 'da';
  return /^(da|nb|nn|no|sv)\b/i.test(first) || first === '*' ? 'da' : 'en';
}

/** A page of one person: nobody between keeps it, and its address is told to nobody else. */
export function privately(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'private, no-cache')
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8');
}
