import { randomBytes } from 'node:crypto';
import { emailSchema, nameSchema, originSchema, talkLanguages } from '../../contract/talk.ts';
import { z } from '../../tour/schema.ts';
import type { Secrets } from '../core/secrets.ts';

/** Milliseconds after which a booking that was begun is begun again. */
const lasts = 2 * 3_600_000;

/**
 * What was answered so far. It travels sealed in the address, so that nothing is kept before the last question, Back
 * and Refresh just work, and no address or log shows a name.
 */
export const draftSchema = z.strictObject({
  key: z.string(),
  language: z.enum(talkLanguages),
  begun: z.number(),
  from: originSchema.optional(),
  slot: z.string().optional(),
  wait: z.boolean().default(false),
  name: nameSchema.optional(),
  email: emailSchema.optional(),
  /** undefined: not asked yet */
  phone: z.string().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

export function beginDraft(language: Draft['language'], now: number, from?: unknown): Draft {
  const origin = originSchema.safeParse(from).data;
  const key = randomBytes(24).toString('base64url');
  return { key, language, begun: now, wait: false, ...(origin && { from: origin }) };
}

export function sealDraft(secrets: Secrets, draft: Draft): string {
  return secrets.seal(JSON.stringify(draft));
}

/** undefined when it is not ours, or too old. */
export function unsealDraft(secrets: Secrets, sealed: unknown, now: number): Draft | undefined {
  const text = typeof sealed === 'string' ? secrets.unseal(sealed) : undefined;
  const draft = text === undefined ? undefined : draftSchema.safeParse(JSON.parse(text)).data;
  return draft && Math.abs(now - draft.begun) < lasts ? draft : undefined;
}
