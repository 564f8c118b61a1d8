import { type Bearing, bearingFrom } from './angles.ts';
import { floorplanSchema } from './around/floorplan.ts';
import { helpLineSchema } from './around/help.ts';
import { jobSchema } from './around/job.ts';
import { cutSchema, stepSchema } from './around/route.ts';
import { seriesSchema } from './film/series.ts';
import { languageSchema, localizedSchema } from './localized.ts';
import { type Node, nodeSchema } from './node.ts';
import type { Hotspot } from './place/hotspot.ts';
import type { Link } from './place/link.ts';
import { guideSchema, type Narration } from './place/narration.ts';
import { z } from './schema.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens');

/** A tour: the place as data. */
export const tourSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  id: idSchema,
  title: localizedSchema,
  /** two sentences for the start page */
  lead: localizedSchema,
  /** what to expect: sound, length, themes, each a sentence */
  expect: z.array(localizedSchema).default([]),
  /** who made it, and how: voices, pictures, fiction */
  about: z.array(localizedSchema).default([]),
  /** the first is the default */
  languages: z.array(languageSchema).min(1),
  /** id of the node where a visit begins */
  start: z.string(),
  /** files of a short sound heard on walking from room to room, the first playable is used */
  doorSound: z.array(z.string()).min(1).optional(),
  guides: z.record(idSchema, guideSchema).default({}),
  nodes: z.record(idSchema, nodeSchema),
  /** the led tour */
  route: z.array(stepSchema).default([]),
  /** the led tour of an event: five rooms, about four minutes */
  cut: cutSchema.optional(),
  plan: floorplanSchema.optional(),
  /** the web series */
  series: seriesSchema.optional(),
  /**
   * missions as they are offered, each `missions/<id>.json`; with any, `missions/profile.json` holds the words
   * said after all of them
   */
  missions: z.array(idSchema).default([]),
  /** what the page about the job says */
  job: jobSchema.optional(),
  /** where a talk about the job is booked: "/book" on this site, or another's address */
  booking: z
    .string()
    .regex(/^(https:\/\/|\/(?!\/))\S+$/, 'expected "/book", or an address such as "https://…"')
    .optional(),
  support: z.array(helpLineSchema).default([]),
});
export type Tour = z.infer<typeof tourSchema>;

/** The node, or an error that names it: callers have checked the id. */
export function nodeOf(tour: Tour, id: string): Node {
  const node = tour.nodes[id];
  if (!node) throw new Error(`no node "${id}" in the tour`);
  return node;
}

/** The tour as it is led at an event: along its cut, where it has one. */
export function eventTour(tour: Tour): Tour {
  return tour.cut ? { ...tour, route: tour.cut.steps } : tour;
}

/** Where the way begins, seen from the node's camera: its own place, else the direction of the other node. */
export function linkBearing(tour: Tour, from: string, link: Link): Bearing {
  const node = nodeOf(tour, from);
  if (link.at) return bearingFrom(node, link.at);
  const target = tour.nodes[link.to];
  if (node.position && target?.position) {
    const floor: [number, number, number] = [
      target.position[0],
      target.position[1] - target.height,
      target.position[2],
    ];
    return bearingFrom(node, floor);
  }
  return { compass: node.heading, pitch: -10, distance: 3 };
}

export function hotspotOf(tour: Tour, id: string): { node: string; hotspot: Hotspot } | undefined {
  for (const [node, { hotspots }] of Object.entries(tour.nodes)) {
    const hotspot = hotspots.find((one) => one.id === id);
    if (hotspot) return { node, hotspot };
  }
  return undefined;
}

export function narrationOf(
  tour: Tour,
  id: string,
): { node: string; narration: Narration } | undefined {
  for (const [node, { narrations }] of Object.entries(tour.nodes)) {
    const narration = narrations.find((one) => one.id === id);
    if (narration) return { node, narration };
  }
  return undefined;
}
