import { type Mission, missionSchema } from '../../src/scenario/mission.ts';
import type { Surroundings } from '../../src/scenario/validate/references.ts';

const both = (text: string) => ({ da: text, en: text });
const said = (text: string) => [{ who: 'mette', text: both(text) }];

/** Knock or wait at a door; whoever waited may apologise later. */
export function rawMission() {
  return {
    version: 1,
    id: 'small',
    title: both('Small'),
    summary: both('A door.'),
    node: 'wing',
    competences: ['calm', 'relation', 'security'],
    cast: { adam: { name: 'Adam', role: both('Prisoner') } },
    beats: [
      { id: 'walk', still: { node: 'wing' }, lines: said('Come along.'), next: 'door' },
      {
        id: 'door',
        still: { node: 'wing' },
        lines: said('This is his door.'),
        timer: { seconds: 10, default: 'wait' },
        choices: [
          {
            id: 'knock',
            text: both('Knock'),
            effects: { relation: 2 },
            did: both('He heard.'),
            to: 'in',
          },
          {
            id: 'wait',
            text: both('Wait'),
            effects: { relation: -1, calm: 1 },
            did: both('Nothing happened.'),
            to: 'in',
          },
        ],
      },
      {
        id: 'in',
        still: { node: 'cell' },
        lines: [{ who: 'adam', text: both('Yes?') }],
        choices: [
          {
            id: 'sorry',
            text: both('Apologise'),
            when: { all: ['wait'] },
            effects: { relation: 1 },
            did: both('He nodded.'),
            to: 'talk',
          },
          { id: 'greet', text: both('Greet'), did: both('He greeted.'), to: 'talk' },
          {
            id: 'search',
            text: both('Search'),
            effects: { security: 2, relation: -2 },
            did: both('Nothing found.'),
            to: 'talk',
          },
        ],
      },
      {
        id: 'talk',
        still: { node: 'cell' },
        lines: said('So.'),
        detours: [{ when: { any: ['search'], none: ['knock'] }, to: 'cold' }],
        next: 'warm',
      },
      { id: 'warm', still: { node: 'wing' }, lines: said('Good.'), end: ['knocked', 'other'] },
      { id: 'cold', still: { node: 'wing' }, lines: said('Hm.'), end: ['other'] },
    ],
    debriefs: [
      {
        id: 'knocked',
        when: { all: ['knock'] },
        happened: both('You knocked.'),
        lines: [...said('I would too.'), { who: 'lars', text: both('I would not.') }],
      },
      {
        id: 'other',
        happened: both('You did not.'),
        lines: [...said('Hm.'), { who: 'lars', text: both('Fine.') }],
      },
    ],
  };
}

export function smallMission(): Mission {
  return missionSchema.parse(rawMission());
}

/** A tour of two rooms and two guides, with these files. */
export function surroundings(files: Record<string, string> = {}): Surroundings {
  return {
    nodes: ['wing', 'cell'],
    guides: ['mette', 'lars'],
    languages: ['da', 'en'],
    files: {
      exists: (path) => path in files,
      all: () => Object.keys(files),
      text: (path) => files[path],
    },
  };
}
