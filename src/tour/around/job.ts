import { localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

/** Something that can be looked up: where it stands, and when it was read there. */
export const factSchema = z.strictObject({
  /** one sentence, the number in it: "The training takes three years." */
  text: localizedSchema,
  /** who says so: "Kriminalforsorgen, kriminalforsorgen.dk/job" */
  source: z.string().min(1).optional(),
  url: z.url().optional(),
  /** ISO date when it was read there */
  date: z.iso.date().optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** A part of the page about the job. Paragraphs of `text` are divided by an empty line. */
export const jobSectionSchema = z.strictObject({
  /** its address on the page: /job#training */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  title: localizedSchema,
  text: localizedSchema.optional(),
  /** a list: what an officer does, what is hard, whom it is not for */
  points: z.array(localizedSchema).default([]),
  /** a numbered list: from the application to the first day */
  steps: z.array(z.strictObject({ title: localizedSchema, text: localizedSchema })).default([]),
  facts: z.array(factSchema).default([]),
});
export type JobSection = z.infer<typeof jobSectionSchema>;

/** The page `/job`, as an agency writes it. */
export const jobSchema = z.strictObject({
  title: localizedSchema,
  /** two or three sentences below the title */
  intro: localizedSchema,
  /** behind the title: id of the node whose poster is shown; without it the start's */
  node: z.string().optional(),
  sections: z.array(jobSectionSchema).min(1),
});
export type Job = z.infer<typeof jobSchema>;
