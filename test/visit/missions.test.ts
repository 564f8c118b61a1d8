import { beforeEach, describe, expect, it } from 'vitest';
import { type BuiltMission, builtMissionSchema } from '../../src/scenario/built.ts';
import type { VisitAction } from '../../src/visit/actions.ts';
import { ahead, choosingTime, performance, running } from '../../src/visit/mission/performance.ts';
import {
  allPlayed,
  leaningsOf,
  nextMission,
  progressOf,
} from '../../src/visit/mission/progress.ts';
import { actionToClose } from '../../src/visit/selectors.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { rawMission } from '../scenario/smallMission.ts';
import { smallTour } from './smallTour.ts';

function built(id: string): BuiltMission {
  const raw = rawMission();
  return builtMissionSchema.parse({
    mission: { ...raw, id, node: Object.keys(smallTour().nodes)[1] },
    tracks: {},
  });
}

let visit: Visit;
const ask = (...actions: VisitAction[]) => {
  for (const action of actions) visit.dispatch(action, 'button');
  return visit.get();
};
const play = (id = 'one') => visit.get().plays[id];

beforeEach(() => {
  visit = createStore({ ...smallTour(), missions: ['one', 'two'] }, 'da');
  ask({ type: 'mission/open', id: 'one' }, { type: 'mission/arrived', built: built('one') });
});

/** Through the mission by these choices, everything watched. */
function through(...choices: string[]): void {
  ask({ type: 'mission/start' });
  for (let step = 0; step < 30 && play()?.state !== 'debrief'; step++) {
    const { state, beat } = play() ?? { state: 'done', beat: '' };
    if (state === 'choosing') ask({ type: 'mission/choose', choice: choices.shift() ?? '' });
    else ask({ type: 'beat/ended', beat });
  }
}

describe('opening', () => {
  it('shows a title first, and unlocks sound with the start', () => {
    expect(play()?.state).toBe('ready');
    expect(performance(visit.get())).toBeNull();
    expect(ahead(visit.get()).map(({ part }) => part)).toEqual(['walk', 'door']);
    const now = ask({ type: 'mission/start' });
    expect(now.sound).toBe(true);
    expect(performance(now)).toMatchObject({ part: 'walk', film: null, track: null });
    expect(performance(now)?.lines[0]).toMatchObject({ text: 'Come along.' });
  });

  it('a mission nobody knows is said, and the list is shown', () => {
    const now = ask({ type: 'mission/open', id: 'three' });
    expect(now.mission?.id).toBeNull();
    expect(now.problem).toMatchObject({ code: 'unknown', node: 'three' });
  });

  it('what is said after all waits until all were played', () => {
    expect(ask({ type: 'mission/open', id: 'profile' }).mission?.id).toBeNull();
  });

  it('a list that is open goes along into the headset, and a room with it', () => {
    visit = createStore({ ...smallTour(), missions: ['one', 'two'] }, 'da');
    ask({ type: 'mission/open' }, { type: 'xr/supported' }, { type: 'xr/enter' });
    const now = ask({ type: 'xr/started' });
    expect(now.mission?.id).toBeNull();
    expect(now.heading).toBe(now.tour.start);
  });

  it('a voice in the room waits, and a series is closed', () => {
    const now = ask({ type: 'mission/open' });
    expect(now.series).toBeNull();
    expect(actionToClose(now)).toEqual({ type: 'mission/close' });
    expect(ask({ type: 'mission/close' }).mission).toBeNull();
  });
});

