import { resolve } from 'node:path';
import { forbiddenImports } from './cruise.ts';
import { tooLarge } from './sizes.ts';

const root = resolve(import.meta.dirname, '../..');
process.chdir(root);
const problems = [
  ...(await forbiddenImports(root)).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ...tooLarge('src'),
];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'rooms and sizes: fine' : `${problems.length} against the rules`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
