import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RoomsSample } from '../passes/rooms.ts';
import type { SizeSample } from '../passes/sizes.ts';
import type { VisitSample } from '../passes/visit.ts';

export interface Passes {
  visit: VisitSample;
  rooms: RoomsSample;
  sizes: SizeSample;
}
export type PassName = keyof Passes;
export const passNames: PassName[] = ['visit', 'rooms', 'sizes'];

/** One measurement, or why it failed. */
export interface Sample<Result> {
  viewer: string;
  version: string;
  run: number;
  rooms: number;
  /** ISO time */
  at: string;
  /** of the machine, over the last minute */
  load: number;
  result?: Result;
  failure?: string;
}

/** Raw samples, a line each in `<dir>/raw/<pass>.jsonl`, so that a run can be taken up again. */
export function openSamples(dir: string) {
  const file = (pass: PassName) => join(dir, 'raw', `${pass}.jsonl`);
  return {
    /** the last of each measurement */
    read<Name extends PassName>(pass: Name): Sample<Passes[Name]>[] {
      if (!existsSync(file(pass))) return [];
      const lines = readFileSync(file(pass), 'utf8').split('\n').filter(Boolean);
      const all = lines.map((line) => JSON.parse(line) as Sample<Passes[Name]>);
      const named = all.map((one) => [[one.viewer, one.version, one.run, one.rooms].join(), one]);
      return Object.values(Object.fromEntries(named) as Record<string, (typeof all)[number]>);
    },
    add<Name extends PassName>(pass: Name, sample: Sample<Passes[Name]>): void {
      mkdirSync(dirname(file(pass)), { recursive: true });
      appendFileSync(file(pass), `${JSON.stringify(sample)}\n`);
    },
    clear(): void {
      rmSync(join(dir, 'raw'), { recursive: true, force: true });
    },
  };
}
export type Samples = ReturnType<typeof openSamples>;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}
