import type { Beat } from '../../../scenario/mission.ts';
import type { Play } from '../../../scenario/play.ts';
import { beatOf, choicesAt, firstBeat, following } from '../../../scenario/way.ts';
import { missionWords } from '../../../text/film/missions.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import {
  choicesNow,
  choosingTime,
  linesOf,
  onStage,
  type SaidLine,
} from '../../../visit/mission/performance.ts';
import type { VisitState } from '../../../visit/visit.ts';

/** Which screen of the missions is shown. */
export type MissionScreen = 'list' | 'profile' | 'waiting' | 'title' | Play['state'];

export function missionScreen(visit: VisitState): MissionScreen | null {
  const { mission, missions, plays } = visit;
  if (!mission) return null;
  if (mission.id === null) return 'list';
  if (visit.tour.missions.includes(mission.id)) {
    const play = plays[mission.id];
    if (!play || !missions[mission.id]) return 'waiting';
    return play.away || play.state === 'ready' ? 'title' : play.state;
  }
  return visit.profile && visit.tour.missions.every((id) => missions[id]) ? 'profile' : 'waiting';
}

export interface OfferedChoice {
  id: string;
  /** the key that chooses it */
  key: string;
  text: string;
  action: VisitAction;
}

export interface Moment {
  title: string;
  /** URL of what is seen without, before and below the film */
  picture: string;
  round: number;
  held: boolean;
  /** what cannot be seen or heard */
  note: string | null;
  asking: Asking | null;
}

export interface Asking {
  ask: string;
  choices: OfferedChoice[];
  /** seconds in all, and left */
  time: { all: number; left: number } | null;
  /** there would be a time, but the visitor has turned it off */
  inPeace: boolean;
}

/** What is seen and asked while a mission is played. */
export function missionMoment(visit: VisitState, files: PackFiles): Moment | null {
  const stage = onStage(visit);
  if (!stage || (stage.play.state !== 'playing' && stage.play.state !== 'choosing')) return null;
  const { open, built, play } = stage;
  const { language } = visit.settings;
  const words = missionWords(language);
  const beat = beatOf(built.mission, play.beat);
  return {
    title: inLanguage(built.mission.title, language),
    picture: pictureOf(beat, files),
    round: open.round,
    held: open.held,
    note: open.filmless ? words.filmless : open.voiceless ? words.voiceless : null,
    asking: play.state === 'choosing' ? asking(visit, beat) : null,
  };
}

export function pictureOf(beat: Beat, files: PackFiles): string {
  return files.url(beat.film?.poster ?? beat.still?.picture ?? '');
}

function asking(visit: VisitState, beat: Beat): Asking {
  const { language, choiceTime } = visit.settings;
  const time = choosingTime(visit);
  return {
    ask: beat.ask ? inLanguage(beat.ask, language) : missionWords(language).ask,
    choices: choicesNow(visit).map(({ id, text }, i) => ({
      id,
      key: String(i + 1),
      text: inLanguage(text, language),
      action: { type: 'mission/choose', choice: id },
    })),
    time: time && { all: time.seconds, left: visit.mission?.left ?? time.seconds },
    inPeace: choiceTime === 'off' && !!beat.timer,
  };
}

/** All that was said on the way here, to be read, and the choices made between. */
export function saidSoFar(visit: VisitState): (SaidLine | { chose: string })[] {
  const stage = onStage(visit);
  if (!stage) return [];
  const { built, play } = stage;
  const { mission } = built;
  const { language } = visit.settings;
  const said: (SaidLine | { chose: string })[] = [];
  let made = 0;
  for (let beat: Beat | undefined = firstBeat(mission); beat; ) {
    said.push(...linesOf(visit.tour, mission, beat, language));
    if (beat.id === play.beat && made === play.taken.length) break;
    const taken = play.taken[made];
    const before = play.taken.slice(0, made);
    const choice = taken && choicesAt(beat, before).find(({ id }) => id === taken.choice);
    if (taken?.beat === beat.id && choice) {
      said.push({ chose: inLanguage(choice.text, language) });
      made += 1;
      beat = beatOf(mission, choice.to);
    } else beat = following(mission, beat, play.taken);
  }
  return said;
}
