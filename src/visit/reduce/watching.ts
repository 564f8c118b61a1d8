import { filmOf } from '../../tour/film/series.ts';
import { hotspotOf } from '../../tour/tour.ts';
import type { Source, VisitAction } from '../actions.ts';
import type { VisitState, Watching } from '../visit.ts';
import { restFilm, restTelling } from './resting.ts';

/** What is watched, and what was seen of it. */
export function watch(visit: VisitState, action: VisitAction, source: Source): VisitState {
  const { watching } = visit;
  switch (action.type) {
    case 'film/play':
      return play(visit, action.id, action.screen ?? null, source);
    case 'film/pause':
      return restFilm(visit);
    case 'film/resume':
      return watching && watching.state !== 'playing'
        ? { ...restTelling(visit), watching: { ...watching, state: 'waiting' } }
        : visit;
    case 'film/stop':
      return watching ? { ...visit, watching: null } : visit;
    case 'film/started':
      return change(visit, action.id, ({ state }) => state === 'waiting' && { state: 'playing' });
    case 'film/cue':
      return change(visit, action.id, () => ({ cue: action.cue }));
    case 'film/ended':
      return {
        ...change(visit, action.id, () => ({ state: 'ended', cue: null })),
        watched: { ...visit.watched, [action.id]: true },
      };
    case 'film/failed':
      return watching?.id === action.id
        ? {
            ...visit,
            watching: null,
            problem: { code: 'film', message: action.reason, node: action.id },
          }
        : visit;
    default:
      return visit;
  }
}

function play(visit: VisitState, id: string, screen: string | null, source: Source): VisitState {
  const found = filmOf(visit.tour.series, id);
  const on = screen === null ? undefined : hotspotOf(visit.tour, screen);
  const shown = screen === null || (on?.node === visit.place && !!on?.hotspot.screen);
  if (!found || !shown) {
    const message = `no film "${id}" ${found ? `on "${screen}"` : 'in the tour'}`;
    return { ...visit, problem: { code: 'unknown', message, node: id } };
  }
  return {
    ...restTelling(visit),
    watching: { id, screen, state: 'waiting', cue: null },
    via: screen === null ? source : visit.via,
    series: screen === null ? { episode: found.episode.id } : visit.series,
    card: null,
    menu: false,
    sound: true,
    problem: null,
  };
}

function change(
  visit: VisitState,
  id: string,
  by: (watching: Watching) => Partial<Watching> | false,
): VisitState {
  const { watching } = visit;
  const changes = watching?.id === id && by(watching);
  return watching && changes ? { ...visit, watching: { ...watching, ...changes } } : visit;
}
