import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/core/app.ts';
import { readPort } from '../../src/server/core/listen.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { readSettings } from '../../src/server/core/settings.ts';
import { readTls } from '../../src/server/lan/tls.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const [docker, compose, caddy, unit, readme] = [
  'Dockerfile',
  'deploy/compose.yaml',
  'deploy/Caddyfile',
  'deploy/indenfor.service',
  'README.md',
].map(read) as [string, string, string, string, string];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'indenfor-deploy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A service of the compose file: what is indented below its name. */
function service(name: string): string {
  const [, body = ''] = new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose) ?? [];
  if (body === '') throw new Error(`there is no service "${name}"`);
  return body;
}

/** What the container of the tour is told, with `${SITE}` filled in. */
function containerEnv(): Record<string, string> {
  const [, block = ''] = /environment:\n((?: {6}.*\n)+)/.exec(service('tour')) ?? [];
  const lines = [...block.matchAll(/^ {6}([A-Z_]+): (.+)$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/\$\{SITE\}/g, 'tour.example'),
    ]),
  );
}

const unitEnv = () =>
  Object.fromEntries(
    [...unit.matchAll(/^Environment=(.+)$/gm)]
      .flatMap(([, list = '']) => list.split(' '))
      .map((one) => one.split('=') as [string, string]),
  );

/** Every name that is asked for in the environment while the server starts; secrets also with `_FILE`. */
async function knownNames(): Promise<Set<string>> {
  const asked = new Set<string>();
  const spy = new Proxy({} as Record<string, string | undefined>, {
    get(_, name) {
      asked.add(String(name));
      return undefined;
    },
  });
  readSettings(spy, folder);
  await readTls(spy, folder);
  for (const path of [
    'src/start.ts',
    'src/server/keep/commands.ts',
    'src/server/core/days.ts',
    'src/server/core/settings.ts',
  ])
    for (const [, name = ''] of read(path).matchAll(/process\.env\.([A-Z_]+)/g)) asked.add(name);
  return asked;
}

test('every variable that container and service are given is one the server asks for', async () => {
  const known = await knownNames();
  expect(known.size).toBeGreaterThan(15);
  const inImage = [...docker.matchAll(/^ENV (.+)$/gm)].flatMap(([, list = '']) =>
    list.split(' ').map((one) => one.split('=')[0] ?? ''),
  );
  const given = [
    ...Object.keys(containerEnv()),
    ...Object.keys(unitEnv()),
    ...inImage.filter((name) => name !== 'NODE_ENV'),
  ];
  expect(given.length).toBeGreaterThan(8);
  for (const name of given) expect([...known], name).toContain(name);
});

test('every variable the server asks for is explained in the README', async () => {
  for (const name of await knownNames()) {
    const plain = name.replace(/_FILE$/, '');
    expect(readme.includes(`\`${plain}\``), plain).toBe(true);
  }
});

describe('the container', () => {
  const env = containerEnv();

  test('reads its secrets from files, and is content with them', () => {
    const [, names = ''] = /^ {4}secrets: \[(.+)\]$/m.exec(service('tour')) ?? [];
    const mounted = names.split(', ');
    const values: Record<string, string> = {
      'database-url': 'postgres://indenfor:x@database/indenfor',
      key: 'k'.repeat(48),
      smtp: 'smtps://user:password@mail.example',
    };
    expect(mounted.sort()).toEqual(Object.keys(values).sort());
    for (const [name, value] of Object.entries(values)) {
      expect(compose).toContain(`  ${name}: { file: secrets/${name} }`);
      writeFileSync(join(folder, name), `${value}\n`);
    }
    const here = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, value.replace('/run/secrets', folder)]),
    );
    expect(readSettings(here, folder)).toMatchObject({
      database: values['database-url'],
      secret: values.key,
      smtp: values.smtp,
      origin: 'https://tour.example',
      mailFrom: 'samtale@tour.example',
    });
    // a house without a mail server leaves its file empty
    writeFileSync(join(folder, 'smtp'), '');
    expect(readSettings(here, folder).smtp).toBeUndefined();
  });

  test('is found by proxy and health check, and runs as nobody special', () => {
    const port = readPort(undefined);
    expect(caddy).toContain(`reverse_proxy tour:${port}`);
    expect(docker).toContain(`EXPOSE ${port}`);
    expect(docker).toMatch(/^HEALTHCHECK .*\\\n.*\/healthz/m);
    expect(docker.indexOf('USER node')).toBeLessThan(docker.lastIndexOf('CMD ['));
    expect(docker).toContain('INDENFOR_DATA=/data');
    expect(service('tour')).toContain('- tour:/data');
    expect(service('tour')).not.toContain('ports:');
  });

  test('believes its proxy about who asks, and nobody outside', async () => {
    const readiness = createReadiness([]);
    readiness.site({ state: 'ready' });
    const { proxies } = readSettings({ INDENFOR_PROXIES: env.INDENFOR_PROXIES }, folder);
    const app = await createApp({ site: folder, tours: folder, readiness, proxies });
    const secure = async (remoteAddress: string) => {
      const headers = { 'x-forwarded-proto': 'https' };
      const answer = await app.inject({ url: '/healthz', remoteAddress, headers });
      return answer.headers['strict-transport-security'] !== undefined;
    };
    for (const address of ['172.18.0.3', '192.168.16.2', '10.5.0.2', 'fd00::3'])
      expect(await secure(address), address).toBe(true);
    for (const address of ['203.0.113.9', '2001:db8::1'])
      expect(await secure(address), address).toBe(false);
    await app.close();
  });
});

test('the service of systemd writes only where its state is kept', () => {
  const { PORT, INDENFOR_DATA } = unitEnv();
  expect(readPort(PORT)).toBe(readPort(undefined));
  expect(unit).toContain(`ReadWritePaths=${INDENFOR_DATA}`);
  expect(unit).toContain(`StateDirectory=${INDENFOR_DATA?.replace('/var/lib/', '')}`);
  expect(unit).toMatch(/^User=indenfor$/m);
});

test('a secret that cannot be read is one sentence', () => {
  mkdirSync(join(folder, 'closed'));
  const env = { INDENFOR_SECRET_FILE: join(folder, 'closed') };
  expect(() => readSettings(env, folder)).toThrow(/^INDENFOR_SECRET_FILE names .*cannot read/);
  expect(() => readSettings({ SMTP_URL_FILE: '/nowhere' }, folder)).toThrow('does not exist');
});
