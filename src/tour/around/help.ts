import { languageSchema, localizedSchema } from '../localized.ts';
import { z } from '../schema.ts';

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
  /** the public pages where name, number and hours were read, and when: less than a call, more than memory */
  read: z.strictObject({ date: z.iso.date(), pages: z.array(z.url()).min(1) }).optional(),
});
export type HelpLine = z.infer<typeof helpLineSchema>;
