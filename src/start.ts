import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from './server/core/app.ts';
import { listen, readPort } from './server/core/listen.ts';
import { createReadiness, type Part } from './server/core/readiness.ts';
import { readSettings } from './server/core/settings.ts';
import { type House, openHouse } from './server/house.ts';
import { invitation } from './server/lan/addresses.ts';
import { type Hall, openHall } from './server/lan/hall.ts';
import { createMemory } from './server/lan/memory.ts';
import { roomsOf } from './server/lan/rooms.ts';
import { addLan } from './server/lan/routes.ts';
import { readTls } from './server/lan/tls.ts';
import { createPackReader } from './server/site/packs.ts';
import { sweepAbandoned } from './studio/site/abandoned.ts';
import { isFresh } from './studio/site/stamp.ts';

const root = resolve(import.meta.dirname, '..');
const inJson = process.env.INDENFOR_LOG === 'json';
const write = (level: 'info' | 'warn') => (text: string) =>
  console.log(inJson ? JSON.stringify({ time: new Date().toISOString(), level, text }) : text);
const say = write('info');
const warn = write('warn');

/**
 * `npm start`: answers at once on PORT (8080), and builds what is missing in processes of their own.
 * `-- --event` opens the hall of an event, where devices join and hosts guide them.
 * INDENFOR_DATA is where packs and the database are kept, INDENFOR_TOURS where tours are read from.
 */
export async function run(args: string[] = []): Promise<void> {
  const event = args.includes('--event');
  const port = readPort(process.env.PORT);
  const site = resolve(root, process.env.INDENFOR_SITE ?? 'dist');
  const data = resolve(root, process.env.INDENFOR_DATA ?? 'data');
  const tours = join(data, 'tours');
  const sources = resolve(root, process.env.INDENFOR_TOURS ?? 'assets/tours');
  for (const dir of [site, tours]) mkdirSync(dir, { recursive: true });
  const ids = existsSync(sources)
    ? readdirSync(sources).filter((id) => existsSync(join(sources, id, 'tour.json')))
    : [];
  const readiness = createReadiness(ids);
  const frameAncestors = process.env.INDENFOR_FRAME_ANCESTORS;
  const settings = readSettings(process.env, data);
  const read = createPackReader();
  const house = await openHouse({
    settings,
    log: warn,
    tour: () => {
      const pack = ids[0] && read(join(tours, ids[0], 'pack.json'));
      return pack && ids[0]
        ? { pack, folder: `/tours/${ids[0]}/`, files: join(tours, ids[0]) }
        : undefined;
    },
  });
  const tls = await readTls(process.env, data);
  const hall = event && (await openHallOf(house, process.env.INDENFOR_HOME || settings.origin));
  const app = await createApp({
    site,
    tours,
    readiness,
    log: warn,
    served: house.served,
    healthy: house.healthy,
    rooms: [
      ...house.rooms,
      ...(hall ? [(one: Parameters<typeof addLan>[0]) => addLan(one, hall)] : []),
    ],
    ...(tls && { tls }),
    proxies: settings.proxies,
    ...(frameAncestors !== undefined && { frameAncestors }),
  });
  await listen(app, port);
  say(`Indenfor is at ${tls ? 'https' : 'http'}://localhost:${port}`);
  if (tls?.own)
    say(
      'The certificate is our own: browsers warn of it, and nothing can be kept for offline use.',
    );
  if (hall) {
    const { origin } = settings;
    say(invitation({ origin, port, secure: !!tls, key: hall.key, code: hall.joinCode() }));
  }

  const children = new Set<ChildProcess>();
  stopOnSignal(
    children,
    () => app.close().then(() => house.close()),
    () => {
      for (const id of ids)
        if (existsSync(join(tours, id))) sweepAbandoned(join(tours, id), '.building-');
    },
  );

  const build = async (name: string, args: string[], tell: (part: Partial<Part>) => void) => {
    tell({ state: 'building' });
    const started = Date.now();
    const code = await runChild(name, args, children, tell);
    tell({ state: code === 0 ? 'ready' : 'failed' });
    if (code === 0) say(`${name}: ready after ${Math.round((Date.now() - started) / 1000)} s`);
    else if (code !== null) warn(`${name}: failed, see above`);
  };
  const buildRooms = async () => {
    for (const id of ids) {
      const args = ['build', join(sources, id), '--out', join(tours, id)];
      await build(id, args, (part) => readiness.pack(id, part));
    }
  };
  const buildSite = async () => {
    if (isFresh(root, site)) readiness.site({ state: 'ready' });
    else await build('site', ['site', '--no-tours'], readiness.site);
  };
  await Promise.all([buildSite(), buildRooms()]);
  if (readiness.report().ready) say('Everything is ready');
}

/** The hall of an event, showing what this house shows. */
function openHallOf(house: House, home: string | undefined): Promise<Hall> {
  const rooms = () => {
    const shown = house.tour();
    return shown ? roomsOf(shown.pack.tour) : [];
  };
  const book = home && house.served.booking ? new URL(house.served.booking, home).href : null;
  return openHall({ memory: createMemory(house.store), rooms, home: home ?? null, book });
}

/** Runs `indenfor <args>` beside the server; its exit code, null when it was ended by a signal. */
function runChild(
  name: string,
  args: string[],
  children: Set<ChildProcess>,
  tell: (part: Partial<Part>) => void,
): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'indenfor.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  child.on('message', ({ progress }: { progress: { done: number; total: number; at: string } }) => {
    const { done, total, at } = progress;
    tell({ done, total });
    if (at !== '') say(`${name}: ${done + 1}/${total} ${at}`);
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface(stream).on('line', (line) => say(`${name}: ${line}`));
  return new Promise((end, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      children.delete(child);
      end(code);
    });
  });
}

/** Answers what was asked, then leaves; nobody waits longer than four seconds, and nothing half-made stays. */
function stopOnSignal(
  children: Set<ChildProcess>,
  close: () => Promise<void>,
  tidy: () => void,
): void {
  const stop = () => {
    const gone = [...children].map((child) => {
      child.kill('SIGTERM');
      return once(child, 'exit');
    });
    const patience = new Promise<void>((over) => {
      const end = () => {
        for (const child of children) child.kill('SIGKILL');
        over();
      };
      setTimeout(end, 4000).unref();
    });
    Promise.race([close(), patience])
      .then(() => Promise.all(gone))
      .then(
        () => {
          tidy();
          process.exit(0);
        },
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
