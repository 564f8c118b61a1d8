import { narrationOf } from '../../tour/tour.ts';
import type { VisitAction } from '../actions.ts';
import type { Telling, VisitState } from '../visit.ts';
import { restFilm } from './resting.ts';

/** What is told, and what was heard of it. */
export function listen(visit: VisitState, action: VisitAction): VisitState {
  const { telling } = visit;
  switch (action.type) {
    case 'narration/play':
      return play(visit, action.id);
    case 'narration/pause':
      return withTelling(visit, telling?.state === 'playing' && { ...telling, state: 'paused' });
    case 'narration/resume':
      return withTelling(
        restFilm(visit),
        telling?.state === 'paused' && { ...telling, state: 'playing' },
      );
    case 'narration/hush':
      return telling ? { ...visit, telling: null } : visit;
    case 'narration/started':
      return withTelling(
        visit,
        telling?.id === action.id &&
          telling.state === 'waiting' && { ...telling, state: 'playing' },
      );
    case 'narration/cue':
      return withTelling(visit, telling?.id === action.id && { ...telling, cue: action.cue });
    case 'narration/left':
      return {
        ...visit,
        bookmarks: { ...visit.bookmarks, [action.id]: action.seconds },
        telling: telling?.id === action.id && telling.state === 'finishing' ? null : telling,
      };
    case 'narration/ended': {
      const { [action.id]: _done, ...bookmarks } = visit.bookmarks;
      return {
        ...visit,
        bookmarks,
        heard: { ...visit.heard, [action.id]: true },
        telling: telling?.id === action.id ? null : telling,
      };
    }
    case 'narration/failed':
      return telling?.id === action.id
        ? {
            ...visit,
            telling: null,
            problem: { code: 'sound', message: action.reason, node: action.id },
          }
        : visit;
    default:
      return visit;
  }
}

function play(visit: VisitState, id: string): VisitState {
  const told = narrationOf(visit.tour, id);
  if (!told) {
    const message = `no narration "${id}" in the tour`;
    return { ...visit, problem: { code: 'unknown', message, node: id } };
  }
  const { telling } = visit;
  if (telling?.id === id && telling.state !== 'finishing')
    return withTelling(
      restFilm(visit),
      telling.state === 'paused' && { ...telling, state: 'playing' },
    );
  const from = visit.bookmarks[id] ?? 0;
  const next: Telling = { id, node: told.node, state: 'waiting', from, cue: null };
  return { ...restFilm(visit), telling: next, sound: true, card: null };
}

function withTelling(visit: VisitState, telling: Telling | false | undefined): VisitState {
  return telling ? { ...visit, telling } : visit;
}
