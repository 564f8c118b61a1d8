import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToDevice } from '../src/contract/lan/device.ts';
import type { ToOperator } from '../src/contract/lan/operator.ts';
import { callAsDevice, callAsOperator, is, openTruck } from '../test/truck/truck.ts';

/** `npm run bench:truck`: sixty devices that tell their state ten times a second, and commands to all of them. */
const devices = 60;
const commands = 100;
const every = 100;

const site = mkdtempSync(join(tmpdir(), 'indenfor-bench-'));
const truck = await openTruck(site);
const operator = await callAsOperator(truck.url, truck.key());
const code = async (last: string): Promise<string> =>
  (
    await operator.hear(
      (message): message is Extract<ToOperator, { type: 'all' }> =>
        message.type === 'all' && message.join.code !== last,
    )
  ).join.code;
let used = '';
const lines: Awaited<ReturnType<typeof callAsDevice>>[] = [];
for (let i = 0; i < devices; i += 1) {
  operator.heard.length = 0;
  operator.say({ type: 'code' });
  used = await code(used);
  const line = await callAsDevice(truck.url, { code: used });
  await line.hear(is<ToDevice, 'welcome'>('welcome'));
  lines.push(line);
}
const busy = lines.map((line, i) => {
  let answered = 0;
  let visits = 0;
  const answer = setInterval(() => {
    for (const message of line.heard.splice(0))
      if (message.type === 'command') {
        line.say({ type: 'ack', command: message.id, problem: null });
        answered += 1;
      }
  }, 1);
  const pulse = setInterval(() => {
    visits += 1;
    const state = {
      stage: 'visit',
      way: 'full',
      language: 'da',
      place: `room-${i}`,
      visits,
    } as const;
    line.say({
      type: 'state',
      at: Date.now(),
      state: {
        ...state,
        attends: null,
        worn: true,
        held: false,
        since: 0,
        pack: 'ready',
        battery: 1,
      },
    });
  }, every);
  return () => {
    clearInterval(answer);
    clearInterval(pulse);
    return answered;
  };
});
const acks: number[] = [];
const before = process.cpuUsage();
const began = Date.now();
for (let i = 0; i < commands; i += 1) {
  operator.heard.length = 0;
  const sent = performance.now();
  operator.say({ type: 'command', id: `b${i}`, to: null, command: { type: 'say', text: `${i}` } });
  while (operator.heard.filter(({ type }) => type === 'ack').length < devices)
    await new Promise((next) => setTimeout(next, 1));
  acks.push(performance.now() - sent);
  await new Promise((next) => setTimeout(next, 50));
}
const cpu = process.cpuUsage(before);
for (const stop of busy) stop();
acks.sort((a, b) => a - b);
const at = (share: number) => Math.round(acks[Math.floor(acks.length * share)] ?? 0);
const load = Math.round(((cpu.user + cpu.system) / 1000 / (Date.now() - began)) * 100);
console.log(
  `${devices} devices, ${1000 / every} states a second each, ${commands} commands to all: ` +
    `until the last of them has answered ${at(0.5)} ms (median), ${at(0.99)} ms (99 of 100); ` +
    `server and devices together ${load} % of a core`,
);
await truck.remove();
rmSync(site, { recursive: true });
