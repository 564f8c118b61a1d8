import {
  type Command,
  type DeviceState,
  type FromDevice,
  lanProtocol,
  type ToDevice,
} from '../../contract/lan/device.ts';
import type { DeviceCard, FromOperator, Room, ToOperator } from '../../contract/lan/operator.ts';
import { dayOf } from '../core/days.ts';
import { sameText } from '../core/secrets.ts';
import { createCodes } from './codes.ts';
import type { Memory } from './memory.ts';
import { createOrders, type Line } from './orders.ts';

export interface HallOptions {
  memory: Memory;
  /** the rooms an operator can send somebody to */
  rooms(): Room[];
  /** the tour's public address, for the last page; null: none */
  home: string | null;
  /** where a talk about the job is booked; null: nowhere */
  book?: string | null;
  now?(): number;
}

/** Devices at most. */
const most = 200;
/** Milliseconds in which changes are gathered before operators are told. */
const gathering = 150;

interface Present {
  card: DeviceCard;
  line: Line<ToDevice> | null;
}

export type Hall = Awaited<ReturnType<typeof openHall>>;

/** Where devices and operators meet. Knows nothing of sockets. */
export async function openHall({ memory, rooms, home, book = null, now = Date.now }: HallOptions) {
  const key = await memory.key();
  const codes = createCodes(now);
  let join = codes.make();
  let minutes = Number((await memory.recall('timer')) ?? 0);
  let held = false;
  const present = new Map<string, Present>();
  /** devices that were away when hosts gave them another name */
  const renamed = new Set<string>();
  const operators = new Map<Line<ToOperator>, string>();
  for (const { id, name, kind } of await memory.devices()) {
    const card = { id, name, kind, online: false, since: now(), state: null };
    present.set(id, { card, line: null });
  }
  const orders = createOrders();
  let telling: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    telling = undefined;
    if (operators.size === 0) return;
    if (join.until < now() + 60_000) join = codes.make();
    const all = {
      type: 'all',
      now: now(),
      devices: [...present.values()].map(({ card }) => card),
      day: await memory.day(dayOf(now())),
      timer: { minutes },
      codes: { home, book },
      rooms: rooms(),
    } as const;
    for (const [line, site] of operators) {
      const url = new URL(`event/#join=${join.code}`, site).href;
      line.send({ ...all, join: { ...join, url } });
    }
  }

  function changed(): void {
    telling ??= setTimeout(() => void tell(), gathering);
  }

  function order(id: string, to: string[] | null, command: Command, operator: Line<ToOperator>) {
    if (command.type === 'pause' && to === null) held = command.held;
    for (const device of to ?? present.keys()) {
      const started = now();
      const done = (problem: string | null) =>
        operator.send({ type: 'ack', id, device, problem, ms: now() - started });
      const line = present.get(device)?.line;
      if (!line) done('offline');
      else orders.give(line, command, done);
    }
  }

  function byOurClock({ state, at }: { state: DeviceState; at: number }): DeviceState {
    return { ...state, since: state.since + now() - at };
  }

  /** A device with its line; what it says from now on goes to `hear`. */
  function admit(card: DeviceCard, line: Line<ToDevice>) {
    present.get(card.id)?.line?.close();
    const here: Present = { card, line };
    present.set(card.id, here);
    const mine = () => present.get(card.id) === here;
    // who was away while everybody was asked to wait, waits too
    if (card.state?.held !== held) orders.give(line, { type: 'pause', held }, () => undefined);
    changed();
    return {
      hear(message: FromDevice): void {
        if (message.type === 'ack') orders.answered(message.command, message.problem);
        if (message.type !== 'state' || !mine()) return;
        here.card = { ...here.card, state: byOurClock(message) };
        changed();
      },
      gone(): void {
        orders.lost(line);
        if (!mine()) return;
        here.line = null;
        here.card = { ...here.card, online: false, since: now() };
        changed();
      },
    };
  }

  return {
    key,
    /** Lets a device in, or says why not. */
    async enter(hello: Extract<FromDevice, { type: 'hello' }>, line: Line<ToDevice>) {
      const refuse = (why: Extract<ToDevice, { type: 'refused' }>['why']) => {
        line.send({ type: 'refused', why });
        line.close();
        return null;
      };
      if (hello.protocol !== lanProtocol) return refuse('protocol');
      const known = hello.device && (await memory.knows(hello.device)) ? hello.device : null;
      if (hello.device && !known) return refuse('unknown');
      if (!known && present.size >= most) return refuse('many');
      if (!known && !(hello.code && codes.use(hello.code))) return refuse('code');
      const given = known && renamed.delete(known.id) && present.get(known.id)?.card.name;
      const name = given || hello.name.trim() || `${names[hello.kind]} ${present.size + 1}`;
      const { device, secret } = known
        ? { device: { ...hello, id: known.id, name }, secret: known.secret }
        : await memory.welcome(name, hello.kind, now());
      if (known) await memory.change(known.id, { name, kind: hello.kind });
      else join = codes.make();
      line.send({ type: 'welcome', device: { id: device.id, secret }, name, home, book });
      const state = byOurClock(hello);
      const { id, kind } = device;
      return admit({ id, name, kind, online: true, since: now(), state }, line);
    },
    /** Lets an operator in who has the key; `site` is how their browser calls this server. */
    attend(given: string, line: Line<ToOperator>, site: string) {
      if (!sameText(given, key)) {
        line.send({ type: 'refused', why: 'key' });
        line.close();
        return null;
      }
      operators.set(line, site);
      void tell();
      return {
        async hear(message: FromOperator): Promise<void> {
          if (message.type === 'command') order(message.id, message.to, message.command, line);
          if (message.type === 'code') join = codes.make();
          if (message.type === 'timer') {
            minutes = message.minutes;
            await memory.remember('timer', String(minutes));
          }
          const there = 'device' in message ? present.get(message.device) : undefined;
          if (message.type === 'rename' && there) {
            await memory.change(message.device, { name: message.name });
            there.card = { ...there.card, name: message.name };
            if (there.line) there.line.send({ type: 'named', name: message.name });
            else renamed.add(message.device);
          }
          if (message.type === 'forget' && there) {
            await memory.forget(message.device);
            present.delete(message.device);
            there.line?.close();
          }
          changed();
        },
        gone: () => void operators.delete(line),
      };
    },
    /** Counts visits of a device; false when nobody knows it. */
    async count(device: { id: string; secret: string }, visits: Parameters<Memory['count']>[1]) {
      if (!(await memory.knows(device))) return false;
      await memory.count(device.id, visits);
      changed();
      return true;
    },
    /** A code to join with, for who stands at the server itself. */
    joinCode: () => join.code,
    close(): void {
      clearTimeout(telling);
      orders.close();
      for (const { line } of present.values()) line?.close();
      for (const line of operators.keys()) line.close();
    },
  };
}

const names = { screen: 'Skærm', headset: 'Headset', phone: 'Telefon', bed: 'Seng' } as const;
