import { describe, expect, it } from 'vitest';
import { advance, type PlayAction } from '../../src/scenario/advance.ts';
import { createPlay, type Play, restorePlay } from '../../src/scenario/play.ts';
import { decisionsOf, leanings, tally } from '../../src/scenario/result/score.ts';
import { secondsOf, timedLines } from '../../src/scenario/timing.ts';
import { missionGraph } from '../../src/scenario/validate/graph.ts';
import { beatOf, beatsAhead, firstBeat } from '../../src/scenario/way.ts';
import { smallMission } from './smallMission.ts';

const mission = smallMission();

function play(...actions: PlayAction[]): Play {
  return actions.reduce((now, action) => advance(mission, now, action), createPlay(mission));
}

const on: PlayAction = { type: 'continue' };
const choose = (choice: string): PlayAction => ({ type: 'choose', choice });
const toDoor: PlayAction[] = [{ type: 'start' }, on, { type: 'ended', beat: 'door' }];
const toEnd = (first: string, second: string): PlayAction[] => [
  ...toDoor,
  choose(first),
  on,
  choose(second),
  on,
  on,
  on,
];

describe('a mission', () => {
  it('waits until it is started, then shows one beat after the other', () => {
    expect(play()).toMatchObject({ state: 'ready', beat: 'walk' });
    expect(play(on)).toEqual(play());
    expect(play({ type: 'start' })).toMatchObject({ state: 'playing', beat: 'walk' });
    expect(play({ type: 'start' }, { type: 'ended', beat: 'walk' }).beat).toBe('door');
  });

  it('asks only when the beat is over', () => {
    const early = play({ type: 'start' }, on);
    expect(advance(mission, early, choose('knock'))).toBe(early);
    expect(play(...toDoor)).toMatchObject({ state: 'choosing', beat: 'door' });
  });

  it('goes where the choice leads and remembers who made it', () => {
    expect(play(...toDoor, choose('knock'))).toMatchObject({
      state: 'playing',
      beat: 'in',
      taken: [{ beat: 'door', choice: 'knock', by: 'visitor' }],
    });
    expect(play(...toDoor, { type: 'timeout', beat: 'door' }).taken).toEqual([
      { beat: 'door', choice: 'wait', by: 'timer' },
    ]);
  });

  it('offers a choice only to whom it is for', () => {
    const knocked = play(...toDoor, choose('knock'), on);
    expect(advance(mission, knocked, choose('sorry'))).toBe(knocked);
    expect(play(...toDoor, choose('wait'), on, choose('sorry')).beat).toBe('talk');
  });

  it('takes a detour where its condition holds', () => {
    expect(play(...toDoor, choose('wait'), on, choose('search'), on).beat).toBe('cold');
    expect(play(...toDoor, choose('knock'), on, choose('search'), on).beat).toBe('warm');
  });

  it('ends with the debrief for what was done, then the result', () => {
    const told = play(...toEnd('knock', 'greet').slice(0, -1));
    expect(told).toMatchObject({ state: 'debrief', debrief: 'knocked' });
    expect(advance(mission, told, on).state).toBe('done');
    expect(play(...toEnd('wait', 'greet')).debrief).toBe('other');
  });

  it('ignores what comes too late', () => {
    const inside = play(...toDoor, choose('knock'));
    for (const late of [
      { type: 'ended', beat: 'door' },
      { type: 'timeout', beat: 'door' },
      choose('wait'),
      { type: 'back' },
      { type: 'start' },
    ] as PlayAction[])
      expect(advance(mission, inside, late)).toBe(inside);
    const door = play(...toDoor);
    expect(advance(mission, door, { type: 'timeout', beat: 'in' })).toBe(door);
    const asked = play(...toDoor, choose('wait'), on);
    expect(advance(mission, asked, { type: 'timeout', beat: 'in' })).toBe(asked);
  });

  it('shows the last beat once more', () => {
    expect(play(...toDoor, { type: 'replay' })).toMatchObject({ state: 'playing', beat: 'door' });
    expect(play({ type: 'start' }, { type: 'replay' }).beat).toBe('walk');
  });

  it('lets one try another way and keeps what was found out first', () => {
    const done = play(...toEnd('knock', 'greet'));
    const again = advance(mission, done, { type: 'back' });
    expect(again).toMatchObject({ state: 'choosing', beat: 'in', debrief: null });
    expect(again.taken).toHaveLength(1);
    const other = [choose('search'), on, on].reduce(
      (now, one) => advance(mission, now, one),
      again,
    );
    expect(other.results.map(({ taken }) => taken.at(-1)?.choice)).toEqual(['greet', 'search']);
    expect(advance(mission, done, { type: 'back', decision: 0 })).toMatchObject({
      beat: 'door',
      taken: [],
    });
    expect(advance(mission, done, { type: 'back', decision: 7 })).toBe(done);
  });

  it('can be played again; the same way counts once', () => {
    const actions = toEnd('knock', 'greet');
    const twice = play(...actions, ...actions);
    expect(twice).toMatchObject({ state: 'done' });
    expect(twice.results).toHaveLength(1);
  });

  it('stands still while the visitor is away', () => {
    const away = play(...toDoor, { type: 'leave' });
    expect(advance(mission, away, choose('knock'))).toBe(away);
    expect(advance(mission, away, { type: 'resume' })).toEqual(play(...toDoor));
  });

  it('is the same again when the same is done', () => {
    expect(play(...toEnd('wait', 'search'))).toEqual(play(...toEnd('wait', 'search')));
  });
});

