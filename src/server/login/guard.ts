import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../../office/frame.ts';
import { languageOf, privately } from '../book/pages.ts';
import { fieldsOf } from '../core/asking.ts';
import { timeZone } from '../core/days.ts';
import type { Sessions } from './sessions.ts';

/** What a page of the office gets. */
export interface Visit {
  desk: Desk;
  request: FastifyRequest;
  reply: FastifyReply;
  query: Record<string, string | undefined>;
  params: Record<string, string>;
  body: Record<string, string | undefined>;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Lets in who is logged in; a post is done only when it was written on one of our pages. */
export interface Guard {
  page(show: (visit: Visit) => unknown): Handler;
  deed(act: (visit: Visit) => unknown): Handler;
}

export function createGuard(sessions: Sessions): Guard {
  const within =
    (work: (visit: Visit) => unknown, meant: boolean): Handler =>
    async (request, reply) => {
      privately(reply).header('cache-control', 'no-store');
      const session = await sessions.find(request);
      if (!session) return reply.redirect('/office/login', 303);
      if (meant && !sessions.isMeant(request, session))
        return reply.redirect('/office?notice=refused', 303);
      const desk = { language: languageOf(request), timeZone, ...session };
      return work({
        desk,
        request,
        reply,
        query: request.query as Visit['query'],
        params: request.params as Visit['params'],
        body: fieldsOf(request),
      });
    };
  return { page: (show) => within(show, false), deed: (act) => within(act, true) };
}
