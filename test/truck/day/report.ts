import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { holds } from './traces.ts';

/** What a device was like over the day. */
export interface Diary {
  name: string;
  /** milliseconds from the end of each visit until nothing of it is left, and until there is a picture again */
  wipes: { gone: number; picture: number }[];
  /** textures alive at most */
  textures: number;
  /** after each visit */
  kept: Awaited<ReturnType<typeof holds>>[];
}

const span = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
};

/** A table of the day: medians with the least and the most, and what is held after the first, the fifth and the last visit. */
export function reportOf(diaries: Diary[]): string {
  const held = (kept: Diary['kept'], what: (one: Diary['kept'][number]) => number) =>
    [kept[0], kept[4], kept.at(-1)].map((one) => (one ? Math.round(what(one)) : '–')).join(' · ');
  return [
    '| device | visits | wiped after, ms | a picture after, ms | textures | heap, kB | nodes | listeners |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...diaries.map(({ name, wipes, textures, kept }) =>
      [
        '',
        name,
        kept.length,
        span(wipes.map(({ gone }) => gone)),
        span(wipes.map(({ picture }) => picture)),
        textures,
        held(kept, ({ bytes }) => bytes / 1024),
        held(kept, ({ nodes }) => nodes),
        held(kept, ({ listeners }) => listeners),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}

/** What `npm run torture:truck` measured is kept beside the other measurements. */
export function keepReport(report: string, visits: number): void {
  const file = join(import.meta.dirname, '../../../bench/results/truck-day.md');
  writeFileSync(
    file,
    `# A day of ${visits} visits\n\nWritten by \`npm run torture:truck\`: three emulated devices and their server on one machine with two cores and SwiftShader,\nthe network cut at random. Medians, least and most; held after the first, the fifth and the last visit.\n\n${report}\n`,
  );
}
