// What depth costs: `npx tsx bench/depth/measure.ts <built pack> [<address of a room>]`, written to results/depth.md.
// Of a built pack each room's bytes and triangles; of a running site, where one is given, what a frame costs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFrames } from './frames.ts';
import { limits } from './limits.ts';
import { measureRooms } from './rooms.ts';

const [folder, address] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of a built pack');

const parts = [measureRooms(folder), ...(address ? [await measureFrames(address)] : [])];
const over = parts.flatMap((part) => part.over);
const verdict = over.length === 0 ? 'within the budgets' : `over the budgets: ${over.join(', ')}`;
const { bytes, triangles, draws, script } = limits;
const report = [
  '# What depth costs',
  '',
  `At most ${bytes / 1000} kB and ${triangles} triangles a room, ${draws} draw calls in a headset’s view, ${script} ms of script a frame: ${verdict}.`,
  '',
  ...parts.flatMap(({ lines }) => [...lines, '']),
].join('\n');
console.log(report);
const results = join(import.meta.dirname, '../results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'depth.md'), report);
process.exitCode = over.length === 0 ? 0 : 1;
