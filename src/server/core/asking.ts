import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The browser says that its user does not want to be counted (Do Not Track, Global Privacy Control). */
export function asksNotToBeCounted({ headers }: FastifyRequest): boolean {
  return headers.dnt === '1' || headers['sec-gpc'] === '1';
}

/** Somebody looks at it in a browser: to a program a word is enough. */
export function asksForPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** Whether a post comes from a page of this site: a browser always says so in one header or the other. */
export function isOurOwn({ headers, host, protocol }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || origin === `${protocol}://${host}`;
}

/** What a form sent: of a body made by something else only what a form could have sent. */
export function fieldsOf({ body }: FastifyRequest): Record<string, string | undefined> {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(sent.filter(([, value]) => typeof value === 'string'));
}

let salt = { day: '', bytes: randomBytes(16) };

/** Who asks, for limits only: an address hashed with a salt that lives in memory for a day. */
export function askerOf({ ip }: FastifyRequest): string {
  const day = new Date().toISOString().slice(0, 10);
  if (salt.day !== day) salt = { day, bytes: randomBytes(16) };
  // of IPv6 a household has 64 bits to choose from
  const known = ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip;
  return createHash('sha256').update(salt.bytes).update(known).digest('base64url').slice(0, 22);
}
