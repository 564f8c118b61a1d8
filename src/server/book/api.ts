import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Booked, bookingRequestSchema } from '../../contract/talk.ts';
import { z } from '../../tour/schema.ts';
import type { Proofs } from '../core/proof.ts';
import type { Booking, Talk } from '../talk/talk.ts';

export interface BookApiOptions {
  talk: Talk;
  proofs: Proofs;
  /** bookings of one asker in ten minutes */
  limit: number;
}

/** Bookings for programs, as `contract/talk.ts` says; the pages do the same. */
export function addBookApi(app: FastifyInstance, { talk, proofs, limit }: BookApiOptions): void {
  const never = (reply: FastifyReply) => reply.header('cache-control', 'no-store');
  const config = { rateLimit: { max: limit, timeWindow: 600_000 } };

  app.get('/api/v1/slots', async (_, reply) => never(reply).send(await talk.slots()));

  app.get<{ Querystring: { key?: string } }>(
    '/api/v1/proof',
    { config },
    async (request, reply) => {
      const { key } = request.query;
      if (typeof key !== 'string' || !/^[\w-]{16,64}$/.test(key))
        return reply
          .code(400)
          .send({ problem: 'key: expected 16 to 64 letters, digits, "_" or "-"' });
      return never(reply).send(await proofs.challenge(key));
    },
  );

  app.post('/api/v1/bookings', { config }, async (request, reply) => {
    never(reply);
    const { data, error } = bookingRequestSchema.safeParse(request.body);
    if (!data) return reply.code(422).send({ problem: z.prettifyError(error) });
    const proven = await proofs.isSolved(data.proof, data.key);
    const outcome = await talk.book(data, proven);
    if (outcome === 'gone') return reply.code(404).send({ problem: 'slot: there is no such time' });
    if (outcome === 'full')
      return reply.code(409).send({ problem: 'slot: it is full; "wait": true stands in line' });
    if (outcome === 'many')
      return reply.code(409).send({ problem: 'email: three talks are booked with it already' });
    return reply.code(outcome.state === 'pending' ? 202 : 201).send(bookedOf(outcome, talk));
  });
}

function bookedOf(booking: Booking, talk: Talk): Booked {
  const state =
    booking.state === 'waiting' || booking.state === 'pending' ? booking.state : 'active';
  return { state, link: state === 'pending' ? null : talk.pathOf(booking) };
}
