import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { addCards } from './cards.ts';
import { addHeaders, cacheControl, contentSecurityPolicy, securityHeaders } from './headers.ts';
import { addJobPages } from './job.ts';
import { createPackReader } from './packs.ts';
import { brokenPage, missingPage, styleHash, waitingPage } from './pages.ts';
import type { Readiness } from './readiness.ts';

export interface AppOptions {
  /** the folder of the built site; may still be empty */
  site: string;
  /** the folder of built packs, one folder each; may still be empty */
  tours: string;
  readiness: Readiness;
  /** who may put the site in a frame, as in a content security policy */
  frameAncestors?: string;
  /** told about errors while answering */
  log?(line: string): void;
}

const waitSeconds = '1';

/** The web server without a port: site, packs and health. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { site, tours, readiness, frameAncestors = "'self'", log } = options;
  const app = fastify({
    forceCloseConnections: 'idle',
    // an address that cannot be decoded never gets as far as the hooks
    frameworkErrors: (_, request, reply) =>
      missing(request, reply.headers(securityHeaders(frameAncestors))),
  });
  addHeaders(app, frameAncestors);

  const show = (reply: FastifyReply, status: number, page: string) =>
    reply
      .code(status)
      .header('content-security-policy', contentSecurityPolicy(frameAncestors, styleHash))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);

  function missing(request: FastifyRequest, reply: FastifyReply): void {
    if (request.headers.accept?.includes('text/html')) show(reply, 404, missingPage);
    else reply.code(404).header('cache-control', 'no-store').type('text/plain').send('Not found\n');
  }

  app.get('/healthz', (_, reply) => reply.header('cache-control', 'no-store').send('ok\n'));
  app.get('/readyz', (_, reply) => {
    const report = readiness.report();
    return reply
      .code(report.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });

  app.addHook('onRequest', async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://here');
    if (pathname === '/healthz' || pathname === '/readyz') return;
    const { site: part, packs } = readiness.report();
    const asked = /^\/tours\/([^/]+)\//.exec(pathname)?.[1];
    const notYet = (id: string) =>
      (packs[id]?.state === 'waiting' || packs[id]?.state === 'building') &&
      !existsSync(join(tours, id, 'pack.json'));
    if (asked !== undefined) {
      if (notYet(asked)) return wait(reply).type('text/plain').send('Being built\n');
      return;
    }
    if (part.state === 'failed') return show(reply, 500, brokenPage);
    const wanted = searchParams.get('tour');
    const rooms = wanted === null ? Object.keys(packs) : [wanted];
    const page = /^\/(index\.html|job(\/en)?\/?)?$/.test(pathname);
    if (part.state !== 'ready' || (page && rooms.some(notYet)))
      return show(wait(reply), 503, waitingPage);
  });

  const [usual = 'en-verden-indenfor'] = Object.keys(readiness.report().packs);
  const read = createPackReader();
  addJobPages(app, { tours, usual, read, missing });
  addCards(app, { site, tours, usual, read });

  const statics = {
    preCompressed: true,
    cacheControl: false,
    // Hidden files are the builder's memory, nobody else's.
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(path));
    },
  } satisfies Partial<Parameters<typeof fastifyStatic>[1]>;
  await app.register(fastifyStatic, { ...statics, root: tours, prefix: '/tours/' });
  await app.register(fastifyStatic, { ...statics, root: site, prefix: '/', decorateReply: false });

  app.setNotFoundHandler(missing);
  app.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log?.(`error: ${error.message}`);
    return reply
      .code(status)
      .type('text/plain')
      .send(status >= 500 ? 'Error\n' : 'Refused\n');
  });
  return app;
}

function wait(reply: FastifyReply): FastifyReply {
  return reply.code(503).header('retry-after', waitSeconds).header('cache-control', 'no-store');
}
