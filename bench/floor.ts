// What no viewer can be faster than here: a page of nothing but the first picture, on the same line, in the same
// fresh browser. `npx tsx bench/floor.ts [runs]`, after a run of the bench.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comingOf } from './browser/picture.ts';
import { startScreencast } from './browser/screencast.ts';
import type { Bench } from './passes/session.ts';
import { withVisitor } from './passes/session.ts';
import { certificateIn } from './server/certificate.ts';
import { findIn } from './server/places.ts';
import { startServer } from './server/server.ts';
import type { Viewer } from './viewers/viewer.ts';

const work = join(import.meta.dirname, 'work');
const runs = Number(process.argv[2] ?? 5);
const [panoramas, pages, site, packs] = ['panoramas', 'pages', 'site', 'packs'].map((name) =>
  join(work, name),
) as [string, string, string, string];
const fill = 'position:fixed;inset:0;width:100%;height:100%;object-fit:cover';
writeFileSync(
  join(site, 'floor.html'),
  `<!doctype html><body style="margin:0"><img src="tours/rooms-6/posters/n0.webp" style="${fill}">`,
);
const certificate = certificateIn(join(work, 'certificate'));
const server = await startServer(certificate, findIn({ panoramas, pages, site, packs }));
const bench: Bench = {
  server,
  key: certificate.publicKey,
  throttle: { mbit: 20, latency: 40 },
  likeness: async () => ({ psnr: 0, detail: 0 }),
};
const viewer: Viewer = {
  name: 'floor',
  title: 'nothing but the picture',
  version: '1',
  mostRooms: 6,
  address: () => '/floor.html',
  current: async () => 0,
  goTo: async () => {},
};
const times: number[] = [];
for (let run = 1; run <= runs; run += 1)
  await withVisitor(bench, { viewer, run, rooms: 6 }, true, async ({ cdp }, open) => {
    const screencast = await startScreencast(cdp);
    const from = await open();
    await new Promise((done) => setTimeout(done, 3000));
    await screencast.stop();
    const coming = await comingOf(screencast.frames, from, 0);
    if (!coming) throw new Error('the picture was never seen');
    times.push(Math.round(coming.visible));
  });
await server.close();
times.sort((a, b) => a - b);
console.log(
  `first picture of a page of nothing but it: ${times[times.length >> 1]} ms (${times.join(', ')})`,
);
