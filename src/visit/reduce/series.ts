import { filmOf } from '../../tour/film/series.ts';
import type { Source } from '../actions.ts';
import type { VisitState } from '../visit.ts';
import { depart } from './journey.ts';
import { restTelling } from './resting.ts';

/** The page of the series, with an episode or its list. Whoever spoke waits. */
export function openSeries(visit: VisitState, wanted: string | null, source: Source): VisitState {
  const episodes = visit.tour.series?.episodes ?? [];
  const episode = episodes.find(({ id }) => id === wanted)?.id ?? null;
  const unknown = episodes.length === 0 || (wanted !== null && episode === null);
  const message = `no episode "${wanted ?? ''}" in the tour`;
  const said: VisitState = unknown
    ? { ...visit, problem: { code: 'unknown', message, node: wanted } }
    : { ...visit, problem: null };
  if (episodes.length === 0)
    return visit.place || visit.heading
      ? said
      : { ...depart(visit, visit.tour.start, source), problem: said.problem };
  const kept = visit.watching?.screen === null && filmOf(visit.tour.series, visit.watching.id);
  return {
    ...restTelling(said),
    series: { episode },
    watching: kept && kept.episode.id === episode ? visit.watching : null,
    via: source,
    card: null,
    menu: false,
    focus: null,
  };
}

/** Nothing of the page of the series is left; a film on a screen in the room goes on. */
export function closeSeries(visit: VisitState): VisitState {
  const { series, watching } = visit;
  return series ? { ...visit, series: null, watching: watching?.screen ? watching : null } : visit;
}

/** Back to where one came from: a room, or the start page with the start room behind it. */
export function leaveSeries(visit: VisitState, source: Source): VisitState {
  if (!visit.series) return visit;
  const back: VisitState = { ...closeSeries(visit), via: source };
  return back.place || back.heading ? back : depart(back, back.tour.start, source);
}
