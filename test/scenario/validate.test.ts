import { describe, expect, it } from 'vitest';
import { checkMission, validateMission } from '../../src/scenario/validate/validate.ts';
import { rawMission, surroundings } from './smallMission.ts';

type Raw = ReturnType<typeof rawMission>;

/** `{ 'beats.1.timer.default': 'sing' }` put into the small mission; undefined removes. */
function changed(changes: Record<string, unknown>): Raw {
  const mission = rawMission();
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    // biome-ignore lint/suspicious/noExplicitAny: a path into raw data
    const parent = steps.reduce<any>((at, step) => at[step], mission);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return mission;
}

/** What is said about a change, without what is said of the small mission itself: it is short. */
function said(changes: Record<string, unknown>, files?: Record<string, string>): string[] {
  return validateMission(changed(changes), surroundings(files))
    .filter(({ message }) => !/takes only/.test(message))
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

describe('the checker of missions', () => {
  it('has nothing against a mission that is all right, except that it is short', () => {
    expect(said({})).toEqual([]);
    expect(validateMission(rawMission(), surroundings())).toMatchObject([
      {
        severity: 'warning',
        path: 'beats',
        message: expect.stringMatching(/^\S+ → \S+ takes only \d+ s in "/),
      },
    ]);
  });

  it('names what is misspelt, and what was meant', () => {
    expect(said({ 'beats.0.next': 'dor', node: 'wnig', 'beats.0.colour': 1 })).toEqual([
      'error beats[0].colour: there is no "colour" here',
      'error node: no node "wnig"; did you mean "wing"?',
      'error beats[0].next: no beat "dor"; did you mean "door"?',
    ]);
    expect(said({ 'beats.1.choices.0.effects.calm': 3 })).toEqual([
      'error beats[1].choices[0].effects.calm: 3 is too large: at most 2',
    ]);
    expect(said({ titel: {} })[0]).toBe(
      'error titel: there is no "titel" here; did you mean "title"?',
    );
  });

  it('finds people, choices and debriefs that are not there', () => {
    expect(
      said({
        'beats.2.lines.0.who': 'adan',
        'beats.2.choices.0.when': { all: ['wiat'] },
        'beats.4.end': ['knocket'],
        'debriefs.0.lines.0.who': 'adam',
      }),
    ).toEqual([
      'error beats[2].choices[0].when.all[0]: no choice "wiat"; did you mean "wait"?',
      'error beats[2].lines[0].who: no person "adan"; did you mean "adam"?',
      'error beats[4].end[0]: no debrief "knocket"; did you mean "knocked"?',
      'error debriefs[0].lines[0].who: no guide "adam"',
    ]);
  });

  it('finds ids given twice', () => {
    expect(said({ 'beats.5.id': 'warm', 'beats.2.choices.1.id': 'knock' })).toEqual(
      expect.arrayContaining([
        'error beats[2].choices[1].id: "knock" is already at beats[1].choices[0].id',
        'error beats[5].id: "warm" is already at beats[4].id',
      ]),
    );
  });

  it('finds dead ends and circles', () => {
    expect(said({ 'beats.4.end': undefined })).toContain(
      'error beats[4]: nothing leads on from here',
    );
    expect(said({ 'beats.3.next': 'walk' })).toContain(
      'error beats[0]: is come to again after wait → greet',
    );
    expect(said({ 'beats.4.next': 'cold' })).toContain(
      'error beats[4]: next and end exclude each other',
    );
  });

  it('finds beats, choices and debriefs nobody comes to', () => {
    expect(said({ 'beats.3.detours': [] })).toEqual(['warning beats[5]: no path comes to "cold"']);
    expect(said({ 'beats.2.choices.0.when': { all: ['wait'], none: ['wait'] } })).toEqual([
      'warning beats[2].choices[0].when: holds on no path, so nobody is ever offered this',
    ]);
    expect(said({ 'beats.4.end': ['other'] })).toEqual([
      'warning debriefs[0]: no path ends with "knocked"',
    ]);
  });

  it('finds places where nothing can be chosen', () => {
    const when = { all: ['knock'] };
    expect(
      said({
        'beats.2.choices.0.when': when,
        'beats.2.choices.1.when': when,
        'beats.2.choices.2.when': when,
      }),
    ).toContain('error beats[2].choices: none can be chosen after wait');
  });

  it('finds paths without a debrief', () => {
    expect(said({ 'debriefs.1.when': { any: ['greet'] } })).toEqual(
      expect.arrayContaining(['warning beats[5].end: there is no debrief after wait → search']),
    );
  });

  it('finds timers with nothing to fall back on', () => {
    expect(said({ 'beats.1.timer.default': undefined })).toEqual([
      'warning beats[1].timer: nothing happens when the time is up',
    ]);
    expect(said({ 'beats.1.timer.default': 'greet' })).toContain(
      'error beats[1].timer.default: "greet" is not a choice here',
    );
    expect(said({ 'beats.2.timer': { seconds: 20, default: 'sorry' } })).toEqual([
      'warning beats[2].timer.default: cannot be chosen after knock → search',
    ]);
    expect(said({ 'beats.0.timer': { seconds: 20 } })).toEqual([
      'warning beats[0].timer: there is nothing to choose',
    ]);
  });

  it('finds films that are not there, and beats without a picture or a word', () => {
    const film = { src: ['films/door.webm'], poster: 'films/door.jpg', seconds: 4 };
    expect(said({ 'beats.1.film': film }, { 'films/dor.webm': '' })).toEqual([
      'error beats[1].film.src[0]: there is no file films/door.webm; did you mean "films/dor.webm"?',
      'error beats[1].film.poster: there is no file films/door.jpg; did you mean "films/dor.webm"?',
      'warning beats[1].film.src: there is no .mp4 at the end, so older phones show nothing',
    ]);
    expect(said({ 'beats.1.still': undefined, 'beats.1.lines': [] })).toEqual([
      'warning beats[1]: there is nothing to see',
      'warning beats[1].lines: has no captions',
    ]);
  });

  it('finds speech and captions that are missing in a language', () => {
    expect(said({}, { 'missions/da/small-door.opus': '' })).toEqual([
      'warning beats[1]: there are no captions missions/da/small-door.vtt',
      'warning beats[1]: there is no speech missions/en/small-door.opus',
    ]);
    expect(said({ 'beats.1.choices.0.text': { da: 'Bank' } })).toEqual([
      'warning beats[1].choices[0].text: there is no text in "en"',
    ]);
  });

  it('wants captions that fit, a word on what a choice did, and two opinions', () => {
    expect(
      said({
        'beats.0.lines.0.text.da': 'x'.repeat(85),
        'beats.1.choices.0.did': undefined,
        'beats.1.choices.0.effects': { judgement: 1 },
        'debriefs.1.lines.1.who': 'mette',
      }),
    ).toEqual([
      'warning beats[0].lines[0].text.da: does not go into two lines of 42 characters',
      'warning debriefs[1].lines: only one speaks about what was done',
      'warning beats[1].choices[0].effects.judgement: is not among the competences of this mission',
      'warning beats[1].choices[0].did: the debrief cannot say what this choice did',
    ]);
  });

  it('reads text, and says where it stops understanding', () => {
    expect(checkMission('{ "version": 1, }', surroundings()).problems[0]?.message).toContain(
      'line 1',
    );
    expect(checkMission(JSON.stringify(rawMission()), surroundings()).mission?.id).toBe('small');
  });
});
