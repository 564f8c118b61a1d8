import type { Mission } from './mission.ts';
import type { Play } from './play.ts';
import {
  beatOf,
  choicesAt,
  debriefAt,
  defaultAt,
  firstBeat,
  following,
  type Taken,
} from './way.ts';

/** What a visitor asks for, and what film and timer report. */
export type PlayAction =
  | { type: 'start' }
  /** film and captions of this beat are over */
  | { type: 'ended'; beat: string }
  | { type: 'choose'; choice: string }
  /** the timer of this beat ran out */
  | { type: 'timeout'; beat: string }
  /** on, without waiting for the end */
  | { type: 'continue' }
  /** the beat once more */
  | { type: 'replay' }
  /** another way from the last choice, or from the one at this place in `taken` */
  | { type: 'back'; decision?: number }
  | { type: 'leave' }
  | { type: 'resume' };

/**
 * The next state. Pure, so a list of actions gives the same play again; what comes too late, or is not
 * possible here, changes nothing.
 */
export function advance(mission: Mission, play: Play, action: PlayAction): Play {
  if (play.away) return action.type === 'resume' ? { ...play, away: false } : play;
  switch (action.type) {
    case 'start':
      return play.state === 'playing' || play.state === 'choosing'
        ? play
        : {
            ...play,
            state: 'playing',
            beat: firstBeat(mission).id,
            taken: [],
            debrief: null,
          };
    case 'ended':
      return play.state === 'playing' && play.beat === action.beat ? pass(mission, play) : play;
    case 'continue':
      if (play.state === 'playing') return pass(mission, play);
      return play.state === 'debrief' ? { ...play, state: 'done' } : play;
    case 'choose':
      return choose(mission, play, action.choice, 'visitor');
    case 'timeout': {
      if (play.beat !== action.beat) return play;
      const fallback = defaultAt(beatOf(mission, play.beat), play.taken);
      return fallback ? choose(mission, play, fallback.id, 'timer') : play;
    }
    case 'replay':
      return play.state === 'choosing' ? { ...play, state: 'playing' } : play;
    case 'back':
      return back(play, action.decision ?? play.taken.length - 1);
    case 'leave':
      return { ...play, away: true };
    case 'resume':
      return play;
  }
}

/** Past the end of a beat: to its choices, the next beat, or the debrief. */
function pass(mission: Mission, play: Play): Play {
  const beat = beatOf(mission, play.beat);
  if (choicesAt(beat, play.taken).length > 0) return { ...play, state: 'choosing' };
  const next = following(mission, beat, play.taken);
  if (next) return { ...play, beat: next.id };
  const debrief = debriefAt(mission, beat, play.taken)?.id ?? null;
  return {
    ...play,
    state: debrief === null ? 'done' : 'debrief',
    debrief,
    results: withResult(play.results, { taken: play.taken, debrief }),
  };
}

function choose(mission: Mission, play: Play, id: string, by: Taken['by']): Play {
  if (play.state !== 'choosing') return play;
  const choice = choicesAt(beatOf(mission, play.beat), play.taken).find((one) => one.id === id);
  if (!choice) return play;
  return {
    ...play,
    state: 'playing',
    beat: choice.to,
    taken: [...play.taken, { beat: play.beat, choice: id, by }],
  };
}

/** At a choice again, once the mission was played to its end: what was found out then is kept. */
function back(play: Play, decision: number): Play {
  const again = play.taken[decision];
  if (!again || (play.state !== 'debrief' && play.state !== 'done')) return play;
  return {
    ...play,
    state: 'choosing',
    beat: again.beat,
    taken: play.taken.slice(0, decision),
    debrief: null,
  };
}

function withResult(results: Play['results'], result: Play['results'][number]): Play['results'] {
  const way = ({ taken }: typeof result) => taken.map(({ choice }) => choice).join(' ');
  return results.some((one) => way(one) === way(result)) ? results : [...results, result];
}
