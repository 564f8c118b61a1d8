import { missionWords } from '../../../text/film/missions.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { profilePage } from '../../../visit/mission/mission.ts';
import {
  allPlayed,
  nextMission,
  type Progress,
  playedCount,
  progressOf,
} from '../../../visit/mission/progress.ts';
import type { VisitState } from '../../../visit/visit.ts';

export interface ListedMission {
  id: string;
  /** counted from 1 */
  number: number;
  title: string;
  summary: string;
  warning: string | null;
  /** URL */
  poster: string;
  /** the room where it begins */
  room: string;
  /** "Mission 1 · 3 minutes · played" */
  facts: string[];
  progress: Progress;
}

export interface MissionList {
  title: string;
  lead: string;
  progress: string;
  entries: ListedMission[];
  /** leads to what is said after all of them, or says how many are left */
  profile: { label: string; action: VisitAction | null };
}

/** The missions in the order they are offered. */
export function missionList(visit: VisitState, files: PackFiles): MissionList {
  const words = missionWords(visit.settings.language);
  const entries = visit.tour.missions.flatMap((id) => listed(visit, files, id) ?? []);
  const left = entries.length - playedCount(visit);
  const done = allPlayed(visit);
  return {
    title: words.title,
    lead: words.lead,
    progress: words.progressOf(playedCount(visit), entries.length),
    entries,
    profile: {
      label: done ? words.profile : words.profileWaits(left),
      action: done ? { type: 'mission/open', id: profilePage } : null,
    },
  };
}

/** What is said of a mission before it begins. */
export function listed(visit: VisitState, files: PackFiles, id: string): ListedMission | null {
  const entry = files.pack.missions?.[id];
  if (!entry) return null;
  const { language } = visit.settings;
  const words = missionWords(language);
  const number = visit.tour.missions.indexOf(id) + 1;
  const progress = progressOf(visit, id);
  const room = visit.tour.nodes[entry.node]?.title;
  return {
    id,
    number,
    title: inLanguage(entry.title, language),
    summary: inLanguage(entry.summary, language),
    warning: entry.warning ? inLanguage(entry.warning, language) : null,
    poster: files.url(entry.poster),
    room: room ? inLanguage(room, language) : '',
    facts: [words.one(number), words.minutes(entry.minutes), words.progress[progress]].filter(
      Boolean,
    ),
    progress,
  };
}

/** The mission after this one, or what is said after all; null where neither is left. */
export function onward(
  visit: VisitState,
  files: PackFiles,
): { label: string; action: VisitAction } | null {
  const words = missionWords(visit.settings.language);
  if (allPlayed(visit))
    return { label: words.profile, action: { type: 'mission/open', id: profilePage } };
  const next = nextMission(visit, visit.mission?.id ?? undefined);
  const entry = next === undefined ? null : listed(visit, files, next);
  return (
    entry && { label: words.next(entry.title), action: { type: 'mission/open', id: entry.id } }
  );
}
