import { z } from './schema.ts';

/** A language as a BCP 47 tag in lower case: "da", "en", "kl". */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'expected a language tag such as "da" or "en"');

/** Text in every language of the tour: `{ "da": "Cellen", "en": "The cell" }`. */
export const localizedSchema = z.record(languageSchema, z.string().min(1));
export type Localized = z.infer<typeof localizedSchema>;

/** The text in `language`, else in the tour's other languages, first written first. */
export function inLanguage(text: Localized, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}
