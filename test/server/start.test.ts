import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ToDevice } from '../../src/contract/lan/device.ts';
import type { ToOperator } from '../../src/contract/lan/operator.ts';
import { sourceStamp, writeStamp } from '../../src/studio/site/stamp.ts';
import { packSchema } from '../../src/tour/pack.ts';
import { callAsDevice, callAsOperator, is } from '../truck/truck.ts';

const root = resolve(import.meta.dirname, '../..');

let place = '';
let started: { child: ChildProcess; output: () => string }[] = [];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'indenfor-start-'));
  cpSync(join(root, 'test/packs/two-rooms'), join(place, 'tours/two-rooms'), { recursive: true });
  // a site that needs no building: what is built here is only the pack
  mkdirSync(join(place, 'site'));
  writeFileSync(join(place, 'site/index.html'), '<!doctype html><title>site</title>');
  writeStamp(join(place, 'site'), sourceStamp(root));
});
afterEach(async () => {
  for (const { child } of started)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  started = [];
  rmSync(place, { recursive: true });
});

function start(env: Record<string, string>, ...more: string[]) {
  const child = spawn(process.execPath, [join(root, 'indenfor.mjs'), 'serve', ...more], {
    cwd: place,
    env: {
      ...process.env,
      INDENFOR_DATA: join(place, 'data'),
      INDENFOR_TOURS: join(place, 'tours'),
      INDENFOR_SITE: join(place, 'site'),
      ...env,
    },
  });
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  child.stderr.on('data', (part) => {
    text += part;
  });
  const one = { child, output: () => text };
  started.push(one);
  return one;
}

/** A port nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function until<T>(what: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await what().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

const status = (url: string) => fetch(url).then((answer) => answer.status);

describe('npm start', { timeout: 120_000 }, () => {
  test('answers at once, builds the pack beside it, says when it is ready, ends cleanly', async () => {
    const port = await freePort();
    const at = `http://localhost:${port}`;
    const { child, output } = start({ PORT: String(port) });
    expect(await until(() => status(`${at}/healthz`))).toBe(200);
    expect(existsSync(join(place, 'data/tours/two-rooms/pack.json'))).toBe(false);
    expect(await status(`${at}/readyz`)).toBe(503);
    expect(await status(`${at}/tours/two-rooms/pack.json`)).toBe(503);
    await until(async () => ((await status(`${at}/readyz`)) === 200 ? true : undefined));
    const pack = await fetch(`${at}/tours/two-rooms/pack.json`).then((answer) => answer.json());
    expect(pack.tour.id).toBe('two-rooms');
    expect(await status(`${at}/?node=yard`)).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(output()).toContain(`Indenfor is at ${at}\n`);
    expect(output()).toContain('two-rooms: 1/4 hall\n');
  });

  test('at an event it prints the way in for hosts and devices, and holds the line', async () => {
    const port = await freePort();
    const env = { PORT: String(port), INDENFOR_ORIGIN: `http://localhost:${port}` };
    const { child, output } = start(env, '--event');
    const at = await until(
      async () => /(http\S+)\/operator\/#key=(\S+)/.exec(output()) ?? undefined,
    );
    const operator = await callAsOperator(`${at[1]}/`, at[2] ?? '');
    const told = await operator.hear(is<ToOperator, 'all'>('all'));
    expect(output()).toContain(told.join.url);
    const device = await callAsDevice(`${at[1]}/`, { code: told.join.code });
    expect(await device.hear(is<ToDevice, 'welcome'>('welcome'))).toMatchObject({
      home: `http://localhost:${port}`,
      book: `http://localhost:${port}/book`,
    });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('ended while building, it takes its builder along and leaves nothing half-made', async () => {
    const port = await freePort();
    const { child, output } = start({ PORT: String(port) });
    await until(async () => (output().includes('1/4 hall') ? true : undefined));
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const folder = join(place, 'data/tours/two-rooms');
    const left = readdirSync(folder);
    expect(left.filter((name) => name.startsWith('.building'))).toEqual([]);
    // what it had time for is whole: a pack names only pictures that are there
    if (!left.includes('pack.json')) return;
    const pack = packSchema.parse(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')));
    for (const { preview, poster } of Object.values(pack.pictures))
      for (const { src, bytes } of [preview, poster])
        expect(statSync(join(folder, src)).size).toBe(bytes);
  });

  test('its log can be lines of JSON', async () => {
    const port = await freePort();
    const { child, output } = start({ PORT: String(port), INDENFOR_LOG: 'json' });
    await until(() => status(`http://localhost:${port}/healthz`));
    child.kill('SIGTERM');
    await once(child, 'exit');
    const lines = output().trim().split('\n');
    for (const line of lines)
      expect(JSON.parse(line)).toEqual({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: 'info',
        text: expect.any(String),
      });
    expect(lines[0]).toContain('Indenfor is at');
  });

  test('a taken port is one clear sentence', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { child, output } = start({ PORT: String(port) });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start\n`,
    );
    server.close();
  });

  test('a port that is none is one clear sentence', async () => {
    const { child, output } = start({ PORT: 'eighty' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toMatch(/^PORT is "eighty", which is no port\..*\n$/);
  });

  test('a tour with an error does not stop the others from being served', async () => {
    mkdirSync(join(place, 'tours/torn'));
    writeFileSync(join(place, 'tours/torn/tour.json'), '{ "version": 1, }');
    const port = await freePort();
    const { output } = start({ PORT: String(port) });
    await until(async () => (output().includes('two-rooms: ready') ? true : undefined));
    expect(output()).toContain('torn: error line 1, column 17: a comma stands before }');
    const report = await fetch(`http://localhost:${port}/readyz`).then((answer) => answer.json());
    expect(report).toMatchObject({
      ready: false,
      packs: { torn: { state: 'failed' }, 'two-rooms': { state: 'ready' } },
    });
  });
});
