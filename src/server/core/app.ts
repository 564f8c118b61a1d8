import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyFormbody from '@fastify/formbody';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Served, unserved } from '../../contract/served.ts';
import { addCards } from '../site/cards.ts';
import { addJobPages } from '../site/job.ts';
import { createPackReader } from '../site/packs.ts';
import { brokenPage, missingPage, styleHash, troublePage, waitingPage } from '../site/pages.ts';
import { isNonsense, isUnavailable } from '../store/trouble.ts';
import { askerOf, asksForPage } from './asking.ts';
import {
  addHeaders,
  cacheControl,
  contentSecurityPolicy,
  policyOf,
  securityHeaders,
} from './headers.ts';
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
  /** what the pages are told that this server can do */
  served?: Served;
  /** whether what the server needs besides site and packs is there; asked by `/readyz` */
  healthy?(): Promise<boolean>;
  /** rooms of the house beside site and packs: each adds its addresses */
  rooms?: ((app: FastifyInstance, doors: Doors) => void | Promise<void>)[];
  /** HTTPS by this server itself: PEM */
  tls?: { cert: string; key: string };
  /** addresses of proxies that may say who asks; true: whoever sends something */
  proxies?: boolean | string;
}

/** What a room's addresses may need of the house. */
export interface Doors {
  /** answers that there is no such page */
  missing(request: FastifyRequest, reply: FastifyReply): void;
}

const waitSeconds = '1';

/** The web server without a port: site, packs and health. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { site, tours, readiness, frameAncestors = "'self'", log, served = unserved } = options;
  const app = fastify({
    ...(options.tls && { https: options.tls as object }),
    forceCloseConnections: 'idle',
    trustProxy: options.proxies ?? false,
    bodyLimit: 65_536,
    // an address that cannot be decoded never gets as far as the hooks
    frameworkErrors: (_, request, reply) =>
      missing(request, reply.headers(securityHeaders(frameAncestors))),
  });
  addHeaders(app, frameAncestors);
  await app.register(fastifyFormbody);
  await app.register(fastifyRateLimit, { global: false, keyGenerator: askerOf });

  const show = (reply: FastifyReply, status: number, page: string) =>
    reply
      .code(status)
      .header(
        'content-security-policy',
        contentSecurityPolicy(frameAncestors, { style: styleHash }),
      )
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);

  function missing(request: FastifyRequest, reply: FastifyReply): void {
    if (asksForPage(request)) show(reply, 404, missingPage);
    else reply.code(404).header('cache-control', 'no-store').type('text/plain').send('Not found\n');
  }

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const away = isUnavailable(error);
    const status = away ? 503 : (error.statusCode ?? (isNonsense(error) ? 400 : 500));
    if (away) log?.(`the store cannot: ${error.message}`);
    else if (status >= 500) log?.(`error: ${error.message}`);
    if (away) reply.header('retry-after', '5');
    if (asksForPage(request)) return show(reply, status, troublePage(status));
    reply.code(status).header('cache-control', 'no-store');
    if (away)
      return reply.send({
        problem: 'The server cannot keep anything at the moment. Please try again.',
      });
    return reply.type('text/plain').send(status >= 500 ? 'Error\n' : 'Refused\n');
  });

  app.get('/healthz', (_, reply) => reply.header('cache-control', 'no-store').send('ok\n'));
  app.get('/readyz', async (_, reply) => {
    const store = await options.healthy?.();
    const report = { ...readiness.report(), ...(store !== undefined && { store }) };
    return reply
      .code(report.ready && store !== false ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });

  app.addHook('onRequest', async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://here');
    if (/^\/(healthz$|readyz$|api\/)/.test(pathname)) return;
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
    const page = /^\/(index\.html|job(\/en)?\/?|event\/?)?$/.test(pathname);
    if (part.state !== 'ready' || (page && rooms.some(notYet)))
      return show(wait(reply), 503, waitingPage);
  });

  const [usual = 'en-verden-indenfor'] = Object.keys(readiness.report().packs);
  const read = createPackReader();
  addJobPages(app, { tours, usual, read, booking: served.booking, missing });
  addCards(app, { site, tours, usual, read, served, frameAncestors });
  for (const add of options.rooms ?? []) await add(app, { missing });

  const statics = {
    preCompressed: true,
    cacheControl: false,
    // Hidden files are the builder's memory, nobody else's.
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(path));
      if (path.endsWith('.html'))
        reply.header(
          'content-security-policy',
          policyOf(readFileSync(path, 'utf8'), frameAncestors),
        );
    },
  } satisfies Partial<Parameters<typeof fastifyStatic>[1]>;
  await app.register(fastifyStatic, { ...statics, root: tours, prefix: '/tours/' });
  await app.register(fastifyStatic, {
    ...statics,
    root: site,
    prefix: '/',
    decorateReply: false,
    redirect: true,
  });

  app.setNotFoundHandler(missing);
  return app;
}

function wait(reply: FastifyReply): FastifyReply {
  return reply.code(503).header('retry-after', waitSeconds).header('cache-control', 'no-store');
}
