import type { Result } from '../../scenario/play.ts';
import type { Leaning } from '../../scenario/result/score.ts';
import { leanings, type Tally, tally } from '../../scenario/result/score.ts';
import type { VisitState } from '../visit.ts';
import { profilePage } from './mission.ts';

export type Progress = 'new' | 'begun' | 'played';

type Played = Pick<VisitState, 'tour' | 'plays'>;

export function progressOf({ plays }: Pick<VisitState, 'plays'>, id: string): Progress {
  const play = plays[id];
  if (!play) return 'new';
  if (play.results.length > 0) return 'played';
  return play.state === 'ready' ? 'new' : 'begun';
}

/** How many missions were played to their end. */
export function playedCount(visit: Played): number {
  return visit.tour.missions.filter((id) => progressOf(visit, id) === 'played').length;
}

export function allPlayed(visit: Played): boolean {
  return visit.tour.missions.length > 0 && playedCount(visit) === visit.tour.missions.length;
}

/** The mission to offer next: the first after this one that was not played, else the first that was not. */
export function nextMission(visit: Played, after?: string): string | undefined {
  const { missions } = visit.tour;
  const from = after === undefined ? 0 : missions.indexOf(after) + 1;
  const order = [...missions.slice(from), ...missions.slice(0, from)];
  return order.find((id) => id !== after && progressOf(visit, id) !== 'played');
}

/** Ids of missions whose data is wanted and not here. */
export function missionsWanted({ tour, mission, missions }: VisitState): string[] {
  if (!mission?.id) return [];
  const wanted = mission.id === profilePage ? tour.missions : [mission.id];
  return wanted.filter((id) => !missions[id]);
}

/** What the way gone last gave and cost. */
export function scoreOf(visit: VisitState, id: string): Tally | undefined {
  const built = visit.missions[id];
  const last = visit.plays[id];
  return built && last ? tally(built.mission, last.taken) : undefined;
}

/** What the visitor leans towards, from the way they went first through each mission. */
export function leaningsOf({ tour, missions, plays }: VisitState): Leaning[] {
  return leanings(
    tour.missions.flatMap((id) => {
      const built = missions[id];
      const first: Result | undefined = plays[id]?.results[0];
      return built && first ? [{ mission: built.mission, taken: first.taken }] : [];
    }),
  );
}
