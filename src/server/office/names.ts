import { join } from 'node:path';
import type { Names } from '../../contract/office.ts';
import type { Beat, Mission } from '../../scenario/mission.ts';
import { office as words } from '../../text/served/office.ts';
import { dayIn } from '../../text/served/times.ts';
import { filmOf } from '../../tour/film/series.ts';
import { inLanguage, type Localized } from '../../tour/localized.ts';
import type { Pack } from '../../tour/pack.ts';
import type { MissionReader } from '../site/packs.ts';

/** A built tour: its address from the site's root, and the folder where it lies. */
export interface ShownTour {
  pack: Pack;
  folder: string;
  files: string;
}

/** What figures and bookings name by ids, in the words of the tour that is shown; what it does not know stays an id. */
export function namesIn(
  shown: ShownTour | undefined,
  read: MissionReader,
  language: 'da' | 'en',
): Names {
  const say = words[language];
  const { tour, missions = {} } = shown?.pack ?? {};
  const written = (text: Localized | undefined) => text && inLanguage(text, language);
  const nodes = Object.values(tour?.nodes ?? {});
  const room = (node: string) => written(tour?.nodes[node]?.title) ?? node;
  const missionOf = (id: string): Mission | undefined => {
    const entry = missions[id];
    return shown && entry && read(join(shown.files, entry.src))?.mission;
  };
  /** the moments of a mission in which one chooses, in their order */
  const choosing = (mission: string): Beat[] =>
    missionOf(mission)?.beats.filter(({ choices }) => choices) ?? [];
  const numbered = (mission: string, beat: string) =>
    choosing(mission).findIndex(({ id }) => id === beat) + 1;
  return {
    room,
    day: (day) => dayIn(language, day),
    mission: (id) => written(missions[id]?.title) ?? id,
    beat(mission, beat) {
      const number = numbered(mission, beat);
      return number > 0 ? say.situation(number) : beat;
    },
    order: numbered,
    asked: (mission, beat) => written(choosing(mission)[numbered(mission, beat) - 1]?.ask) ?? '',
    choice(mission, choice) {
      const all = choosing(mission).flatMap(({ choices }) => choices ?? []);
      return written(all.find(({ id }) => id === choice)?.text) ?? choice;
    },
    story(id) {
      const told = nodes.flatMap(({ narrations }) => narrations).find((one) => one.id === id);
      const guide = told && tour?.guides[told.guide]?.name;
      return told ? `${guide ? `${guide}: ` : ''}${inLanguage(told.title, language)}` : id;
    },
    film(id) {
      const found = filmOf(tour?.series, id);
      const title = written(found?.episode.title) ?? id;
      return found?.part === 'questions' ? say.questions(title) : title;
    },
    source(origin) {
      if (origin.startsWith('room.')) return say.sourceRoom(room(origin.slice('room.'.length)));
      return say.sourceNames[origin] ?? (origin || say.direct);
    },
  };
}

/** A picture of the place for pages about it. */
export function posterOf(shown: ShownTour | undefined): string | undefined {
  if (!shown) return undefined;
  const { tour, pictures } = shown.pack;
  const src = pictures[tour.job?.node ?? tour.start]?.poster.src;
  return src && shown.folder + src;
}
