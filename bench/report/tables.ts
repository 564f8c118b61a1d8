import type { Row, Summary } from './summary.ts';

interface Column {
  title: string;
  name: string;
  unit?: 'kB' | 'MB';
  /** more is better */
  more?: boolean;
  /** no ratio: neither more nor less is better */
  plain?: boolean;
}

const tables: { title: string; columns: Column[] }[] = [
  {
    title: 'First visit, 20 Mbit/s and 40 ms, nothing cached',
    columns: [
      { title: 'script kB', name: 'script', unit: 'kB' },
      { title: 'kB until sharp', name: 'firstBytes', unit: 'kB' },
      { title: 'first picture ms', name: 'firstVisible' },
      { title: 'sharp ms', name: 'firstSharp' },
      { title: 'long tasks ms', name: 'firstLongTasks' },
    ],
  },
  {
    title: 'Walking',
    columns: [
      { title: 'new room: picture ms', name: 'coldVisible' },
      { title: 'sharp ms', name: 'coldSharp' },
      { title: 'kB', name: 'coldBytes', unit: 'kB' },
      { title: 'all three rooms kB', name: 'total', unit: 'kB' },
      { title: 'back: picture ms', name: 'warmVisible' },
      { title: 'sharp ms', name: 'warmSharp' },
      { title: 'longest task ms', name: 'longest' },
      { title: 'likeness dB', name: 'psnr', more: true },
      { title: 'detail', name: 'detail', plain: true },
    ],
  },
  {
    title: 'Memory, drawing, rest',
    columns: [
      { title: 'textures MB after 6 rooms', name: 'textures6', unit: 'MB' },
      { title: '24', name: 'textures24', unit: 'MB' },
      { title: '60', name: 'textures60', unit: 'MB' },
      { title: 'heap MB after 60', name: 'heap60', unit: 'MB' },
      { title: 'draw calls a frame', name: 'draws' },
      { title: 'frames/s at rest', name: 'idleFrames' },
      { title: 'animation callbacks/s', name: 'idleCallbacks' },
      { title: 'main thread ms/s', name: 'idleMain' },
    ],
  },
  {
    title: 'Start of tours of 6, 60, 600 and 5000 rooms, fast line',
    columns: [
      ...[6, 60, 600, 5000].map((size) => ({
        title: `${size}: sharp ms`,
        name: `startSharp${size}`,
      })),
      { title: '5000 against 6', name: 'growth' },
      { title: 'heap MB at 6', name: 'startHeap6', unit: 'MB' },
      { title: 'at 5000', name: 'startHeap5000', unit: 'MB' },
    ],
  },
];

const units = { kB: 1000, MB: 1_000_000 };

/** The tables in Markdown. After each number its ratio to the best of the others. */
export function markdown(summary: Summary): string {
  const parts = tables.map(({ title, columns }) => {
    const lines = summary.rows.map((row) => {
      const cells = columns.map((column) => cell(row, column, summary.rows));
      return `| ${[row.title, ...cells].join(' | ')} |`;
    });
    const heads = columns.map((column) => column.title);
    return [
      `**${title}**`,
      '',
      `| | ${heads.join(' | ')} |`,
      `| --- | ${columns.map(() => '---:').join(' | ')} |`,
      ...lines,
    ].join('\n');
  });
  return [...parts, notes(summary)].join('\n\n');
}

function cell(row: Row, { name, unit, more, plain }: Column, rows: Row[]): string {
  const value = row.values[name];
  if (value === null || value === undefined) return '–';
  const shown = number(value / (unit ? units[unit] : 1));
  const best = bestPeer(rows, name, more);
  if (plain || best === null) return shown;
  if (value === best && row.viewer !== 'indenfor') return `${shown} **best**`;
  return best > 0 ? `${shown} ×${number(value / best)}` : shown;
}

/** The best of the others in a column. */
export function bestPeer(rows: Row[], name: string, more = false): number | null {
  const values = rows
    .filter(({ viewer }) => viewer !== 'indenfor')
    .flatMap(({ values }) => values[name] ?? []);
  if (values.length === 0) return null;
  return more ? Math.max(...values) : Math.min(...values);
}

export function number(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return String(Number(value.toFixed(size >= 10 ? 1 : 2)));
}

function notes({ date, machine, conditions, rows }: Summary): string {
  const versions = rows.map(({ viewer, version }) => `${viewer} ${version}`).join(', ');
  const failures = rows.flatMap(({ viewer, failures }) =>
    failures.map((failure) => `- ${viewer}: ${failure}`),
  );
  const told = failures.length ? `\n\nWhat went wrong:\n\n${failures.join('\n')}` : '';
  return `${date}, ${machine}. ${conditions} Medians; ×N is the ratio to the best of the others. Versions: ${versions}.${told}`;
}
