import { competences } from '../../../scenario/result/competences.ts';
import { decisionsOf, tally } from '../../../scenario/result/score.ts';
import { beatOf } from '../../../scenario/way.ts';
import { missionWords } from '../../../text/film/missions.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import { linesOf, nameOf, onStage } from '../../../visit/mission/performance.ts';
import { leaningsOf } from '../../../visit/mission/progress.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { pictureOf } from './moment.ts';

export interface Remark {
  guide: string;
  role: string;
  /** URL */
  portrait: string | null;
  /** on the other side of the conversation */
  opposite: boolean;
  lines: { text: string; now: boolean }[];
}

export interface DecisionView {
  /** its place among the choices made */
  index: number;
  choice: string;
  did: string;
  timedOut: boolean;
}

export interface Debriefing {
  title: string;
  picture: string;
  happened: string;
  remarks: Remark[];
  decisions: DecisionView[];
  /** it was warned of: help stands beside it */
  strong: boolean;
}

/** What happened, what officers say of it, and what each choice did. */
export function debriefing(visit: VisitState, files: PackFiles): Debriefing | null {
  const stage = onStage(visit);
  const debrief = stage?.built.mission.debriefs.find(({ id }) => id === stage.play.debrief);
  if (!stage || !debrief) return null;
  const { mission } = stage.built;
  const { language } = visit.settings;
  const remarks: Remark[] = [];
  const speakers = [...new Set(debrief.lines.map(({ who }) => who))];
  for (const [i, line] of linesOf(visit.tour, mission, debrief, language).entries()) {
    const who = debrief.lines[i]?.who ?? '';
    const said = { text: line.text, now: visit.mission?.cue?.text === line.text };
    const last = remarks.at(-1);
    if (last?.guide === line.speaker) {
      last.lines.push(said);
      continue;
    }
    const guide = visit.tour.guides[who];
    remarks.push({
      guide: nameOf(visit.tour, mission, who),
      role: guide ? inLanguage(guide.role, language) : '',
      portrait: guide?.portrait ? files.url(guide.portrait) : null,
      opposite: speakers.indexOf(who) % 2 === 1,
      lines: [said],
    });
  }
  return {
    title: inLanguage(mission.title, language),
    picture: pictureOf(beatOf(mission, stage.play.beat), files),
    happened: inLanguage(debrief.happened, language),
    remarks,
    decisions: decisionsOf(mission, stage.play.taken).map(({ choice, taken }, index) => ({
      index,
      choice: inLanguage(choice.text, language),
      did: choice.did ? inLanguage(choice.did, language) : '',
      timedOut: taken.by === 'timer',
    })),
    strong: mission.warning !== undefined,
  };
}

export interface ResultCard {
  title: string;
  picture: string;
  /** what the way gave and cost, in words */
  words: { name: string; said: string; way: 'gave' | 'even' | 'cost' }[];
  ways: string;
}

/** What the way just gone gave and cost. There is no sum of it. */
export function resultCard(visit: VisitState, files: PackFiles): ResultCard | null {
  const stage = onStage(visit);
  if (!stage) return null;
  const { mission } = stage.built;
  const { language } = visit.settings;
  const words = missionWords(language);
  const sum = tally(mission, stage.play.taken);
  return {
    title: inLanguage(mission.title, language),
    picture: pictureOf(beatOf(mission, stage.play.beat), files),
    words: competences
      .filter((name) => mission.competences.includes(name))
      .map((name) => {
        const way = sum[name] > 0 ? 'gave' : sum[name] < 0 ? 'cost' : 'even';
        const { name: title, ...said } = words.competences[name];
        return { name: title, said: said[way], way };
      }),
    ways: words.ways(stage.play.results.length),
  };
}

export interface ProfileView {
  title: string;
  lead: string;
  /** strongest first */
  parts: { title: string; said: string; asks: string }[];
  onwards: string;
  notForMe: string;
}

/** In words what someone leans towards who played all missions, and what the work asks. */
export function profileView(visit: VisitState): ProfileView | null {
  const { profile, settings } = visit;
  if (!profile) return null;
  const say = (text: Record<string, string>) => inLanguage(text, settings.language);
  return {
    title: say(profile.title),
    lead: say(profile.lead),
    parts: leaningsOf(visit).map(({ competence, lean }) => ({
      title: say(profile[competence].title),
      said: say(profile[competence][lean]),
      asks: say(profile[competence].asks),
    })),
    onwards: say(profile.onwards),
    notForMe: say(profile.notForMe),
  };
}
