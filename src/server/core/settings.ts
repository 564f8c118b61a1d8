import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './listen.ts';

type Env = Record<string, string | undefined>;

/** Everything that can be set, by the environment; of what is secret also by a file that `<NAME>_FILE` names. */
export interface Settings {
  /** folder of the embedded database, the secret and the built packs */
  data: string;
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
}

/** @throws CannotStart when something cannot be what it says, in one sentence */
export function readSettings(env: Env, data: string): Settings {
  const secretOf = (name: string): string | undefined => {
    const file = env[`${name}_FILE`];
    if (!file) return env[name] || undefined;
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    throw new CannotStart(`${name}_FILE names ${file}, which does not exist.`);
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
    database,
    secret: secretOf('INDENFOR_SECRET') ?? ownSecret(data),
    origin,
    proxies: proxies === undefined || proxies === '' ? false : proxies === 'all' ? true : proxies,
    booking,
    smtp,
    mailFrom: env.MAIL_FROM || 'noreply@localhost',
    office: password ? { name: env.INDENFOR_OFFICE_USER || 'office', password } : undefined,
  };
}

/** Made once and kept beside the database. */
function ownSecret(data: string): string {
  const file = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
