import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCollector } from '../../src/app/figures/collector.ts';
import { newId } from '../../src/app/figures/ids.ts';
import { type Deliver, type FigureBatch, figuresPath } from '../../src/contract/figures.ts';
import { askFigures } from '../../src/server/figures/ask.ts';
import { rollUpStale } from '../../src/server/figures/rollup.ts';
import { figuresCsv } from '../../src/server/office/exports.ts';
import { type Databases, kinds, startDatabases } from '../databases.ts';
import { day, noon, openTestHouse, type TestHouse } from '../house.ts';

const about = () =>
  ({ visit: newId(), tour: 'hall', device: 'phone', place: 'web', language: 'da' }) as const;

describe.each(kinds)('figures on %s', { timeout: 60_000 }, (kind) => {
  let databases: Databases;
  let house: TestHouse;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.stop());
  beforeEach(async () => {
    house = await openTestHouse(await databases.fresh());
  });
  afterEach(() => house.shut());

  const post = (payload: object, headers = {}) =>
    house.app.inject({ method: 'POST', url: `/${figuresPath}`, payload, headers });
  const rows = () => house.store.db.selectFrom('figure').selectAll().orderBy('at').execute();
  const batch = (change: Partial<FigureBatch>): FigureBatch => ({
    format: 1,
    sent: noon,
    ...about(),
    events: [{ type: 'begin', id: newId(), at: noon }],
    ...change,
  });
  const answer = async (from = '2026-11-01', to = '2026-11-30') => {
    await rollUpStale(house.store);
    return askFigures(house.store.db, { tour: 'hall', place: 'all', from, to });
  };

  test('whatever the network drops, repeats and reorders, every event counts once', async () => {
    const fates = fc.array(fc.constantFrom('fine', 'lost', 'unheard', 'twice', 'late'), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 1, max: 60 }), async (fate, count) => {
        const late: object[] = [];
        const deliver: Deliver = async (one) => {
          const what = fate.shift() ?? 'fine';
          if (what === 'lost') return 'later';
          if (what === 'late') late.push(one);
          if (what === 'late') return 'later';
          const { statusCode } = await post(one);
          if (what === 'twice') await post(one);
          expect(statusCode).toBe(202);
          // it came, but the answer did not
          return what === 'unheard' ? 'later' : 'taken';
        };
        const who = about();
        const collector = createCollector({ about: who, deliver, pause: 1e6 });
        for (let i = 0; i < count; i++) {
          collector.happened({ type: 'did', name: 'link/follow', thing: `room-${i}` });
          if (i % 7 === 0) await collector.send();
        }
        for (let i = 0; i < 14; i++) await collector.send();
        for (const one of late) await post(one);
        collector.stop();
        const things = (await rows())
          .filter(({ visit }) => visit === who.visit)
          .map(({ thing }) => thing);
        expect(things.sort()).toEqual(Array.from({ length: count }, (_, i) => `room-${i}`).sort());
      }),
      { numRuns: 25 },
    );
  });

  test('a device whose clock is a day off tells the right time; nothing has happened in the future', async () => {
    const off = noon - day;
    await post(batch({ sent: off, events: [{ type: 'begin', id: newId(), at: off - 60_000 }] }));
    await post(
      batch({ sent: noon + day, events: [{ type: 'end', id: newId(), at: noon + 2 * day }] }),
    );
    const waited = { type: 'begin', id: newId(), at: off - 100 * day } as const;
    const old = await post(batch({ sent: off, events: [waited] }));
    expect(old.json()).toEqual({ taken: 0, known: 0, old: 1 });
    expect((await rows()).map(({ at }) => at)).toEqual([noon - 60_000, noon]);
  });

  test('who does not want to be counted is not', async () => {
    for (const header of ['dnt', 'sec-gpc'])
      expect((await post(batch({}), { [header]: '1' })).statusCode).toBe(204);
    expect(await rows()).toEqual([]);
    const wrong = await post({ ...batch({}), visit: 'me', ip: '10.0.0.1' });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json().problem).toContain('expected a UUID');
  });

  test('days add up to visits, lengths, rooms, paths, looks, missions and choices', async () => {
    for (let i = 0; i < 6; i++) {
      const at = noon - 600_000;
      const events: FigureBatch['events'] = [
        { type: 'begin', id: newId(), at },
        { type: 'room', id: newId(), at: at + 30_000, node: 'gate', seconds: 30 },
        { type: 'room', id: newId(), at: at + 100_000, node: 'cell', from: 'gate', seconds: 70 },
        {
          type: 'look',
          id: newId(),
          at: at + 100_000,
          node: 'cell',
          looks: [
            [150, 40],
            [151, 30],
          ],
        },
        { type: 'did', id: newId(), at: at + 101_000, name: 'mission/start', within: 'stove' },
        {
          type: 'did',
          id: newId(),
          at: at + 110_000,
          name: 'mission/choose',
          within: 'stove.door',
          thing: i < 5 ? 'knock' : 'wait',
        },
        { type: 'did', id: newId(), at: at + 120_000, name: 'mission/ended', thing: 'stove' },
      ];
      await post(batch({ ...about(), place: i === 5 ? 'event' : 'web', events }));
    }
    const all = await answer();
    expect(all).toMatchObject({
      visits: 6,
      rooms: [
        { node: 'cell', stays: 6, seconds: 420 },
        { node: 'gate', stays: 6, seconds: 180 },
      ],
      paths: [{ from: 'gate', to: 'cell', count: 6 }],
      last: [{ node: 'cell', count: 6 }],
      missions: [{ mission: 'stove', started: 6, ended: 6 }],
    });
    expect(all.median).toBeGreaterThanOrEqual(120);
    expect(all.median).toBeLessThan(125);
    expect(all.days.find(({ visits }) => visits > 0)?.day).toBe('2026-11-23');
    expect(all.looks.cell?.seconds[150]).toBe(240);
    expect(all.choices).toContainEqual({
      mission: 'stove',
      beat: 'door',
      choice: 'knock',
      count: 5,
    });
    const text = figuresCsv(all);
    expect(text).toContain('choice;stove.door;knock;5;');
    expect(text).toContain('choice;stove.door;wait;<5;');
    const truck = await askFigures(house.store.db, {
      tour: 'hall',
      place: 'event',
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect([truck.visits, truck.looks]).toEqual([1, {}]);
    // the same day again, with what came later
    await post(batch({ events: [{ type: 'begin', id: newId(), at: noon }] }));
    expect((await answer()).visits).toBe(7);
  });

  test('single events are gone after ninety days, what they add up to stays', async () => {
    await post(batch({}));
    house.time.now += 93 * day;
    await house.chores.now('forget figures');
    expect(await rows()).toEqual([]);
    expect((await answer()).visits).toBe(1);
  });
});
