import { messages } from '../../text/messages.ts';
import type { HelpLine } from '../../tour/around/help.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Tour } from '../../tour/tour.ts';

/** What to expect: the engine's own sentences, then the tour's about its themes. */
export function expectations(tour: Tour, language: string): { visit: string[]; place: string[] } {
  const { devices, sound, leave } = messages(language).reading.expect;
  return {
    visit: [devices, sound, leave],
    place: tour.expect.map((text) => inLanguage(text, language)),
  };
}

/** Who made the tour, and how. */
export function aboutTour(tour: Tour, language: string): string[] {
  const { made } = messages(language).reading.about;
  return [...tour.about.map((text) => inLanguage(text, language)), made];
}

export interface HelpEntry {
  name: string;
  /** as people write it */
  display: string;
  href: string;
  about: string | null;
  hours: string | null;
  url: string | null;
}

/** Help lines for who speaks this language. */
export function helpEntries(tour: Tour, language: string): HelpEntry[] {
  const meant = ({ languages }: HelpLine): boolean =>
    languages.length === 0 || languages.includes(language);
  return tour.support.filter(meant).map(({ name, display, phone, about, hours, url }) => ({
    name,
    display,
    href: `tel:${phone}`,
    about: about ? inLanguage(about, language) : null,
    hours: hours ? inLanguage(hours, language) : null,
    url: url ?? null,
  }));
}
