import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const [at = '', text = '{}'] = process.argv.slice(2);
const { seconds, askers, events } = JSON.parse(text) as {
  seconds: number;
  askers: number;
  events: number;
};
const agent = new Agent({ keepAlive: true, maxSockets: askers });

function post(body: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    request(`${at}/api/v1/figures`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0));
    })
      .on('error', fail)
      .end(body);
  });
}

function batch(): string {
  const now = Date.now();
  const list = Array.from({ length: events }, () => ({
    type: 'did',
    id: randomUUID(),
    at: now,
    name: 'link/follow',
    thing: 'yard',
    source: 'pointer',
  }));
  const about = {
    visit: randomUUID(),
    tour: 'hall',
    device: 'phone',
    place: 'web',
    language: 'da',
  };
  return JSON.stringify({ format: 1, sent: now, ...about, events: list });
}

const took: number[] = [];
const begun = performance.now();
async function asker(): Promise<void> {
  while (performance.now() - begun < seconds * 1000) {
    const body = batch();
    const sent = performance.now();
    if ((await post(body)) !== 202) throw new Error('a post was refused');
    took.push(performance.now() - sent);
  }
}
await Promise.all(Array.from({ length: askers }, asker));
const sorted = took.sort((a, b) => a - b);
const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
const spent = (performance.now() - begun) / 1000;
process.send?.({ posts: took.length, seconds: spent, p50: share(0.5), p99: share(0.99) });
process.exit(0);