describe('what is saved', () => {
  it('is taken up anywhere', () => {
    const actions = toEnd('wait', 'search');
    for (const count of actions.keys()) {
      const now = play(...actions.slice(0, count));
      expect(restorePlay(mission, JSON.parse(JSON.stringify(now)))).toEqual(now);
    }
  });

  it('begins afresh where it does not fit the mission any more', () => {
    const now = play(...toDoor, choose('knock'));
    const fresh = createPlay(mission);
    expect(restorePlay(mission, { ...now, mission: 'other' })).toEqual(fresh);
    expect(restorePlay(mission, { ...now, beat: 'attic' })).toEqual(fresh);
    expect(restorePlay(mission, { ...now, beat: 'cold' })).toEqual(fresh);
    expect(
      restorePlay(mission, { ...now, taken: [{ beat: 'door', choice: 'sing', by: 'visitor' }] }),
    ).toEqual(fresh);
    expect(restorePlay(mission, { ...now, debrief: 'gone' })).toEqual(fresh);
    expect(restorePlay(mission, { ...now, state: 'choosing', beat: 'walk', taken: [] })).toEqual(
      fresh,
    );
    expect(restorePlay(mission, 'nonsense')).toEqual(fresh);
  });
});

describe('what choices did', () => {
  const { taken } = play(...toEnd('wait', 'search'));

  it('is told for each competence alone', () => {
    expect(tally(mission, taken)).toEqual({ calm: 1, relation: -3, security: 2, judgement: 0 });
    expect(decisionsOf(mission, taken).map(({ options }) => options.length)).toEqual([2, 3]);
  });

  it('leans to one side or the other, where there was a choice', () => {
    expect(leanings([{ mission, taken }])).toEqual([
      { competence: 'calm', share: 1, lean: 'often' },
      { competence: 'security', share: 1, lean: 'often' },
      { competence: 'relation', share: 0, lean: 'seldom' },
    ]);
    expect(leanings([])).toEqual([]);
  });
});

describe('around a beat', () => {
  it('lines are shown one after the other, long enough to be read', () => {
    const beat = firstBeat(mission);
    const [line] = timedLines(beat.lines, 'da');
    expect(line).toMatchObject({ start: 0.7, end: 2.3 });
    expect(secondsOf(beat, 'da')).toBeCloseTo(3);
    expect(
      secondsOf({ ...beat, film: { src: ['a.mp4'], poster: 'a.jpg', seconds: 8 } }, 'da'),
    ).toBe(8);
  });

  it('the films that may follow are known, nearest first', () => {
    const ids = (beat: string) =>
      beatsAhead(mission, beatOf(mission, beat), []).map(({ id }) => id);
    expect(ids('walk')).toEqual(['door']);
    expect(ids('door')).toEqual(['in']);
    expect(ids('in')).toEqual(['talk', 'warm', 'cold']);
    expect(ids('warm')).toEqual([]);
  });

  it('is drawn', () => {
    expect(missionGraph(mission, 'en').split('\n')).toEqual(
      expect.arrayContaining([
        'graph TD',
        '  door{"door<br/>This is his door."}',
        '  door -.->|"Wait ⏱ 10 s"| in',
        '  in -->|"Apologise [wait]"| talk',
        '  talk -->|"[search; not knock]"| cold',
        '  warm --> knocked',
      ]),
    );
  });
});
