import type { BuiltMission } from '../../scenario/built.ts';
import type { Beat, Clip, Debrief, Mission } from '../../scenario/mission.ts';
import type { Play } from '../../scenario/play.ts';
import { partSeconds, timedLines } from '../../scenario/timing.ts';
import { beatOf, beatsAhead, choicesAt, defaultAt } from '../../scenario/way.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Recording } from '../../tour/pack.ts';
import type { Tour } from '../../tour/tour.ts';
import { attentive } from '../selectors.ts';
import type { VisitState } from '../visit.ts';
import type { OpenMission } from './mission.ts';

/** The mission that is open, its data here and not left. */
export function onStage(
  visit: Pick<VisitState, 'mission' | 'missions' | 'plays'>,
): { open: OpenMission; built: BuiltMission; play: Play } | undefined {
  const { mission: open, missions, plays } = visit;
  const built = open?.id ? missions[open.id] : undefined;
  const play = open?.id ? plays[open.id] : undefined;
  return open && built && play && !play.away && play.state !== 'ready'
    ? { open, built, play }
    : undefined;
}

export interface SaidLine {
  speaker: string | null;
  text: string;
  /** seconds from the beginning */
  start: number;
  end: number;
}

/** What is seen and heard now: a beat, or what guides say about the way that was gone. */
export interface Performance {
  /** another one, or the same in another language, has another */
  key: string;
  /** the same in every language */
  moment: string;
  /** id of the beat or debrief */
  part: string;
  film: Clip | null;
  /** its speech in the visitor's language */
  track: Recording | null;
  /** as they are said where there is no speech with captions */
  lines: SaidLine[];
  /** until it is over */
  seconds: number;
}

export function performance(visit: VisitState): Performance | null {
  const stage = onStage(visit);
  const part = stage && partOf(stage.built.mission, stage.play);
  if (!stage || !part) return null;
  const { open, built } = stage;
  const { language } = visit.settings;
  const moment = `${open.id} ${part.id} ${open.round}`;
  return {
    key: `${moment} ${language}`,
    moment,
    part: part.id,
    film: ('film' in part && !open.filmless && part.film) || null,
    track: built.tracks[part.id]?.[language] ?? null,
    lines: linesOf(visit.tour, built.mission, part, language),
    seconds: partSeconds(built, part, language),
  };
}

/** What is played, or told, just now. */
function partOf(mission: Mission, play: Play): Beat | Debrief | undefined {
  if (play.state === 'playing') return beatOf(mission, play.beat);
  if (play.state === 'debrief') return mission.debriefs.find(({ id }) => id === play.debrief);
  return undefined;
}

export function linesOf(
  tour: Tour,
  mission: Mission,
  part: Beat | Debrief,
  language: string,
): SaidLine[] {
  return timedLines(part.lines, language).map(({ line, start, end }) => ({
    speaker: line.who === undefined ? null : nameOf(tour, mission, line.who),
    text: inLanguage(line.text, language),
    start,
    end,
  }));
}

/** A guide's name, or the name of one of the mission's own people. */
export function nameOf(tour: Tour, mission: Mission, who: string): string {
  return tour.guides[who]?.name ?? mission.cast[who]?.name ?? who;
}

/** Whether film, speech and the time to choose go on: nobody makes them wait, and somebody is there. */
export function running(visit: VisitState): boolean {
  const { mission, menu, problem, threshold } = visit;
  return !!mission && !mission.held && !menu && !problem && !threshold && attentive(visit);
}

/** How much longer than usual the time to choose is. */
const longer = 3;

/** The time to choose, when there is one. */
export function choosingTime(visit: VisitState): { beat: string; seconds: number } | null {
  const stage = onStage(visit);
  const { choiceTime } = visit.settings;
  if (stage?.play.state !== 'choosing' || choiceTime === 'off') return null;
  const beat = beatOf(stage.built.mission, stage.play.beat);
  if (!beat.timer || !defaultAt(beat, stage.play.taken)) return null;
  return { beat: beat.id, seconds: beat.timer.seconds * (choiceTime === 'longer' ? longer : 1) };
}

/** Films and speech that may be wanted next, likeliest first. */
export function ahead(
  visit: VisitState,
): { part: string; film: Clip | null; track: Recording | null }[] {
  const open = visit.mission;
  const built = open?.id ? visit.missions[open.id] : undefined;
  const play = open?.id ? visit.plays[open.id] : undefined;
  if (!built || !play || play.state === 'debrief' || play.state === 'done') return [];
  const { mission, tracks } = built;
  const beat = beatOf(mission, play.beat);
  const first = play.state === 'ready' || play.away ? [beat] : [];
  // at a choice again: what led there was seen, what follows may not be fetched yet
  const next = [...first, ...beatsAhead(mission, beat, play.taken)];
  return next.map((one) => ({
    part: one.id,
    film: one.film ?? null,
    track: tracks[one.id]?.[visit.settings.language] ?? null,
  }));
}

/** The choices offered now. */
export function choicesNow(visit: VisitState) {
  const stage = onStage(visit);
  if (stage?.play.state !== 'choosing') return [];
  return choicesAt(beatOf(stage.built.mission, stage.play.beat), stage.play.taken);
}

/** The file of what is seen without, before and below the film; null where no mission is open. */
export function pictureNow({ mission, missions, plays }: VisitState): string | null {
  const built = mission?.id ? missions[mission.id] : undefined;
  const play = mission?.id ? plays[mission.id] : undefined;
  if (!built || !play) return null;
  const beat = beatOf(built.mission, play.beat);
  return beat.film?.poster ?? beat.still?.picture ?? null;
}
