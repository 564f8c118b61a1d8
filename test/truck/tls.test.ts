import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { invitation } from '../../src/server/lan/addresses.ts';
import { readTls } from '../../src/server/lan/tls.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'indenfor-tls-'));
});
afterEach(() => rmSync(data, { recursive: true }));

test('without settings it is http; what is missing or unknown is said with a cure', async () => {
  expect(await readTls({}, data)).toBeUndefined();
  const cert = join(data, 'cert.pem');
  writeFileSync(cert, 'x');
  await expect(readTls({ TLS_CERT: cert }, data)).rejects.toThrow(/TLS_KEY is missing/);
  await expect(readTls({ TLS_CERT: cert, TLS_KEY: '/nowhere' }, data)).rejects.toThrow(
    /TLS_KEY names \/nowhere, which does not exist/,
  );
  await expect(readTls({ TLS: 'yes' }, data)).rejects.toThrow(/Set TLS=self/);
});

test('a certificate of our own serves https, is made once, and its key is nobody else’s', async () => {
  const tls = await readTls({ TLS: 'self' }, data);
  expect(tls?.own).toBe(true);
  expect(await readTls({ TLS: 'self' }, data)).toEqual(tls);
  expect(statSync(join(data, 'tls/key.pem')).mode & 0o077).toBe(0);
  const readiness = createReadiness([]);
  readiness.site({ state: 'ready' });
  const app = await createApp({ site: data, tours: data, readiness, ...(tls && { tls }) });
  const url = new URL('/healthz', await app.listen({ port: 0, host: 'localhost' }));
  expect(url.protocol).toBe('https:');
  const answer = await new Promise((done, fail) => {
    request(url, { ca: tls?.cert ?? '' }, (got) => done(got.statusCode))
      .on('error', fail)
      .end();
  });
  expect(answer).toBe(200);
  await app.close();
});

test('the host at the laptop gets both addresses as codes, under the name the router knows', () => {
  const said = invitation({
    origin: 'https://truck.example',
    port: 443,
    secure: true,
    key: 'secret-key',
    code: 'ABC234',
  });
  expect(said).toContain('https://truck.example/operator/#key=secret-key');
  expect(said).toContain('https://truck.example/event/#join=ABC234');
  expect(said).not.toContain('This is http');
});
