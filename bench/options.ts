import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type PassName, passNames } from './report/samples.ts';

export interface Options {
  passes: PassName[];
  /** names of viewers; none: all */
  viewers: string[];
  runs: number;
  /** rooms of the tours that are started */
  sizes: number[];
  /** rooms after which it is counted what lives */
  stops: number[];
  throttle: { mbit: number; latency: number };
  fresh: boolean;
  readme: boolean;
  tablesOnly: boolean;
  product: string;
}

export const help = `npm run bench -- server     events a second on both databases
npm run bench -- [options]
  --runs 3              measurements of first visit and walks; of the smallest and largest start 2
  --passes visit,rooms,sizes
  --viewers indenfor,pannellum,marzipano-pinned,marzipano,psv-equirect,psv-cube,a-frame
  --sizes 6,60,600,5000
  --quick               one run, 24 rooms, sizes 6 and 5000
  --mbit 20 --latency 40
  --fresh               forget earlier samples; without it a run that was cut off goes on
  --tables              only work out the tables again
  --readme              write the tables into README.md
  --product <folder>    another checkout to measure instead of this one`;

const names = {
  passes: { type: 'string' },
  viewers: { type: 'string' },
  runs: { type: 'string' },
  sizes: { type: 'string' },
  mbit: { type: 'string', default: '20' },
  latency: { type: 'string', default: '40' },
  product: { type: 'string' },
  quick: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  readme: { type: 'boolean', default: false },
  tables: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @returns undefined when help was asked for */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({ args, options: names });
  if (values.help) return undefined;
  const list = (text: string | undefined) => text?.split(',').filter(Boolean);
  const passes = list(values.passes) ?? passNames;
  const unknown = passes.find((name) => !passNames.some((known) => known === name));
  if (unknown) throw new Error(`There is no pass "${unknown}": ${passNames.join(', ')}.`);
  const { quick } = values;
  return {
    passes: passNames.filter((name) => passes.includes(name)),
    viewers: list(values.viewers) ?? [],
    runs: Number(values.runs ?? (quick ? 1 : 3)),
    sizes: list(values.sizes)?.map(Number) ?? (quick ? [6, 5000] : [6, 60, 600, 5000]),
    stops: quick ? [6, 24] : [6, 24, 60],
    throttle: { mbit: Number(values.mbit), latency: Number(values.latency) },
    fresh: values.fresh,
    readme: values.readme,
    tablesOnly: values.tables,
    product: resolve(values.product ?? resolve(import.meta.dirname, '..')),
  };
}
