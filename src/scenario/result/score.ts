import type { Choice, Mission } from '../mission.ts';
import { beatOf, choicesAt, type Taken } from '../way.ts';
import { type Competence, competences } from './competences.ts';

/** A choice made, with those it was made among. */
export interface Decision {
  taken: Taken;
  choice: Choice;
  options: Choice[];
}

export function decisionsOf(mission: Mission, taken: readonly Taken[]): Decision[] {
  return taken.flatMap((one, i) => {
    const options = choicesAt(beatOf(mission, one.beat), taken.slice(0, i));
    const choice = options.find(({ id }) => id === one.choice);
    return choice ? [{ taken: one, choice, options }] : [];
  });
}

export type Tally = Record<Competence, number>;

/** What the choices gave and cost, each competence for itself: there is no sum of them. */
export function tally(mission: Mission, taken: readonly Taken[]): Tally {
  const sum: Tally = { calm: 0, relation: 0, security: 0, judgement: 0 };
  for (const { choice } of decisionsOf(mission, taken))
    for (const name of competences) sum[name] += choice.effects[name] ?? 0;
  return sum;
}

/** How often someone chose what serves a competence, where they had the choice. */
export type Lean = 'seldom' | 'sometimes' | 'often';

export interface Leaning {
  competence: Competence;
  lean: Lean;
  /** 0, always the choice that costs it most, to 1, always the one that gives it most */
  share: number;
}

/** What someone leans towards, strongest first, from the ways they went; a competence never at stake is left out. */
export function leanings(
  ways: readonly { mission: Mission; taken: readonly Taken[] }[],
): Leaning[] {
  const decisions = ways.flatMap(({ mission, taken }) => decisionsOf(mission, taken));
  const found = competences.flatMap((competence): Leaning[] => {
    const shares = decisions.flatMap(({ choice, options }) => {
      const effects = options.map((one) => one.effects[competence] ?? 0);
      const least = Math.min(...effects);
      const most = Math.max(...effects);
      return most > least ? [((choice.effects[competence] ?? 0) - least) / (most - least)] : [];
    });
    if (shares.length === 0) return [];
    const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    return [
      { competence, share, lean: share > 2 / 3 ? 'often' : share < 1 / 3 ? 'seldom' : 'sometimes' },
    ];
  });
  return found.sort((a, b) => b.share - a.share);
}
