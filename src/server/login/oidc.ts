import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { Secrets } from '../core/secrets.ts';
import type { OidcSettings } from '../core/settings.ts';
import type { Store } from '../store/store.ts';
import { noteDeed } from './audit.ts';
import type { Sessions } from './sessions.ts';

export interface OidcOptions {
  settings: OidcSettings;
  /** how browsers call this site */
  origin: string;
  store: Store;
  sessions: Sessions;
  secrets: Secrets;
  clock: () => number;
  log(line: string): void;
}

/** Milliseconds one has to log in elsewhere. */
const lasts = 600_000;
const name = 'office-sso';

/** In by the organisation's own login (OpenID Connect, code flow with PKCE); who may is a list of addresses. */
export function addOidc(app: FastifyInstance, options: OidcOptions): void {
  const { settings, origin, store, sessions, secrets, clock, log } = options;
  const redirect = `${origin}/office/sso/back`;
  let found: Promise<client.Configuration> | undefined;
  /** Asked for again when it could not be had. */
  const provider = () => {
    found ??= discover(settings).catch((error: Error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  const cookie = (value: string, seconds: number) =>
    `${name}=${value}; Path=/office/sso; HttpOnly; SameSite=Lax; Max-Age=${seconds}${
      origin.startsWith('https:') ? '; Secure' : ''
    }`;

  app.get('/office/sso', async (_, reply) => {
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const url = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: redirect,
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const kept = secrets.seal(JSON.stringify({ verifier, state, nonce, at: clock() }));
    return reply.header('set-cookie', cookie(kept, lasts / 1000)).redirect(url.href, 303);
  });

  app.get('/office/sso/back', async (request, reply) => {
    const kept = begun(request, secrets);
    if (!kept || Math.abs(clock() - kept.at) > lasts)
      return reply.redirect('/office/login?notice=refused', 303);
    const claims = await client
      .authorizationCodeGrant(await provider(), new URL(request.url, origin), {
        pkceCodeVerifier: kept.verifier,
        expectedState: kept.state,
        expectedNonce: kept.nonce,
      })
      .then((tokens) => tokens.claims())
      .catch((error: Error) => {
        log(`login elsewhere: ${error.message}`);
        return undefined;
      });
    const { email, email_verified: verified }: Partial<client.IDToken> = claims ?? {};
    const who = typeof email === 'string' && verified !== false ? email.toLowerCase() : '';
    const may = who !== '' && isAllowed(who, settings.allow);
    await store.write((db) =>
      noteDeed(db, may ? who : '', may ? 'login' : 'login-failed', 'sso', clock()),
    );
    reply.header('set-cookie', cookie('', 0));
    if (!may) return reply.redirect('/office/login?notice=refused', 303);
    await sessions.open(request, reply, who);
    return reply.redirect('/office', 303);
  });
}

function discover({ issuer, id, secret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  // without TLS only on this machine, for trying it
  const here = ['localhost', '127.0.0.1'].includes(url.hostname);
  const options =
    url.protocol === 'http:' && here ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(url, id, secret, undefined, options);
}

/** Addresses, or "@organisation.dk" for everybody there. */
function isAllowed(email: string, allow: string[]): boolean {
  return allow.some((one) => (one.startsWith('@') ? email.endsWith(one) : email === one));
}

function begun({ headers }: FastifyRequest, secrets: Secrets) {
  const sealed = headers.cookie
    ?.split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  const text = sealed && secrets.unseal(sealed);
  return text
    ? (JSON.parse(text) as { verifier: string; state: string; nonce: string; at: number })
    : undefined;
}
