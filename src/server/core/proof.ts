import {
  type Challenge,
  createChallenge,
  type Payload,
  randomInt,
  verifySolution,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Secrets } from './secrets.ts';

/** Work that a browser does while somebody reads, and that is dear to whoever books by the thousand. */
export interface Proofs {
  /** A challenge that counts for this key only, so that no solution is used twice. */
  challenge(key: string): Promise<Challenge>;
  /** Whether the text is its solution, as altcha encodes it: JSON in base64. */
  isSolved(proof: string | undefined, key: string): Promise<boolean>;
}

const lasts = 30 * 60_000;

/** @param cost iterations of one try; a solution takes a hundred to three hundred tries */
export function createProofs(secrets: Secrets, cost = 2000): Proofs {
  const hmac = {
    hmacSignatureSecret: secrets.key('proof').toString('hex'),
    hmacKeySignatureSecret: secrets.key('proof keys').toString('hex'),
  };
  return {
    challenge: (key) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(300, 100),
        deriveKey,
        expiresAt: new Date(Date.now() + lasts),
        data: { key },
        ...hmac,
      }),
    async isSolved(proof, key) {
      const payload = proof && decoded(proof);
      if (!payload || payload.challenge.parameters?.data?.key !== key) return false;
      const { challenge, solution } = payload;
      try {
        return (await verifySolution({ challenge, solution, deriveKey, ...hmac })).verified;
      } catch {
        // what was sent has the shape of a solution and the numbers of none
        return false;
      }
    },
  };
}

function decoded(proof: string): Payload | undefined {
  try {
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
    return payload?.challenge?.parameters && payload.solution ? payload : undefined;
  } catch {
    return undefined;
  }
}
