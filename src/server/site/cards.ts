import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Served, servedName } from '../../contract/served.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Pack } from '../../tour/pack.ts';
import { asksNotToBeCounted } from '../core/asking.ts';
import { policyOf } from '../core/headers.ts';
import type { PackReader } from './packs.ts';

interface CardOptions {
  /** the folder of the built site */
  site: string;
  /** the folder of built packs */
  tours: string;
  /** the tour that is meant when the address names none */
  usual: string;
  read: PackReader;
  /** what the page is told that stands behind it */
  served: Served;
  /** who may put the page in a frame */
  frameAncestors: string;
}

/** The start page, saying for whoever shows its address as a card which room that is. */
export function addCards(
  app: FastifyInstance,
  { site, tours, usual, read, served, frameAncestors }: CardOptions,
): void {
  app.get<{ Querystring: Record<string, string> }>('/', (request, reply) => {
    const file = join(site, 'index.html');
    if (!existsSync(file)) return reply.callNotFound();
    const html = readFileSync(file, 'utf8');
    const { tour = usual, node, lang = 'da' } = request.query;
    const folder = /^[a-z0-9-]+$/.test(tour) ? join(tours, tour) : undefined;
    const pack = folder && read(join(folder, 'pack.json'));
    const card = pack ? html.replace(cardIn, cardOf(pack, tour, node, lang, request)) : html;
    const told = { ...served, figures: served.figures && !asksNotToBeCounted(request) };
    const answer = card.replace('</head>', `${servedMeta(told)}</head>`);
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyOf(answer, frameAncestors))
      .header('vary', 'DNT, Sec-GPC')
      .header('last-modified', statSync(file).mtime.toUTCString())
      .type('text/html; charset=utf-8')
      .send(answer);
  });
}

function servedMeta(served: Served): string {
  return `<meta name="${servedName}" content="${escaped(JSON.stringify(served))}" />`;
}

const cardIn = /<meta property="og:title"[\s\S]*?<meta property="og:image"[^>]*>/;

function cardOf(
  { tour }: Pack,
  id: string,
  node: string | undefined,
  language: string,
  request: FastifyRequest,
): string {
  const named = node === undefined ? undefined : tour.nodes[node];
  // a room that is warned of keeps to itself until one is asked: the card is the start's
  const room = named?.warning ? undefined : named;
  const title = inLanguage(tour.title, language);
  const lines = {
    'og:title': room ? `${inLanguage(room.title, language)} – ${title}` : title,
    'og:description': inLanguage(room?.summary ?? tour.lead, language),
    'og:image': `${request.protocol}://${request.host}/tours/${id}/posters/${room ? node : 'start'}.jpg`,
  };
  return Object.entries(lines)
    .map(([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`)
    .join('\n    ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
