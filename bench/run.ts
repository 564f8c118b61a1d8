import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/chromium.ts';
import { idealView, likenessOf } from './browser/likeness.ts';
import { help, type Options, readOptions } from './options.ts';
import { panoramas } from './panoramas/identity.ts';
import type { Bench } from './passes/session.ts';
import { type Prepared, prepare } from './prepare.ts';
import { report } from './report/report.ts';
import { openSamples, type Samples } from './report/samples.ts';
import { schedule, type Task } from './schedule.ts';
import { certificateIn } from './server/certificate.ts';
import { findIn } from './server/places.ts';
import { startServer } from './server/server.ts';
import { peers } from './viewers/all.ts';
import { indenfor } from './viewers/indenfor.ts';
import type { Viewer } from './viewers/viewer.ts';

const here = import.meta.dirname;
const work = join(here, 'work');
const results = join(here, 'results');

const asked = process.argv.slice(2);
const options = asked[0] === 'server' ? undefined : readOptions(asked);
if (asked[0] === 'server') await (await import('./figures/run.ts')).benchServer();
else if (options) await bench(options);
else console.log(help);

async function bench(asked: Options): Promise<void> {
  const begun = Date.now();
  const samples = openSamples(results);
  if (asked.fresh) samples.clear();
  const { product } = asked;
  const prepared = await prepare({ product, work }, [6, 60, ...asked.sizes], console.log);
  const viewers = chosen([...peers, indenfor(prepared.version)], asked.viewers);
  if (!asked.tablesOnly) await measure(asked, viewers, prepared, samples);
  report({
    samples,
    viewers,
    dir: results,
    browser: await browserVersion(),
    conditions: `${asked.throttle.mbit} Mbit/s and ${asked.throttle.latency} ms where the line is slow.`,
    readme: asked.readme ? join(here, '../README.md') : undefined,
  });
  console.log(`${Math.round((Date.now() - begun) / 60_000)} minutes`);
}

function chosen(all: Viewer[], names: string[]): Viewer[] {
  const unknown = names.find((name) => !all.some((viewer) => viewer.name === name));
  if (unknown)
    throw new Error(`There is no viewer "${unknown}": ${all.map(({ name }) => name).join(', ')}.`);
  return names.length ? all.filter(({ name }) => names.includes(name)) : all;
}

async function measure(
  asked: Options,
  viewers: Viewer[],
  { places }: Prepared,
  samples: Samples,
): Promise<void> {
  const certificate = certificateIn(join(work, 'certificate'));
  const server = await startServer(certificate, findIn(places));
  const ideals = new Map<number, Promise<Buffer>>();
  const bench: Bench = {
    server,
    key: certificate.publicKey,
    throttle: asked.throttle,
    async likeness(screenshot, room) {
      const number = room % panoramas;
      const file = join(places.panoramas, String(number), '8192.jpg');
      const ideal = ideals.get(number) ?? idealView(file);
      ideals.set(number, ideal);
      return likenessOf(screenshot, await ideal);
    },
  };
  const tasks = schedule(asked, viewers).filter((task) => !isDone(task, samples));
  for (const [at, task] of tasks.entries()) {
    process.stdout.write(`${at + 1}/${tasks.length} `);
    await perform(task, bench, samples);
  }
  await server.close();
}

function isDone({ pass, turn: { viewer, run, rooms } }: Task, samples: Samples): boolean {
  return samples
    .read(pass)
    .some(
      (one) =>
        one.result &&
        one.viewer === viewer.name &&
        one.version === viewer.version &&
        one.run === run &&
        one.rooms === rooms,
    );
}

async function perform({ pass, turn, work }: Task, bench: Bench, samples: Samples): Promise<void> {
  const { viewer, run, rooms } = turn;
  const begun = Date.now();
  const facts = {
    viewer: viewer.name,
    version: viewer.version,
    run,
    rooms,
    at: new Date().toISOString(),
    load: Number(loadavg()[0]?.toFixed(2)),
  };
  const told = `${pass} ${viewer.name}, ${rooms} rooms, run ${run}`;
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(0)} s`;
  try {
    const result = await work(bench);
    samples.add(pass, { ...facts, result });
    console.log(`${told}: ${seconds()} ${result.problems.join('; ')}`);
  } catch (error) {
    const failure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    samples.add(pass, { ...facts, failure });
    console.log(`${told}: FAILED after ${seconds()}: ${failure}`);
  }
}

async function browserVersion(): Promise<string> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}
