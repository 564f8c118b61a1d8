import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Databases, startDatabases } from '../databases.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

/** A small identity provider: it believes whoever comes, and says what it is told to say. */
async function provider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();
  const person = { email: 'anna@organisation.dk', email_verified: true };
  let issuer = '';
  const sign = (claims: object) => {
    const part = (one: object) => Buffer.from(JSON.stringify(one)).toString('base64url');
    const head = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    let body = '';
    for await (const part of request) body += part;
    const say = (what: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(what));
    if (url.pathname === '/.well-known/openid-configuration')
      return say({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/keys')
      return say({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      return response.writeHead(302, { location: back.href }).end();
    }
    const form = new URLSearchParams(body);
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.get('code_challenge') !== proof)
      return say({ error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: 'indenfor',
      sub: 'x',
      iat: now,
      exp: now + 60,
      nonce: asked.get('nonce'),
    };
    return say({
      access_token: 'x',
      token_type: 'Bearer',
      id_token: sign({ ...claims, ...person }),
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return { issuer, person, close: () => server.close() };
}

let databases: Databases;
let house: TestHouse;
let elsewhere: Awaited<ReturnType<typeof provider>>;
beforeAll(async () => {
  databases = await startDatabases('sqlite');
  elsewhere = await provider();
  const oidc = {
    issuer: elsewhere.issuer,
    id: 'indenfor',
    secret: 'shared',
    allow: ['@organisation.dk'],
  };
  house = await openTestHouse(await databases.fresh(), { oidc });
});
afterAll(async () => {
  await house.shut();
  elsewhere.close();
  databases.stop();
});

const cookieOf = (answer: { headers: { 'set-cookie'?: string | string[] | undefined } }) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');

/** There and back, with the cookie of `begun`. */
async function comeBack(change: (back: URL) => void = () => undefined) {
  const begun = await house.app.inject('/office/sso');
  const answer = await fetch(`${begun.headers.location}`, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  change(back);
  return house.app.inject({
    url: back.pathname + back.search,
    headers: { cookie: cookieOf(begun) },
  });
}

test('who the organisation knows and allows is let in', async () => {
  expect((await house.app.inject('/office/login')).body).toContain('href="/office/sso"');
  const answer = await comeBack();
  expect(answer.headers.location).toBe('/office');
  const page = await house.app.inject({
    url: '/office/account',
    headers: { cookie: cookieOf(answer) },
  });
  expect(page.body).toContain('anna@organisation.dk');
});

test('nobody else is: another organisation, an address nobody verified, another’s answer', async () => {
  const refused = '/office/login?notice=refused';
  elsewhere.person.email = 'anna@elsewhere.dk';
  expect((await comeBack()).headers.location).toBe(refused);
  Object.assign(elsewhere.person, { email: 'anna@organisation.dk', email_verified: false });
  expect((await comeBack()).headers.location).toBe(refused);
  elsewhere.person.email_verified = true;
  expect((await comeBack((back) => back.searchParams.set('state', 'x'))).headers.location).toBe(
    refused,
  );
  expect((await comeBack((back) => back.searchParams.set('code', 'x'))).headers.location).toBe(
    refused,
  );
  expect((await house.app.inject('/office/sso/back?code=x&state=y')).headers.location).toBe(
    refused,
  );
});
