import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export const kinds = ['sqlite', 'postgres'] as const;
export type Kind = (typeof kinds)[number];

/** Databases of one kind, an empty one for whoever asks. */
export interface Databases {
  /** What the store is opened with. */
  fresh(): Promise<{ url?: string; folder: string }>;
  /** Ends all connections at once and starts anew, as an update of the database does. */
  restart(): void;
  stop(): void;
}

/** Where programs of PostgreSQL are: on the path, where Debian puts them, else, as root on Debian, from apt. */
function findPostgres(): string {
  const debian = () => {
    const all = '/usr/lib/postgresql';
    const versions = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
    return versions
      .map((one) => join(all, one, 'bin'))
      .find((dir) => existsSync(join(dir, 'initdb')));
  };
  const onPath = spawnSync('which', ['initdb'], { encoding: 'utf8' });
  if (onPath.status === 0) return join(onPath.stdout.trim(), '..');
  const found = debian();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      stdio: 'inherit',
      env,
    });
    const installed = debian();
    if (installed) return installed;
  }
  throw new Error(
    'The tests of the server need PostgreSQL: install it (Debian: apt-get install postgresql).',
  );
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it, or as nobody. */
function runner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const id = (what: string) => spawnSync('id', [what, name], { encoding: 'utf8' });
    const [uid, gid] = [id('-u'), id('-g')];
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL needs a user other than root: adduser --system postgres');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** Starts what this kind needs: nothing, or a PostgreSQL of its own that trusts this machine. */
export async function startDatabases(kind: Kind): Promise<Databases> {
  const place = mkdtempSync(join(tmpdir(), 'indenfor-db-'));
  const folder = () => mkdtempSync(join(place, 'store-'));
  if (kind === 'sqlite')
    return {
      fresh: async () => ({ folder: folder() }),
      restart: () => undefined,
      stop: () => rmSync(place, { recursive: true }),
    };
  const bin = findPostgres();
  const user = runner();
  const data = join(place, 'cluster');
  if (user.uid !== undefined && user.gid !== undefined) chownSync(place, user.uid, user.gid);
  const run = (program: string, args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: place, stdio: 'pipe' });
  run('initdb', [
    '-D',
    data,
    '-U',
    'test',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  ]);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${place}`;
  const control = (...args: string[]) =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(place, 'log'), '-o', options, ...args]);
  control('start');
  const at = (name: string) => `postgres://test@127.0.0.1:${port}/${name}`;
  return {
    async fresh() {
      const name = `d${randomUUID().replace(/-/g, '')}`;
      const client = new pg.Client(at('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return { url: at(name), folder: folder() };
    },
    restart: () => control('restart', '-m', 'immediate'),
    stop() {
      control('stop', '-m', 'immediate');
      rmSync(place, { recursive: true });
    },
  };
}
