import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './listen.ts';

type Env = Record<string, string | undefined>;

/** Everything that can be set, by the environment; of what is secret also by a file that `<NAME>_FILE` names. */
export interface Settings {
  /** folder of the embedded database, the secret and the built packs */
  data: string;
  /** folder of backups */
  backups: string;
  /** `postgres://…`; without it an embedded database */
  database: string | undefined;
  /** signs links and forms; the same for all instances on one database */
  secret: string;
  /** `https://tour.example`: how this site is called in mails; without it, as the asking browser calls it */
  origin: string | undefined;
  /** who stands before this server and may say who asks */
  proxies: boolean | string;
  /** where talks are booked instead of here */
  booking: string | undefined;
  /** `smtps://user:password@mail.example`; without it no mail is sent */
  smtp: string | undefined;
  /** the sender of mails */
  mailFrom: string;
  /** the first account of the office */
  office: { name: string; password: string } | undefined;
  oidc: OidcSettings | undefined;
}

/** The organisation's own login. */
export interface OidcSettings {
  issuer: string;
  id: string;
  secret: string;
  /** addresses in lower case, or "@organisation.dk" for everybody there */
  allow: string[];
}

/** @throws CannotStart when something cannot be what it says, in one sentence */
export function readSettings(env: Env, data: string): Settings {
  const secretOf = (name: string): string | undefined => {
    const file = env[`${name}_FILE`];
    if (!file) return env[name] || undefined;
    if (!existsSync(file))
      throw new CannotStart(`${name}_FILE names ${file}, which does not exist.`);
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch (error) {
      throw new CannotStart(
        `${name}_FILE names ${file}, which this process cannot read: ${(error as Error).message}`,
      );
    }
  };
  const database = secretOf('DATABASE_URL');
  if (database && !/^postgres(ql)?:\/\//.test(database))
    throw new CannotStart(
      'DATABASE_URL is no address of a PostgreSQL database, such as postgres://user:password@host/name. Leave it out for the embedded database.',
    );
  const booking = env.BOOKING_URL || undefined;
  if (booking && !booking.startsWith('https://'))
    throw new CannotStart(`BOOKING_URL is "${booking}", which does not begin with https://.`);
  const origin = env.INDENFOR_ORIGIN?.replace(/\/$/, '') || undefined;
  if (origin && !/^https?:\/\/[^/]+$/.test(origin))
    throw new CannotStart(
      `INDENFOR_ORIGIN is "${origin}", which is no origin such as https://tour.example.`,
    );
  const password = secretOf('INDENFOR_OFFICE_PASSWORD');
  if (password && password.length < 12)
    throw new CannotStart('INDENFOR_OFFICE_PASSWORD needs at least 12 characters.');
  const smtp = secretOf('SMTP_URL');
  if (smtp && !origin)
    throw new CannotStart(
      'SMTP_URL is set, but not INDENFOR_ORIGIN: mails need to know how this site is called, such as https://tour.example.',
    );
  const proxies = env.INDENFOR_PROXIES;
  return {
    data,
    backups: env.INDENFOR_BACKUPS || join(data, 'backups'),
    database,
    secret: secretOf('INDENFOR_SECRET') ?? ownSecret(data),
    origin,
    proxies: proxies === undefined || proxies === '' ? false : proxies === 'all' ? true : proxies,
    booking,
    smtp,
    mailFrom: env.MAIL_FROM || 'noreply@localhost',
    office: password ? { name: env.INDENFOR_OFFICE_USER || 'office', password } : undefined,
    oidc: oidcSettings(env, origin, secretOf('OIDC_CLIENT_SECRET')),
  };
}

function oidcSettings(
  env: Env,
  origin: string | undefined,
  secret: string | undefined,
): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_ALLOW: allowed } = env;
  if (!issuer) return undefined;
  const allow = (allowed ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!URL.canParse(issuer) || !id || !secret || !origin || allow.length === 0)
    throw new CannotStart(
      'OIDC_ISSUER (an address) also needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, INDENFOR_ORIGIN, and OIDC_ALLOW: who may enter the office, such as "@organisation.dk".',
    );
  return { issuer, id, secret, allow };
}

/** Made once and kept beside the database. */
function ownSecret(data: string): string {
  const file = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
