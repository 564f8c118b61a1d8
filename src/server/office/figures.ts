import type { FastifyInstance } from 'fastify';
import type { Names, Question } from '../../contract/office.ts';
import { figuresPage } from '../../office/figures.ts';
import type { TourMap } from '../../office/maps.ts';
import { office as words } from '../../text/served/office.ts';
import { dayOf } from '../core/days.ts';
import { askFigures } from '../figures/ask.ts';
import { rollUpStale } from '../figures/rollup.ts';
import { noteDeed } from '../login/audit.ts';
import type { Guard } from '../login/guard.ts';
import type { Store } from '../store/store.ts';
import { figuresCsv } from './exports.ts';
import type { ShownTour } from './names.ts';
import { plotsOf } from './plots.ts';

interface FigureRoomOptions {
  store: Store;
  guard: Guard;
  tour(): ShownTour | undefined;
  names(language: 'da' | 'en'): Names;
  clock: () => number;
}

const day = 86_400_000;

/** `/office/figures`: what visitors did, and the same as CSV. */
export function addFigureRoom(app: FastifyInstance, options: FigureRoomOptions): void {
  const { store, guard, tour, names: namesIn, clock } = options;
  const questionOf = (query: Record<string, string | undefined>): Question => {
    const isDay = (text: string | undefined) =>
      /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));
    const to = isDay(query.to) ? (query.to ?? '') : dayOf(clock());
    const from = isDay(query.from) ? (query.from ?? '') : dayOf(Date.parse(to) - 27 * day);
    const place = query.place === 'web' || query.place === 'event' ? query.place : 'all';
    const usual = tour()?.pack.tour.id ?? '';
    const wanted = /^[a-z0-9-]{1,80}$/.test(query.tour ?? '') ? (query.tour ?? '') : usual;
    return { tour: wanted, place, from: from <= to ? from : to, to };
  };
  /** As many days, just before. */
  const earlier = ({ from, to, ...rest }: Question): Question => {
    const length = Date.parse(to) - Date.parse(from) + day;
    const shift = (text: string) => new Date(Date.parse(text) - length).toISOString().slice(0, 10);
    return { ...rest, from: shift(from), to: shift(to) };
  };

  app.get(
    '/office/figures',
    guard.page(async ({ desk, query, reply }) => {
      await rollUpStale(store);
      const question = questionOf(query);
      const now = await askFigures(store.db, question);
      const before = await askFigures(store.db, earlier(question));
      const names = namesIn(desk.language);
      const plots = await plotsOf(now, names, words[desk.language]);
      const map = mapOf(tour());
      return reply.send(figuresPage(desk, { question, now, before, plots, tour: map, names }));
    }),
  );

  app.get(
    '/office/figures.csv',
    guard.page(async ({ desk, query, reply }) => {
      await rollUpStale(store);
      const question = questionOf(query);
      const answer = await askFigures(store.db, question);
      await store.write((db) =>
        noteDeed(db, desk.account, 'export-figures', `${question.from}–${question.to}`, clock()),
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="indenfor-${question.from}-${question.to}.csv"`,
        )
        .send(figuresCsv(answer));
    }),
  );
}

function mapOf(shown: ShownTour | undefined): TourMap | undefined {
  if (!shown) return undefined;
  const { pack, folder } = shown;
  const { tour, pictures } = pack;
  const url = (src: string) => folder + src;
  return {
    plan: tour.plan,
    position: (node) => tour.nodes[node]?.position,
    panorama: (node) => {
      const preview = pictures[node]?.preview.src;
      return preview && url(preview);
    },
    url,
  };
}
