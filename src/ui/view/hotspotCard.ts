import { inLanguage } from '../../tour/localized.ts';
import type { PackFiles } from '../../tour/pack.ts';
import { hotspotOf } from '../../tour/tour.ts';
import type { VisitState } from '../../visit/visit.ts';

export interface HotspotCard {
  id: string;
  title: string;
  /** paragraphs */
  text: string[];
  picture: { url: string; alt: string } | null;
}

/** The open card. */
export function hotspotCard(visit: VisitState, files: PackFiles): HotspotCard | null {
  const found = visit.card ? hotspotOf(visit.tour, visit.card) : undefined;
  if (!found) return null;
  const { id, title, text, picture } = found.hotspot;
  const { language } = visit.settings;
  return {
    id,
    title: inLanguage(title, language),
    text: inLanguage(text, language).split(/\n{2,}/),
    picture: picture
      ? { url: files.url(picture.src), alt: inLanguage(picture.alt, language) }
      : null,
  };
}
