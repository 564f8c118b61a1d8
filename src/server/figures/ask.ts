import { lookGrid } from '../../contract/figures.ts';
import { type Answer, fewest, type Question } from '../../contract/office.ts';
import { daysBetween, momentOf } from '../core/days.ts';
import type { Db } from '../store/tables.ts';
import { medianOf } from './tally.ts';

interface Sum {
  kind: string;
  a: string;
  b: string;
  count: number;
  sum: number;
}

export async function askFigures(db: Db, question: Question): Promise<Answer> {
  const { tour, place, from, to } = question;
  const chosen = db
    .selectFrom('rollup')
    .where('tour', '=', tour)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(place !== 'all', (query) => query.where('place', '=', place));
  const sums: Sum[] = await chosen
    .select(({ fn }) => [
      'kind',
      'a',
      'b',
      fn.sum<number>('count').as('count'),
      fn.sum<number>('sum').as('sum'),
    ])
    .groupBy(['kind', 'a', 'b'])
    .execute();
  const byDay = await chosen
    .select(({ fn }) => ['day', fn.sum<number>('count').as('count')])
    .where('kind', '=', 'visit')
    .groupBy('day')
    .execute();
  const visitsOn = new Map(byDay.map(({ day, count }) => [day, Number(count)]));
  const of = (kind: string) =>
    sums
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...one, count: Number(one.count), sum: Number(one.sum) }))
      .sort((a, b) => b.count - a.count || a.a.localeCompare(b.a) || a.b.localeCompare(b.b));
  const did = of('did').map(({ a, b, count, sum }) => ({ name: a, thing: b, count, visits: sum }));
  const lengths = of('length').map(({ a, count }) => ({ seconds: Number(a), count }));
  return {
    days: daysBetween(from, to).map((day) => ({ day, visits: visitsOn.get(day) ?? 0 })),
    visits: [...visitsOn.values()].reduce((sum, count) => sum + count, 0),
    median: medianOf(lengths),
    devices: merged(of('visit').map(({ a, count }) => ({ name: a, count }))),
    rooms: of('room').map(({ a, count, sum }) => ({ node: a, stays: count, seconds: sum })),
    paths: of('path').map(({ a, b, count }) => ({ from: a, to: b, count })),
    last: of('last').map(({ a, count }) => ({ node: a, count })),
    missions: missionsOf(did),
    choices: choicesOf(did),
    did,
    looks: looksOf(of('looked'), of('look')),
    bookings: await bookingsPer(db, question),
  };
}

function merged(list: { name: string; count: number }[]): { name: string; count: number }[] {
  const all = new Map<string, number>();
  for (const { name, count } of list) all.set(name, (all.get(name) ?? 0) + count);
  return [...all].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

function missionsOf(did: Answer['did']): Answer['missions'] {
  const timesOf = (name: string) =>
    new Map(did.filter((one) => one.name === name).map(({ thing, count }) => [thing, count]));
  const [started, ended] = [timesOf('mission/start'), timesOf('mission/ended')];
  return [...new Set([...started.keys(), ...ended.keys()])].map((mission) => ({
    mission,
    started: started.get(mission) ?? 0,
    ended: ended.get(mission) ?? 0,
  }));
}

function choicesOf(did: Answer['did']): Answer['choices'] {
  return did.flatMap(({ name, thing, count }) => {
    const [, mission, beat, choice] = /^([^./]+)\.([^/]+)\/(.+)$/.exec(thing) ?? [];
    return name === 'mission/choose' && mission && beat && choice
      ? [{ mission, beat, choice, count }]
      : [];
  });
}

function looksOf(looked: Sum[], look: Sum[]): Answer['looks'] {
  const enough = looked.filter(({ count }) => count >= fewest);
  return Object.fromEntries(
    enough.map(({ a: node, count }) => {
      const seconds = Array<number>(lookGrid.columns * lookGrid.rows).fill(0);
      for (const { a, b, sum } of look) if (a === node) seconds[Number(b)] = sum;
      return [node, { stays: count, seconds }];
    }),
  );
}

async function bookingsPer(db: Db, { from, to }: Question): Promise<Answer['bookings']> {
  const rows = await db
    .selectFrom('booking')
    .select(({ fn }) => ['origin', 'state', fn.countAll<number>().as('count')])
    .where('made', '>=', momentOf(from, '00:00'))
    .where('made', '<', momentOf(to, '00:00') + 86_400_000)
    .groupBy(['origin', 'state'])
    .execute();
  const all = new Map<string, Answer['bookings'][number]>();
  for (const { origin, state, count } of rows) {
    const one = all.get(origin) ?? { origin, booked: 0, cancelled: 0 };
    one.booked += Number(count);
    if (state === 'cancelled') one.cancelled += Number(count);
    all.set(origin, one);
  }
  return [...all.values()].sort((a, b) => b.booked - a.booked);
}
