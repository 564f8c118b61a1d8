import { expect, test, vi } from 'vitest';
import { createCollector } from '../../src/app/figures/collector.ts';
import { newId } from '../../src/app/figures/ids.ts';
import { createLooks, lookCell } from '../../src/app/figures/looks.ts';
import { type Deliver, type FigureBatch, figureBatchSchema } from '../../src/contract/figures.ts';

const about = {
  visit: newId(),
  tour: 'hall',
  device: 'phone',
  place: 'web',
  language: 'da',
} as const;

/** A way out that answers as told, and keeps what it was given. */
function line(...answers: ('taken' | 'refused' | 'later')[]) {
  const batches: (FigureBatch & { parting: boolean })[] = [];
  const deliver: Deliver = async (batch, { parting }) => {
    batches.push({ ...figureBatchSchema.parse(batch), parting });
    return answers.shift() ?? 'taken';
  };
  return { batches, deliver };
}

const walk = (thing: string) => ({ type: 'did', name: 'link/follow', thing }) as const;
const things = ({ events }: FigureBatch) =>
  events.map((event) => (event.type === 'did' ? event.thing : event.type));
const ids = ({ events }: FigureBatch) => events.map(({ id }) => id);

test('what was not taken comes again, under the same ids, before what happened since', async () => {
  const { batches, deliver } = line('later');
  const collector = createCollector({ about, deliver });
  collector.happened(walk('yard'));
  await collector.send();
  collector.happened(walk('cell'));
  await collector.send();
  await collector.send();
  expect(batches.map(things)).toEqual([['yard'], ['yard', 'cell']]);
  expect(ids(batches[1] as FigureBatch)[0]).toBe(ids(batches[0] as FigureBatch)[0]);
  collector.stop();
});

test('who asks not to be counted is not asked again', async () => {
  const { batches, deliver } = line('refused');
  const collector = createCollector({ about, deliver });
  collector.happened(walk('yard'));
  await collector.send();
  collector.happened(walk('cell'));
  await collector.send();
  collector.part();
  expect(batches).toHaveLength(1);
});

test('a page that goes tells everything at once, in batches that are not too full', async () => {
  const { batches, deliver } = line();
  const collector = createCollector({ about, deliver });
  for (let i = 0; i < 450; i++) collector.happened(walk(`room-${i}`));
  collector.part();
  await vi.waitFor(() =>
    expect(batches.map(({ events }) => events.length)).toEqual([200, 200, 50]),
  );
  expect(batches.every(({ parting }) => parting)).toBe(true);
  expect(new Set(batches.flatMap(ids)).size).toBe(450);
  collector.stop();
});

test('of one that never finds a network the last two thousand are kept', async () => {
  const { batches, deliver } = line(...Array.from({ length: 20 }, () => 'later' as const));
  const collector = createCollector({ about, deliver });
  for (let i = 0; i < 2500; i++) collector.happened(walk(`room-${i}`));
  await collector.send();
  expect(things(batches[0] as FigureBatch)[0]).toBe('room-500');
  collector.stop();
});

test('a direction of the panorama has a cell, also beyond the seam and at the poles', () => {
  expect(lookCell(-180, 90)).toBe(0);
  expect(lookCell(0, 0)).toBe(6 * 24 + 12);
  expect(lookCell(180, -90)).toBe(11 * 24);
  expect(lookCell(539, 90)).toBe(23);
  expect(lookCell(-541, 90)).toBe(23);
});

test('looks add up by direction; who stands still for long is not there', () => {
  const looks = createLooks();
  looks.look({ yaw: 0, pitch: 3 }, 0);
  looks.look({ yaw: 5, pitch: 3 }, 1000);
  looks.look({ yaw: 90, pitch: 3 }, 2500);
  looks.look({ yaw: 0, pitch: 3 }, 3000);
  looks.look(null, 4000);
  looks.look({ yaw: 90, pitch: 5 }, 9000);
  const [ahead, right] = [lookCell(0, 3), lookCell(90, 3)];
  expect(looks.take(9100)).toEqual([
    [ahead, 3.5],
    [right, 0.6],
  ]);
  expect(looks.take(99_100)).toEqual([[right, 30]]);
});
