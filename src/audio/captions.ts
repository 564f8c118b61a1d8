import type { Cue } from '../visit/actions.ts';

/** A sentence and when it is said, seconds from the recording's start. */
export interface Caption extends Cue {
  start: number;
  end: number;
}

/** What a file of captions holds, and what is wrong with it, each with its line. */
export interface Captions {
  captions: Caption[];
  problems: string[];
}

const stamp = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`;
const timing = new RegExp(String.raw`^\s*${stamp}\s+-->\s+${stamp}(?:\s.*)?$`);
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) as far as subtitles need it: times, speakers (`<v Name>`), text
 * without mark-up. A cue that cannot be read is left out and told; the others are kept.
 */
export function parseCaptions(file: string): Captions {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? ''))
    return { captions: [], problems: ['line 1: expected "WEBVTT", is this a file of captions?'] };
  const captions: Caption[] = [];
  const problems: string[] = [];
  for (const { first, block } of blocksOf(lines)) {
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block[0] ?? '')) continue;
    const at = block[0]?.includes('-->') ? 0 : 1;
    const times = block[at] === undefined ? null : timing.exec(block[at]);
    const line = first + (block[at] === undefined ? 0 : at);
    if (!times) {
      const found = block[at] ?? block[0] ?? '';
      problems.push(`line ${line}: expected "00:01.000 --> 00:02.000", found "${found.trim()}"`);
      continue;
    }
    const start = secondsOf(times.slice(1, 5));
    const end = secondsOf(times.slice(5, 9));
    if (end <= start) problems.push(`line ${line}: ends before it starts`);
    else captions.push({ start, end, ...cueOf(block.slice(at + 1).join('\n')) });
  }
  return { captions: captions.sort((a, b) => a.start - b.start), problems };
}

/** Paragraphs after the header, each with the number of its first line. */
function blocksOf(lines: string[]): { first: number; block: string[] }[] {
  const blocks: { first: number; block: string[] }[] = [];
  let open: string[] | undefined;
  lines.forEach((line, index) => {
    if (line.trim() === '') open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push({ first: index + 1, block: open });
    }
  });
  return blocks.slice(1);
}

function secondsOf([hours, minutes, seconds, thousandths]: (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${thousandths}`);
}

function cueOf(payload: string): Cue {
  const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(payload);
  return {
    speaker: voice?.[1] ? plain(voice[1]) : null,
    text: plain(payload.replace(/<[^>]*>/g, '')),
  };
}

function plain(text: string): string {
  return text
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}

/** The index of the sentence being said, -1 in a pause. */
export function captionAt(captions: readonly Caption[], seconds: number): number {
  return captions.findLastIndex(({ start, end }) => start <= seconds && seconds < end);
}

/** Where to begin again so that no sentence is heard by half; undefined where all has been said. */
export function sentenceStart(captions: readonly Caption[], seconds: number): number | undefined {
  const said = captions[captionAt(captions, seconds)];
  const next = said ?? captions.find(({ start }) => start >= seconds);
  return next && (next === captions[0] ? 0 : next.start);
}

/** Fetches captions; rejects with the address and the reason where there are none. */
export async function fetchCaptions(url: string): Promise<Captions> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: status ${answer.status}`);
  const { captions, problems } = parseCaptions(await answer.text());
  return { captions, problems: problems.map((problem) => `${url}: ${problem}`) };
}
