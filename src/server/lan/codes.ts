import { randomInt } from 'node:crypto';

/** Without signs that look alike. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 6;
/** Milliseconds a code can be used. */
export const codeLife = 30 * 60_000;
/** Wrong codes a minute after which nobody gets in: guessing would take years. */
const mostWrong = 30;

/** One-time codes with which devices join. */
export function createCodes(now: () => number) {
  const open = new Map<string, number>();
  let wrong: number[] = [];
  return {
    make(): { code: string; until: number } {
      const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
      const until = now() + codeLife;
      open.set(code, until);
      return { code, until };
    },
    /** Whether it opens the door; it does so once. */
    use(code: string): boolean {
      wrong = wrong.filter((at) => at > now() - 60_000);
      const until = wrong.length < mostWrong ? open.get(code.toUpperCase()) : undefined;
      open.delete(code.toUpperCase());
      if (until !== undefined && until > now()) return true;
      wrong.push(now());
      return false;
    },
  };
}