describe('playing', () => {
  it('a late report changes nothing; the last of two ways is told, the first kept', () => {
    through('knock', 'greet');
    expect(play()).toMatchObject({ state: 'debrief', debrief: 'knocked' });
    const round = visit.get().mission?.round;
    ask({ type: 'beat/ended', beat: 'walk' }, { type: 'beat/timeout', beat: 'door' });
    expect(visit.get().mission?.round).toBe(round);
    ask({ type: 'mission/back', decision: 0 });
    expect(play()).toMatchObject({ state: 'choosing', beat: 'door' });
    ask({ type: 'beat/timeout', beat: 'door' });
    expect(play()?.taken).toEqual([{ beat: 'door', choice: 'wait', by: 'timer' }]);
    expect(play()?.results.map(({ taken }) => taken[0]?.choice)).toEqual(['knock']);
  });

  it('the time to choose is longer or off by setting, and waits with the visitor', () => {
    ask({ type: 'mission/start' }, { type: 'mission/continue' }, { type: 'mission/continue' });
    expect(choosingTime(visit.get())).toEqual({ beat: 'door', seconds: 10 });
    expect(running(visit.get())).toBe(true);
    ask({ type: 'settings/change', change: { choiceTime: 'longer' } });
    expect(choosingTime(visit.get())?.seconds).toBe(30);
    for (const pause of [
      { type: 'mission/hold', held: true },
      { type: 'page/hidden', hidden: true },
      { type: 'menu/toggle', open: true },
    ] as VisitAction[]) {
      const before = visit.get();
      expect(running(ask(pause))).toBe(false);
      visit = createStore(before.tour, 'da');
      ask({ type: 'mission/open', id: 'one' }, { type: 'mission/arrived', built: built('one') });
      ask({ type: 'mission/start' }, { type: 'mission/continue' }, { type: 'mission/continue' });
    }
    ask({ type: 'settings/change', change: { choiceTime: 'off' } });
    expect(choosingTime(visit.get())).toBeNull();
  });

  it('and while the headset is off the head', () => {
    ask({ type: 'xr/supported' }, { type: 'xr/enter' }, { type: 'xr/started' });
    ask({ type: 'mission/start' }, { type: 'mission/continue' }, { type: 'mission/continue' });
    ask({ type: 'threshold/cross' }, { type: 'page/hidden', hidden: true });
    expect(running(visit.get())).toBe(true);
    expect(running(ask({ type: 'xr/worn', worn: false }))).toBe(false);
    expect(running(ask({ type: 'xr/worn', worn: true }))).toBe(true);
  });

  it('a film that is missing leaves still and lines; the next beat tries its own', () => {
    ask({ type: 'mission/start' }, { type: 'beat/failed', beat: 'walk', reason: 'gone' });
    expect(visit.get().mission?.filmless).toBe(true);
    expect(performance(visit.get())?.film).toBeNull();
    ask({ type: 'beat/ended', beat: 'walk' });
    expect(visit.get().mission?.filmless).toBe(false);
  });

  it('left and taken up again, it goes on where it was, or begins anew with its results', () => {
    through('knock', 'greet');
    ask({ type: 'mission/continue' }, { type: 'mission/start' }, { type: 'mission/continue' });
    const away = ask({ type: 'mission/leave' });
    expect(away.mission).toBeNull();
    expect(away.phase).toBe('inside');
    expect(play()).toMatchObject({ away: true, beat: 'door' });
    ask({ type: 'mission/open', id: 'one' }, { type: 'mission/resume' });
    expect(play()).toMatchObject({ away: false, beat: 'door', state: 'playing' });
    ask({ type: 'mission/leave' }, { type: 'mission/open', id: 'one' }, { type: 'mission/start' });
    expect(play()).toMatchObject({ away: false, beat: 'walk', taken: [] });
    expect(play()?.results).toHaveLength(1);
  });

  it('going to a room ends it', () => {
    ask({ type: 'mission/start' });
    const node = Object.keys(visit.get().tour.nodes)[0] ?? '';
    expect(ask({ type: 'node/goto', node }).mission).toBeNull();
    expect(play()?.away).toBe(true);
  });
});

describe('after', () => {
  it('tells how far one is, what comes next, and what one leans to', () => {
    expect(progressOf(visit.get(), 'one')).toBe('new');
    through('knock', 'greet');
    expect(progressOf(visit.get(), 'one')).toBe('played');
    expect(nextMission(visit.get(), 'one')).toBe('two');
    expect(allPlayed(visit.get())).toBe(false);
    expect(
      leaningsOf(visit.get()).map(({ competence, lean }) => [competence, lean]),
    ).toContainEqual(['relation', 'often']);
  });
});

describe('memory', () => {
  it('is never there unless the page says so; what was kept is taken up where it fits', () => {
    expect(ask({ type: 'memory/keep', on: true }).memory).toBe('never');
    ask({ type: 'mission/start' }, { type: 'mission/continue' });
    const plays = visit.get().plays;
    visit = createStore({ ...smallTour(), missions: ['one', 'two'] }, 'da');
    expect(ask({ type: 'memory/found', plays }).memory).toBe('on');
    ask({ type: 'mission/open', id: 'one' }, { type: 'mission/arrived', built: built('one') });
    expect(play()?.beat).toBe('door');
    const other = JSON.parse(JSON.stringify(built('one')).replaceAll('"door"', '"hatch"'));
    visit = createStore({ ...smallTour(), missions: ['one'] }, 'da');
    ask({ type: 'memory/found', plays });
    ask({ type: 'mission/open', id: 'one' });
    ask({ type: 'mission/arrived', built: other });
    expect(play()).toMatchObject({ beat: 'walk', state: 'ready' });
  });
});
