import { z } from 'zod';

/** A file as it has to arrive: its length, and the SHA-256 of what it holds, in hex. */
export const listedFileSchema = z.strictObject({
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ListedFile = z.infer<typeof listedFileSchema>;

/** `files.json`, beside a built pack and beside the built site: every file that works without a network. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** by path, relative to the manifest */
  files: z.record(z.string(), listedFileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = 'files.json';
