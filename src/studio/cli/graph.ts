import { missionGraph } from '../../scenario/validate/graph.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Tour } from '../../tour/tour.ts';
import { didYouMean } from '../../tour/validate/nearest.ts';
import { checkPack } from '../missions/check.ts';
import type { Arguments } from './arguments.ts';
import { problemLines } from './say.ts';

/** `indenfor graph <pack> [mission]`: the rooms and the ways between them, or a mission, for a Markdown page. */
export async function graph({ positionals: [dir, wanted] }: Arguments): Promise<number> {
  if (dir === undefined) {
    console.error('Which pack? For example: npx indenfor graph assets/tours/en-verden-indenfor');
    return 2;
  }
  const { tour, missions, problems } = await checkPack(dir);
  if (wanted !== undefined) {
    const mission = missions.find(({ id }) => id === wanted);
    if (mission) {
      console.log(missionGraph(mission, tour?.languages[0] ?? 'en'));
      return 0;
    }
    const known = missions.map(({ id }) => id);
    console.error(`There is no mission "${wanted}" in ${dir}${didYouMean(wanted, known)}`);
    console.error(known.length > 0 ? `Known: ${known.join(', ')}.` : 'It names no missions.');
    return 1;
  }
  if (!tour) {
    for (const problem of problems) console.error(problemLines(problem));
    return 1;
  }
  console.log(mermaid(tour));
  return 0;
}

/** A way that leads back is one line with two heads; the start is drawn as a stadium. */
export function mermaid(tour: Tour): string {
  const [language = 'en'] = tour.languages;
  const title = (id: string, words: string) => {
    const quoted = `"${words.replaceAll('"', '#quot;')}"`;
    return id === tour.start ? `([${quoted}])` : `[${quoted}]`;
  };
  const nodes = Object.entries(tour.nodes).map(
    ([id, node]) => `  ${id}${title(id, inLanguage(node.title, language))}`,
  );
  const ways = Object.entries(tour.nodes).flatMap(([from, { links }]) =>
    links.flatMap(({ to }) => {
      const back = tour.nodes[to]?.links.some((link) => link.to === from);
      if (!back) return [`  ${from} --> ${to}`];
      return from < to ? [`  ${from} <--> ${to}`] : [];
    }),
  );
  return ['graph LR', ...nodes, ...ways].join('\n');
}
