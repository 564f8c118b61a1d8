import { messages } from '../../text/messages.ts';
import { bookingFrom } from '../../tour/around/booking.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { PackFiles } from '../../tour/pack.ts';
import type { Hotspot } from '../../tour/place/hotspot.ts';
import { hotspotOf } from '../../tour/tour.ts';
import type { VisitAction } from '../../visit/actions.ts';
import type { VisitState } from '../../visit/visit.ts';
import { seriesView } from './series.ts';

export interface HotspotCard {
  id: string;
  title: string;
  /** paragraphs */
  text: string[];
  picture: { url: string; alt: string } | null;
  /** films to choose among */
  films: { title: string; poster: string; action: VisitAction }[];
  /** rooms to go to */
  rooms: { title: string; poster: string | null; action: VisitAction }[];
  /** the mission that begins here */
  mission: { label: string; action: VisitAction } | null;
  /** leads to a talk with somebody who has the job */
  talk: { label: string; href: string } | null;
  /** leads to the page about the job */
  job: { label: string; href: string } | null;
}

/** The open card. */
export function hotspotCard(visit: VisitState, files: PackFiles, search = ''): HotspotCard | null {
  const found = visit.card ? hotspotOf(visit.tour, visit.card) : undefined;
  if (!found) return null;
  const { id, title, text, picture, opens } = found.hotspot;
  const { language } = visit.settings;
  const { booking, job } = visit.tour;
  return {
    id,
    title: inLanguage(title, language),
    text: inLanguage(text, language).split(/\n{2,}/),
    picture: picture
      ? { url: files.url(picture.src), alt: inLanguage(picture.alt, language) }
      : null,
    films: found.hotspot.plays ? films(visit, files, found.hotspot) : [],
    rooms: (found.hotspot.shows ?? []).map((node) => {
      const poster = files.pack.pictures[node]?.poster;
      return {
        title: inLanguage(visit.tour.nodes[node]?.title ?? { en: node }, language),
        poster: poster ? files.url(poster.src) : null,
        action: { type: 'node/goto', node },
      };
    }),
    mission: missionHere(visit, files, found.hotspot),
    talk: opens && booking ? talkLink(booking, `room.${found.node}`, language) : null,
    job: opens && job ? jobLink(language, search) : null,
  };
}

function films(visit: VisitState, files: PackFiles, { id, screen }: Hotspot) {
  return (seriesView(visit, files)?.episodes ?? []).map((episode) => ({
    title: episode.title,
    poster: episode.poster,
    action: { type: 'film/play', id: episode.id, screen: screen && id } as const,
  }));
}

function missionHere(visit: VisitState, files: PackFiles, { mission }: Hotspot) {
  const entry = mission === undefined ? undefined : files.pack.missions?.[mission];
  if (mission === undefined || !entry) return null;
  const { language } = visit.settings;
  const label = messages(language).missions.fromHotspot(inLanguage(entry.title, language));
  return { label, action: { type: 'mission/open', id: mission } as const };
}

/** Where a talk is booked: on this site, wherever it stands, or elsewhere. */
export function talkLink(
  booking: string,
  from: string,
  language: string,
): { label: string; href: string } {
  const href = bookingFrom(booking, from, language).replace(/^\//, '');
  return { label: messages(language).page.links.talk, href };
}

/** The page about the job, from the page of the tour; of a tour that the address names it is that one's. */
export function jobLink(language: string, search = ''): { label: string; href: string } {
  const tour = new URLSearchParams(search).get('tour');
  const query = tour ? `?${new URLSearchParams({ tour })}` : '';
  const href = (language === 'da' ? 'job/' : 'job/en/') + query;
  return { label: messages(language).page.links.job, href };
}
