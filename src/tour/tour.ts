import { type Bearing, bearingFrom } from './angles.ts';
import type { Hotspot } from './hotspot.ts';
import type { Link } from './link.ts';
import { languageSchema, localizedSchema } from './localized.ts';
import { guideSchema, type Narration } from './narration.ts';
import { type Node, nodeSchema } from './node.ts';
import { z } from './schema.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens');

/** A station of the led tour: what is told where, and the words with which the guide walks on to it. */
export const stepSchema = z.strictObject({
  node: z.string(),
  narration: z.string(),
  /** said before walking here, "Shall we go in?" */
  offer: localizedSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** Where help is: shown one step away from every screen. */
export const helpLineSchema = z.strictObject({
  name: z.string().min(1),
  /** international, "+4570201201" */
  phone: z.string().regex(/^\+?[0-9]+$/, 'expected digits, with + and the country code first'),
  /** as people write it, "70 201 201" */
  display: z.string().min(1),
  hours: localizedSchema.optional(),
  /** whom it is for, one sentence */
  about: localizedSchema.optional(),
  url: z.url().optional(),
  /** languages it is for; empty is all */
  languages: z.array(languageSchema).default([]),
  /** ISO date when someone rang and checked, null while nobody has */
  checked: z.iso.date().nullable().default(null),
});
export type HelpLine = z.infer<typeof helpLineSchema>;

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
  support: z.array(helpLineSchema).default([]),
});
export type Tour = z.infer<typeof tourSchema>;

/** The node, or an error that names it: callers have checked the id. */
export function nodeOf(tour: Tour, id: string): Node {
  const node = tour.nodes[id];
  if (!node) throw new Error(`no node "${id}" in the tour`);
  return node;
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
