import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jobLanguages, jobPage, jobPath } from '../../job/page.ts';
import type { PackReader } from './packs.ts';

interface JobOptions {
  /** the folder of built packs */
  tours: string;
  /** the tour of which the page tells when the address names none */
  usual: string;
  read: PackReader;
  /** where a talk is booked */
  booking: string | null;
  missing(request: FastifyRequest, reply: FastifyReply): void;
}

/** `/job` and `/job/en`: what the pack says about the job, as it stands there now. */
export function addJobPages(
  app: FastifyInstance,
  { tours, usual, read, booking, missing }: JobOptions,
): void {
  for (const language of jobLanguages) {
    const path = `/${jobPath[language]}`;
    app.get(path.slice(0, -1), (request, reply) =>
      reply.redirect(path + new URL(request.url, 'http://here').search, 301),
    );
    app.get<{ Querystring: { tour?: string } }>(path, (request, reply) => {
      const asked = request.query.tour;
      const tour = asked ?? usual;
      const pack = /^[a-z0-9-]+$/.test(tour) && read(join(tours, tour, 'pack.json'));
      const query = asked === undefined ? '' : `?tour=${asked}`;
      const page =
        pack && jobPage(pack, { language, folder: `tours/${tour}/`, query, served: booking });
      if (!page) return missing(request, reply);
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    });
  }
}
