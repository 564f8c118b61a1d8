import type { FastifyInstance } from 'fastify';
import { figureBatchSchema, figuresPath } from '../../contract/figures.ts';
import { z } from '../../tour/schema.ts';
import { asksNotToBeCounted } from '../core/asking.ts';
import type { Store } from '../store/store.ts';
import { takeFigures } from './take.ts';

export interface FigureOptions {
  store: Store;
  /** posts of one asker a minute; an event with sixty headsets is one asker */
  limit?: number;
  clock?: () => number;
}

/** Takes what pages tell about visits, as `contract/figures.ts` says. */
export function addFigures(app: FastifyInstance, options: FigureOptions): void {
  const { store, limit = 1200, clock = Date.now } = options;
  const rateLimit = { max: limit, timeWindow: 60_000 };
  app.post(
    `/${figuresPath}`,
    { bodyLimit: 262_144, config: { rateLimit } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (asksNotToBeCounted(request)) return reply.code(204).send();
      const { data, error } = figureBatchSchema.safeParse(request.body);
      if (!data) return reply.code(400).send({ problem: z.prettifyError(error) });
      return reply.code(202).send(await takeFigures(store, data, clock()));
    },
  );
}
