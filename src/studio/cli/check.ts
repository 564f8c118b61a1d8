import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack } from '../missions/check.ts';
import type { Arguments } from './arguments.ts';
import { problemLines, summary } from './say.ts';

/** `indenfor check <pack>...`: 0 when every pack can be visited (warnings allowed), 1 with errors, 2 without a pack. */
export async function check({ positionals, values }: Arguments): Promise<number> {
  if (positionals.length === 0) {
    console.error('Which pack? For example: npx indenfor check assets/tours/en-verden-indenfor');
    return 2;
  }
  let worst = 0;
  for (const dir of positionals) {
    const file = join(dir, 'tour.json');
    if (!existsSync(file)) {
      console.error(`There is no ${file}. Name the folder that holds a tour.json.`);
      return 2;
    }
    const { problems } = await checkPack(dir);
    if (values.json) console.log(JSON.stringify({ pack: dir, problems }, null, 2));
    else console.log([...problems.map(problemLines), `${dir}: ${summary(problems)}`].join('\n'));
    if (problems.some(({ severity }) => severity === 'error')) worst = 1;
  }
  return worst;
}
