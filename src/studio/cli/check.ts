import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tour } from '../../tour/tour.ts';
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
    const { problems, tour } = await checkPack(dir);
    if (values.json) console.log(JSON.stringify({ pack: dir, problems }, null, 2));
    else
      console.log(
        [
          ...problems.map(problemLines),
          ...beforeOpening(tour),
          `${dir}: ${summary(problems)}`,
        ].join('\n'),
      );
    if (problems.some(({ severity }) => severity === 'error')) worst = 1;
  }
  return worst;
}

/** What is in order as a pack, and still to be done by people before visitors come. */
function beforeOpening(tour: Tour | undefined): string[] {
  const unrung = (tour?.support ?? []).filter(({ checked }) => checked === null);
  if (unrung.length === 0) return [];
  const names = unrung.map(({ name, display }) => `${name} (${display})`).join(', ');
  return [`before you open: ring ${names}, and write the date as "checked".`];
}
