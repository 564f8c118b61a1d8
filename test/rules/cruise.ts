import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const root = resolve(import.meta.dirname, '../..');

const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: IForbiddenRuleType[];
  options: object;
};

export const ruleNames = config.forbidden.map(({ name }) => name ?? '');

export interface Crossing {
  rule: string;
  from: string;
  to: string;
}

/**
 * Every import below `src` of `dir` that the table of rooms forbids.
 * @throws when nothing was looked at, which would look like innocence
 */
export async function forbiddenImports(dir: string): Promise<Crossing[]> {
  const { output } = await cruise(['src'], {
    ...config.options,
    baseDir: dir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const { summary } = output as ICruiseResult;
  const looked = (output as ICruiseResult).modules.filter(({ source }) =>
    source.startsWith('src/'),
  );
  if (looked.length === 0) throw new Error(`0 modules looked at in ${join(dir, 'src')}`);
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
