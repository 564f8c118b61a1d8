import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { packSchema } from '../../src/tour/pack.ts';
import { read } from '../../src/tour/relief/bytes.ts';
import { assemble } from '../../src/tour/relief/relief.ts';
import { limits, type Measured } from './limits.ts';

/** What each room's geometry weighs in a built pack. */
export function measureRooms(folder: string): Measured {
  const { pictures } = packSchema.parse(
    JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')),
  );
  const over: string[] = [];
  const lines = [
    '| room | kB | triangles | of them behind something | put together, ms |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const [node, { depth }] of Object.entries(pictures)) {
    if (!depth) continue;
    const parts = read(inflateRawSync(readFileSync(join(folder, depth.src))));
    assemble(parts);
    const begun = performance.now();
    const { index } = assemble(parts);
    const took = performance.now() - begun;
    const triangles = index.length / 3;
    if (depth.bytes > limits.bytes || triangles > limits.triangles) over.push(node);
    lines.push(
      `| ${node} | ${(depth.bytes / 1000).toFixed(0)} | ${triangles} | ${parts.skirts.length / 2} | ${took.toFixed(0)} |`,
    );
  }
  return { lines, over };
}
