import { beforeEach, expect, it } from 'vitest';
import { connectMemory } from '../../src/app/page/memory.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

/** A device, without the browser around it. */
class Drawer implements Storage {
  readonly #papers = new Map<string, string>();
  get length() {
    return this.#papers.size;
  }
  clear() {
    this.#papers.clear();
  }
  getItem(key: string) {
    return this.#papers.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#papers.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#papers.delete(key);
  }
  setItem(key: string, value: string) {
    this.#papers.set(key, value);
  }
}

let storage: Drawer;
beforeEach(() => {
  storage = new Drawer();
});

function visitAgain(named = false): Visit {
  const visit = createStore({ ...smallTour(), languages: ['da', 'en'] }, 'da');
  connectMemory(visit, { tour: 'small', storage, named });
  return visit;
}

function set(
  visit: Visit,
  change: Parameters<typeof visit.dispatch>[0] & { type: 'settings/change' },
) {
  visit.dispatch(change, 'button');
}

it('keeps nothing before it is asked to, and nothing after it is told not to', () => {
  const visit = visitAgain();
  set(visit, { type: 'settings/change', change: { captionSize: 1.5 } });
  expect(storage.length).toBe(0);
  visit.dispatch({ type: 'memory/keep', on: true }, 'button');
  expect(storage.length).toBe(1);
  visit.dispatch({ type: 'memory/keep', on: false }, 'button');
  expect(storage.length).toBe(0);
  expect(visitAgain().get().settings.captionSize).toBe(1);
});

it('what was set comes back with what was played, the language where the address names none', () => {
  const visit = visitAgain();
  visit.dispatch({ type: 'memory/keep', on: true }, 'button');
  set(visit, {
    type: 'settings/change',
    change: { choiceTime: 'off', language: 'en', volume: 0.4 },
  });
  const again = visitAgain().get();
  expect(again.memory).toBe('on');
  expect(again.settings).toMatchObject({ choiceTime: 'off', language: 'en', volume: 0.4 });
  expect(visitAgain(true).get().settings).toMatchObject({ choiceTime: 'off', language: 'da' });
});

it('less motion that the system asks for is not taken away by what was kept', () => {
  const visit = visitAgain();
  visit.dispatch({ type: 'memory/keep', on: true }, 'button');
  const again = createStore(smallTour(), 'da');
  set(again, { type: 'settings/change', change: { reducedMotion: true } });
  connectMemory(again, { tour: 'small', storage, named: false });
  expect(again.get().settings.reducedMotion).toBe(true);
});

it('what an older page kept is still read, and what nobody can read does no harm', () => {
  storage.setItem('indenfor-missions small', JSON.stringify({ version: 1, plays: {} }));
  expect(visitAgain().get().memory).toBe('on');
  storage.setItem('indenfor-missions small', '{"version":1,"plays":{},"settings":{"volume":9}}');
  expect(visitAgain().get().settings.volume).toBe(0.8);
  storage.setItem('indenfor-missions small', 'not JSON');
  expect(visitAgain().get().settings.language).toBe('da');
});
