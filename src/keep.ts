import { resolve } from 'node:path';
import { keep } from './server/keep/commands.ts';

/** `indenfor account|backup|restore`: what is done to the server's store from the command line. */
export function run(args: string[]): Promise<void> {
  return keep(args, resolve(import.meta.dirname, '..'));
}
