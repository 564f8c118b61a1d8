import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import {
  type DeviceState,
  type FromDevice,
  lanPath,
  lanProtocol,
  type ToDevice,
} from '../../src/contract/lan/device.ts';
import type { FromOperator, Room, ToOperator } from '../../src/contract/lan/operator.ts';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { readSettings } from '../../src/server/core/settings.ts';
import { openHouse } from '../../src/server/house.ts';
import { openHall } from '../../src/server/lan/hall.ts';
import { createMemory } from '../../src/server/lan/memory.ts';
import { addLan } from '../../src/server/lan/routes.ts';
import type { Tables } from '../../src/server/store/tables.ts';

/** The server of a truck, with a database on a disk. It can be switched off and on again. */
export interface Truck {
  url: string;
  key(): string;
  on(): Promise<void>;
  off(): Promise<void>;
  /** what the database holds */
  count(table: 'lan_visit' | 'figure'): Promise<number>;
  visits(): Promise<Tables['lan_visit'][]>;
  figures(): Promise<Tables['figure'][]>;
  remove(): Promise<void>;
}

export async function openTruck(site: string, rooms: () => Room[] = () => []): Promise<Truck> {
  const data = mkdtempSync(join(tmpdir(), 'indenfor-truck-'));
  let port = 0;
  let running: { close(): Promise<void> } | undefined;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let key = '';
  async function on(): Promise<void> {
    house = await openHouse({ settings: readSettings({}, data), log: () => undefined });
    const hall = await openHall({
      memory: createMemory(house.store),
      rooms,
      home: 'https://tour.example/',
    });
    key = hall.key;
    const readiness = createReadiness([]);
    readiness.site({ state: 'ready' });
    const app = await createApp({
      site,
      tours: join(site, 'tours'),
      readiness,
      rooms: [...house.rooms, (one) => addLan(one, hall)],
    });
    port = Number(new URL(await app.listen({ port, host: 'localhost' })).port);
    running = {
      async close() {
        app.server.closeAllConnections();
        await app.close();
        await house.close();
      },
    };
  }
  async function off(): Promise<void> {
    await running?.close();
    running = undefined;
  }
  await on();
  return {
    url: `http://localhost:${port}/`,
    key: () => key,
    on,
    off,
    async count(table) {
      const { count } = house.store.db.fn;
      const row = await house.store.db
        .selectFrom(table)
        .select(count<number>('id').as('rows'))
        .executeTakeFirstOrThrow();
      return Number(row.rows);
    },
    visits: () => house.store.db.selectFrom('lan_visit').selectAll().orderBy('at').execute(),
    figures: () => house.store.db.selectFrom('figure').selectAll().orderBy('at').execute(),
    async remove() {
      await off();
      rmSync(data, { recursive: true });
    },
  };
}

export const idle: DeviceState = {
  stage: 'attract',
  way: null,
  language: 'da',
  place: null,
  attends: null,
  worn: null,
  held: false,
  since: 0,
  visits: 0,
  pack: 'ready',
  battery: null,
};

/** A line as a page has it, and everything that came over it. */
export async function dial<Out, In extends { type: string }>(url: string, first: Out) {
  const socket = new WebSocket(new URL(lanPath, url.replace('http', 'ws')));
  const heard: In[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
  };
  let closed = false;
  socket.on('message', (bytes) => {
    heard.push(JSON.parse(String(bytes)) as In);
    wake();
  });
  socket.on('close', () => {
    closed = true;
    wake();
  });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const say = (message: Out) => socket.send(JSON.stringify(message));
  say(first);
  return {
    heard,
    say,
    closed: () => closed,
    close: () => socket.close(),
    /** The first message that fits, also one that came before. */
    async hear<Found extends In>(fits: (message: In) => message is Found): Promise<Found> {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        if (closed) throw new Error(`the line is closed after ${JSON.stringify(heard.at(-1))}`);
        await new Promise<void>((done) => {
          const one = () => {
            waiting.delete(one);
            done();
          };
          waiting.add(one);
        });
      }
    },
  };
}

export const is =
  <Message extends { type: string }, Type extends Message['type']>(type: Type) =>
  (message: Message): message is Extract<Message, { type: Type }> =>
    message.type === type;

export function callAsDevice(
  url: string,
  who: Partial<Extract<FromDevice, { type: 'hello' }>>,
  state: Partial<DeviceState> = {},
) {
  return dial<FromDevice, ToDevice>(url, {
    type: 'hello',
    protocol: lanProtocol,
    device: null,
    code: null,
    name: '',
    kind: 'headset',
    at: Date.now(),
    ...who,
    state: { ...idle, ...state },
  });
}

export function callAsOperator(url: string, key: string) {
  return dial<FromOperator, ToOperator>(url, { type: 'operator', protocol: lanProtocol, key });
}

/** The code that lets the next device in. */
export async function joinCode({ url, key }: Truck): Promise<string> {
  const operator = await callAsOperator(url, key());
  const { join: way } = await operator.hear(is<ToOperator, 'all'>('all'));
  operator.close();
  return way.code;
}
