/** A tag as a writer puts it: `# timer: 20 wait`. */
export interface Tag {
  key: string;
  value: string;
  line: number;
}

/** A line of ink, as far as missions know it. Lines are counted from 1. */
export type InkLine = { line: number; tags: Tag[] } & (
  | { kind: 'knot'; name: string }
  | { kind: 'tags' }
  | { kind: 'divert'; to: string; when: string | null }
  | { kind: 'choice'; label: string | null; when: string[]; text: string; to: string | null }
  | { kind: 'text'; who: string | null; text: string }
  | { kind: 'unknown'; what: string; cure: string }
);

/** What ink has and a mission has not, by how its line begins. */
const beyond: [RegExp, string, string][] = [
  [/^=\s*\w/, 'a stitch', 'Make it a knot of its own: === name ==='],
  [
    /^(\*\s*\*|\+\s*\+)/,
    'a choice within a choice',
    'Lead the first choice to a knot that offers the second.',
  ],
  [/^-(?!>)/, 'a gather', 'Lead every choice to the same knot with "-> name".'],
  [
    /^(~|VAR\b|CONST\b|LIST\b|TEMP\b)/,
    'a variable or a function',
    'Name choices made before in conditions: {walk.knock}.',
  ],
  [/^<-/, 'a thread', 'Write its choices where they are offered.'],
  [/^(->->|->\s*\w+\s*->)/, 'a tunnel', 'Lead on with "-> name".'],
  [/^->\s*\w+\.\w+/, 'a way into a knot', 'Lead to a knot of its own: -> name.'],
  [/^(INCLUDE|EXTERNAL)\b/, 'something from outside the file', 'Write it into this file.'],
  [/^TODO\b/, 'something still to be done', 'Do it, or make it a comment: // …'],
];

const choice = /^[*+]\s*(?:\((\w+)\))?\s*((?:\{[^}]*\}\s*)*)(.*?)(?:->\s*(\w+))?$/;
const divert = /^(?:\{\s*([^:}]+):\s*)?->\s*(\w+)\s*\}?$/;

export function readLines(ink: string): InkLine[] {
  return withoutComments(ink)
    .split(/\r\n|\r|\n/)
    .flatMap((raw, i) => {
      const text = raw.trim();
      return text === '' ? [] : [readLine(text, i + 1)];
    });
}

function readLine(whole: string, line: number): InkLine {
  const [first = '', ...rest] = whole.split('#');
  const text = first.trim();
  const tags = rest.map((one) => tagOf(one.trim(), line));
  const knot = /^={2,}\s*(\w+)\s*=*$/.exec(text);
  if (knot?.[1]) return { kind: 'knot', name: knot[1], line, tags };
  if (text === '') return { kind: 'tags', line, tags };
  const other = beyond.find(([begins]) => begins.test(text));
  if (other) return { kind: 'unknown', what: other[1], cure: other[2], line, tags };
  const led = divert.exec(text);
  if (led?.[2]) return { kind: 'divert', to: led[2], when: led[1]?.trim() ?? null, line, tags };
  if (/^[*+]/.test(text)) return choiceOf(text, line, tags);
  if (/[{}|]|<>|->/.test(text))
    return {
      kind: 'unknown',
      what: 'text that changes by itself',
      cure: 'Write a knot for each, and lead there with a condition: {walk.knock: -> name}.',
      line,
      tags,
    };
  const said = /^([a-z0-9-]+):\s+(.*)$/.exec(text);
  return { kind: 'text', who: said?.[1] ?? null, text: said?.[2] ?? text, line, tags };
}

function choiceOf(text: string, line: number, tags: Tag[]): InkLine {
  const [, label, conditions = '', words = '', to] = choice.exec(text) ?? [];
  const offered = /^\[(.*)\]$/.exec(words.trim());
  if (!offered?.[1])
    return {
      kind: 'unknown',
      what: 'a choice whose words are said again',
      cure: 'Put all of its words into brackets: * [Knock]',
      line,
      tags,
    };
  const when = [...conditions.matchAll(/\{([^}]*)\}/g)].map(([, one = '']) => one.trim());
  return {
    kind: 'choice',
    label: label ?? null,
    when,
    text: offered[1],
    to: to ?? null,
    line,
    tags,
  };
}

function tagOf(text: string, line: number): Tag {
  const at = text.indexOf(':');
  return at < 0
    ? { key: text, value: '', line }
    : { key: text.slice(0, at).trim(), value: text.slice(at + 1).trim(), line };
}

/** Their lines stay, so that what follows keeps its number. */
function withoutComments(ink: string): string {
  return ink
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/\/\/.*$/gm, '');
}
