import { type Way, ways } from '../../contract/lan/device.ts';
import type { Tour } from '../../tour/tour.ts';

/** The ways round that a tour has, the shortest first. */
export function waysOf(tour: Tour): Way[] {
  const has: Record<Way, boolean> = {
    short: tour.route.length > 0 || !!tour.cut,
    full: true,
    missions: tour.missions.length > 0,
    series: !!seriesScreen(tour),
  };
  return ways.filter((way) => has[way]);
}

/** The screen in a room on which the series is shown: the TV by the bed, with the first film. */
export function seriesScreen(
  tour: Tour,
): { node: string; hotspot: string; film: string } | undefined {
  const film = tour.series?.episodes[0]?.id;
  if (film === undefined) return undefined;
  for (const [node, { hotspots }] of Object.entries(tour.nodes)) {
    const hotspot = hotspots.find(({ screen, plays }) => screen && plays === 'series');
    if (hotspot) return { node, hotspot: hotspot.id, film };
  }
  return undefined;
}
