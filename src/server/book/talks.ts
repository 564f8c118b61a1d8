import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cancelPage, movePage, type ShownTalk, saidPage, talkPage } from '../../book/talkPage.ts';
import type { OpenSlot } from '../../contract/talk.ts';
import { type TalkProblem, talk as words } from '../../text/served/talk.ts';
import { isOurOwn } from '../core/asking.ts';
import { timeZone } from '../core/days.ts';
import { calendarOf } from '../talk/calendar.ts';
import type { Slot } from '../talk/slots.ts';
import type { Booking, Talk } from '../talk/talk.ts';
import { languageOf, privately } from './pages.ts';

export interface TalkPagesOptions {
  talk: Talk;
  clock: () => number;
  picture(): string | undefined;
}

type Asked = FastifyRequest<{
  Params: { token: string };
  Querystring: { lang?: string };
  Body: { slot?: string } | undefined;
}>;

/** `/book/talk/<secret>`: a booked talk is looked at with GET, and changed with POST only. */
export function addTalkPages(app: FastifyInstance, options: TalkPagesOptions): void {
  const { talk, clock, picture } = options;
  const root = '/book/talk/:token';

  type Found = { booking: Booking; slot: Slot };
  const languageIn = (request: Asked, booking?: Booking) =>
    request.query.lang || !booking ? languageOf(request) : booking.language === 'en' ? 'en' : 'da';
  const look = (request: Asked, booking?: Booking, problem?: TalkProblem) => ({
    language: languageIn(request, booking),
    timeZone,
    picture: picture(),
    problem,
  });
  const shownOf = ({ booking, slot }: Found): ShownTalk => ({
    state: booking.state as ShownTalk['state'],
    slot: slot as Slot & OpenSlot,
    path: talk.pathOf(booking),
    past: slot.starts + slot.minutes * 60_000 < clock(),
    purged: booking.purged !== null,
    mailed: talk.mails,
  });

  /** A page about a talk that is there, else the word that it is not. */
  const page =
    (show: (request: Asked, reply: FastifyReply, found: Found) => unknown, change = false) =>
    async (request: Asked, reply: FastifyReply) => {
      privately(reply);
      const found = await talk.find(request.params.token);
      const options = look(request, found?.booking);
      const say = words[options.language];
      if (!found)
        return reply
          .code(404)
          .send(saidPage({ title: say.unknown, hint: say.unknownHint }, options));
      if (change && !isOurOwn(request))
        return reply.code(403).send(talkPage(shownOf(found), { ...options, problem: 'elsewhere' }));
      return show(request, reply, found);
    };
  const back = (reply: FastifyReply, booking: Booking, language: string) =>
    reply.redirect(`${talk.pathOf(booking)}?lang=${language}`, 303);

  app.get(
    root,
    page((request, reply, found) =>
      reply.send(talkPage(shownOf(found), look(request, found.booking))),
    ),
  );
  app.get(
    `${root}/calendar.ics`,
    page((request, reply, { booking, slot }) =>
      reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="indenfor.ics"')
        .send(
          calendarOf([talk.calendarOf(booking, slot, `${request.protocol}://${request.host}`)]),
        ),
    ),
  );
  app.get(
    `${root}/cancel`,
    page((request, reply, found) =>
      reply.send(cancelPage(shownOf(found), look(request, found.booking))),
    ),
  );
  app.get(
    `${root}/move`,
    page(async (request, reply, found) =>
      reply.send(movePage(shownOf(found), await talk.slots(), look(request, found.booking))),
    ),
  );
  app.post(
    `${root}/confirm`,
    page(async (request, reply, { booking }) => {
      await talk.confirm(booking.id);
      return back(reply, booking, languageIn(request, booking));
    }, true),
  );
  app.post(
    `${root}/cancel`,
    page(async (request, reply, { booking }) => {
      const language = languageIn(request, booking);
      await talk.cancel(booking.id);
      return back(reply, booking, language);
    }, true),
  );
  app.post(
    `${root}/erase`,
    page(async (request, reply, found) => {
      if (shownOf(found).past) await talk.erase(found.booking.id);
      return back(reply, found.booking, languageIn(request, found.booking));
    }, true),
  );
  app.post(
    `${root}/move`,
    page(async (request, reply, found) => {
      const slots = await talk.slots();
      const to = slots.find(({ id }) => id === request.body?.slot);
      const problem = (why: TalkProblem) =>
        reply.code(422).send(movePage(shownOf(found), slots, look(request, found.booking, why)));
      if (!to) return problem(request.body?.slot ? 'gone' : 'slot');
      // a seat is never given up for a place in line
      const wait = to.seats === 0 && found.booking.state === 'waiting';
      const outcome = await talk.move(found.booking.id, to.id, wait);
      if (outcome === 'gone' || outcome === 'full' || outcome === 'many') return problem(outcome);
      return back(reply, found.booking, languageIn(request, found.booking));
    }, true),
  );
}
