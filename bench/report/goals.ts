import type { Row, Summary } from './summary.ts';
import { bestPeer, number } from './tables.ts';

interface Goal {
  title: string;
  name: string;
  /** highest ratio to the best of the others */
  ratio?: number;
  /** lowest ratio to the best of the others, where more is better */
  leastRatio?: number;
  /** highest value */
  most?: number;
  divide?: number;
}

const goals: Goal[] = [
  { title: 'first picture, ms', name: 'firstVisible', ratio: 0.5 },
  { title: 'first room sharp, ms', name: 'firstSharp', ratio: 0.8 },
  { title: 'kB until sharp, script included', name: 'firstBytes', ratio: 0.8, divide: 1000 },
  { title: 'new room, picture, ms', name: 'coldVisible', ratio: 0.5 },
  { title: 'new room, sharp, ms', name: 'coldSharp', ratio: 0.7 },
  { title: 'room seen before, sharp, ms', name: 'warmSharp', ratio: 0.7 },
  { title: 'longest task while walking, ms', name: 'longest', most: 0 },
  { title: 'textures after 6 rooms, MB', name: 'textures6', ratio: 1, divide: 1e6 },
  { title: 'textures after 24 rooms, MB', name: 'textures24', ratio: 1, divide: 1e6 },
  { title: 'textures after 60 rooms, MB', name: 'textures60', ratio: 1, divide: 1e6 },
  { title: 'textures, 60 rooms against 6', name: 'texturesGrowth', most: 1.001 },
  { title: 'likeness to the source, dB', name: 'psnr', leastRatio: 0.97 },
  { title: 'draw calls a frame', name: 'draws', most: 40 },
  { title: 'frames a second at rest', name: 'idleFrames', most: 0 },
  { title: 'animation callbacks a second at rest', name: 'idleCallbacks', most: 0 },
  { title: 'start of 5000 rooms against 6', name: 'growth', most: 1.1 },
  { title: 'heap with 5000 rooms, MB', name: 'startHeap5000', most: 10, divide: 1e6 },
];

/** Our goals, each against the best of the others in the same run. */
export function goalTable({ rows }: Summary): string {
  const ours = rows.find(({ viewer }) => viewer === 'indenfor');
  if (!ours) return '';
  const lines = goals.map((goal) => goalLine(goal, ours, rows));
  return [
    '| goal | ours | best other | ratio | wanted | |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

function goalLine(goal: Goal, ours: Row, rows: Row[]): string {
  const { title, name, ratio, leastRatio, most, divide = 1 } = goal;
  const value = ours.values[name];
  if (value === null || value === undefined) return `| ${title} | – | | | | not measured |`;
  const best = bestPeer(rows, name, leastRatio !== undefined);
  const found = best ? value / best : null;
  const held =
    (ratio === undefined || (found !== null && found <= ratio)) &&
    (leastRatio === undefined || (found !== null && found >= leastRatio)) &&
    (most === undefined || value / divide <= most);
  const cells = [
    title,
    number(value / divide),
    best === null ? '–' : number(best / divide),
    found === null ? '–' : `×${number(found)}`,
    wanted(goal),
    held ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

function wanted({ ratio, leastRatio, most }: Goal): string {
  if (ratio !== undefined) return `≤ ×${ratio}`;
  return leastRatio === undefined ? `≤ ${most}` : `≥ ×${leastRatio}`;
}
