import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviceState, obey, visitEnded } from '../../src/app/event/device.ts';
import { filmRooms } from '../../src/app/event/scenery.ts';
import { deviceStateSchema, visitEndedSchema } from '../../src/contract/lan/device.ts';
import { createEvent } from '../../src/event/machine/state.ts';
import { createEventStore } from '../../src/event/machine/store.ts';
import { seriesScreen, waysOf } from '../../src/event/machine/ways.ts';
import { tourSchema } from '../../src/tour/tour.ts';
import { createStore } from '../../src/visit/store.ts';

const tourOf = (pack: string) =>
  tourSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../packs', pack, 'tour.json'), 'utf8')),
  );
const cinema = tourOf('cinema');
const rooms = tourOf('two-rooms');
const rules = () => ({ idle: 90, off: 20, begins: 'choice' as const, language: 'da' });

test('a tour has the ways it has the things for', () => {
  expect(waysOf(rooms)).toEqual(['short', 'full']);
  expect(waysOf(cinema)).toContain('series');
  expect(seriesScreen(cinema)).toEqual({ node: 'cell', hotspot: 'tv', film: 'first' });
  expect(seriesScreen(rooms)).toBeUndefined();
});

test('the film of the rooms begins where the tour does and shows no room that is warned of', () => {
  expect(filmRooms(rooms)).toEqual(['hall', 'yard']);
  const { yard } = rooms.nodes;
  const dark = { da: 'Mørkt', en: 'Dark' };
  const warned = {
    ...rooms,
    nodes: { ...rooms.nodes, ...(yard && { yard: { ...yard, warning: dark } }) },
  };
  expect(filmRooms(warned)).toEqual(['hall']);
});

test('what an operator wants is done inside, and refused with the reason where nobody is', () => {
  const store = createEventStore(rules);
  const visit = createStore(rooms, 'da');
  const ask = (command: Parameters<typeof obey>[0]) => obey(command, rooms, store, () => visit);
  expect(() => ask({ type: 'goto', node: 'yard' })).toThrow('nobody is inside');
  expect(() => ask({ type: 'start', way: 'series', language: 'da' })).toThrow('no series');
  ask({ type: 'start', way: 'full', language: 'en' });
  expect(() => ask({ type: 'goto', node: 'cellar' })).toThrow('no node "cellar"');
  const before = visit.pose.version;
  ask({ type: 'follow', node: 'hall', yaw: 60, pitch: 10 });
  expect(visit.get()).toMatchObject({
    heading: 'hall',
    host: { beacon: { node: 'hall', yaw: 60, pitch: 10 } },
  });
  expect(visit.pose.version).toBe(before);
  ask({ type: 'say', text: 'Hej' });
  ask({ type: 'unfollow' });
  expect(visit.get().host).toEqual({ held: false, text: 'Hej', beacon: null });
});

test('what is told of a device and of a visit is what the contract says, and nothing of the person', () => {
  const visit = createStore(rooms, 'da');
  const inside = { ...createEvent('da', 1000), stage: 'visit', way: 'full' } as const;
  const state = deviceState(inside, visit, { pack: 'ready', battery: 0.5 });
  expect(deviceStateSchema.parse(state)).toEqual(state);
  const wiping = { ...inside, stage: 'wiping', way: null, since: 61_000, ended: 'idle' } as const;
  const ended = visitEnded(wiping, inside, visit, 1000);
  expect(visitEndedSchema.parse(ended)).toMatchObject({ seconds: 60, way: 'full', end: 'idle' });
  expect(Object.keys(ended ?? {}).sort()).toEqual(
    ['at', 'end', 'id', 'language', 'rooms', 'seconds', 'way'].sort(),
  );
  expect(visitEnded({ ...wiping, ended: null }, inside, visit, 1000)).toBeNull();
});
