/** A caption; times in seconds, `line` counted from 1 in the file. */
export interface Cue {
  start: number;
  end: number;
  text: string;
  line: number;
}

export interface Fault {
  line: number;
  message: string;
  cure: string;
}

const stamp = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${stamp}[ \t]+-->[ \t]+${stamp}(?:[ \t].*)?$`);

/** Reads WebVTT (https://www.w3.org/TR/webvtt1/), and says where a browser would drop a cue without a word. */
export function readCaptions(text: string): { cues: Cue[]; faults: Fault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const cues: Cue[] = [];
  const faults: Fault[] = [];
  if (!/^WEBVTT([ \t]|$)/.test(lines[0] ?? ''))
    return {
      cues,
      faults: [
        {
          line: 1,
          message: 'the file does not begin with WEBVTT',
          cure: 'Make that its first line.',
        },
      ],
    };
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!line.includes('-->')) continue;
    const times = timing.exec(line.trim());
    if (!times) {
      faults.push({
        line: i + 1,
        message: `"${line.trim()}" is not a time`,
        cure: 'Write it as 00:01.500 --> 00:04.000.',
      });
      continue;
    }
    const start = seconds(times.slice(1, 5));
    const end = seconds(times.slice(5, 9));
    const first = i + 1;
    while (lines[i + 1]?.trim() && !lines[i + 1]?.includes('-->')) i++;
    const cue = { start, end, text: lines.slice(first, i + 1).join('\n'), line: first };
    const before = cues.at(-1);
    if (end <= start)
      faults.push({
        line: first,
        message: 'the cue ends before it starts',
        cure: 'Swap or correct the times.',
      });
    else if (before && start < before.start)
      faults.push({
        line: first,
        message: 'the cue starts before the one above it',
        cure: 'Put the cues in order.',
      });
    else if (cue.text === '')
      faults.push({
        line: first,
        message: 'the cue has no text',
        cure: 'Write it on the line below, without an empty line between.',
      });
    cues.push(cue);
  }
  return { cues, faults };
}

function seconds([hours = '0', minutes, whole, thousandths]: (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}
