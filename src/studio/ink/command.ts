import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Compiler, CompilerOptions } from 'inkjs/full';
import type { Arguments } from '../cli/arguments.ts';
import { count } from '../cli/say.ts';
import { type InkFault, missionOf } from './mission.ts';

/** `indenfor import ink <file.ink> [--out <file>]`: 0 when all of it was carried over, 1 when not, 2 when not understood. */
export async function importInk({ positionals, values }: Arguments): Promise<number> {
  const [kind, file] = positionals;
  if (kind !== 'ink' || file === undefined || positionals.length > 2) {
    console.error(
      'What from? For example: npx indenfor import ink door.ink --out missions/door.json',
    );
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no ${file}.`);
    return 2;
  }
  if (file.endsWith('.json')) {
    console.error(
      `${file} is compiled ink: it has lost its lines. Import the .ink it was made of.`,
    );
    return 2;
  }
  const ink = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const broken = inkFaults(ink);
  const { mission, faults } = missionOf(ink);
  for (const { line, message, cure } of [...broken, ...faults])
    console.error(`${file}, line ${line}: ${message}${cure && `\n      ${cure}`}`);
  if (broken.length > 0) return 2;
  const json = `${JSON.stringify(mission, null, 2)}\n`;
  if (typeof values.out === 'string') {
    writeFileSync(values.out, json);
    const told = faults.length > 0 ? `, ${count(faults.length, 'line')} not carried over` : '';
    console.error(
      `${values.out} is written${told}. Name it in the tour's missions, then check the pack.`,
    );
  } else console.log(json);
  return faults.length > 0 ? 1 : 0;
}

/** What ink itself has against it. */
export function inkFaults(ink: string): InkFault[] {
  const faults: InkFault[] = [];
  const take = (message: string, severity: number) => {
    // 2 is an error; 0 and 1 are authors' notes and warnings
    if (severity < 2) return;
    const [, line, words] = /line (\d+): (.*)/.exec(message) ?? [];
    faults.push({ line: Number(line ?? 1), message: words ?? message, cure: '' });
  };
  try {
    new Compiler(ink, new CompilerOptions(null, [], false, take)).Compile();
  } catch (error) {
    if (faults.length === 0) throw error;
  }
  return faults;
}
