import type { Problem } from './problem.ts';

interface Fault {
  at: number;
  message: string;
  cure: string;
}

/**
 * Reads JSON text. Unlike JSON.parse it says where it stops understanding, the same in every engine,
 * and reports a name given twice in one object (where the first would be lost in silence).
 */
export function readJson(text: string): { raw: unknown; problems: Problem[] } | Problem {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { fault, repeated } = scan(body);
  if (fault) return problem(body, fault);
  return { raw: JSON.parse(body), problems: repeated.map((one) => problem(body, one)) };
}

function problem(text: string, { at, message, cure }: Fault): Problem {
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    severity: 'error',
    path: '',
    message: `line ${before.length}, column ${column}: ${message}`,
    cure,
  };
}

class Stop {
  readonly fault: Fault;
  constructor(fault: Fault) {
    this.fault = fault;
  }
}

const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/;

/** The grammar of RFC 8259, walked once. */
function scan(text: string): { fault?: Fault; repeated: Fault[] } {
  const repeated: Fault[] = [];
  let at = 0;

  const stop = (message: string, cure: string): never => {
    throw new Stop({ at, message, cure });
  };
  const seen = () => (at < text.length ? `found ${shown(text[at])}` : 'the file ends');
  const space = () => {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++;
    if (text.startsWith('//', at) || text.startsWith('/*', at))
      stop('JSON has no comments', 'Remove the comment.');
  };

  function value(): void {
    space();
    const next = text[at];
    if (next === '{') object();
    else if (next === '[') array();
    else if (next === '"') string();
    else if (next === "'") stop('text stands in single quotes', 'Use double quotes: "…".');
    else {
      const word = scalar.exec(text.slice(at, at + 64))?.[0];
      if (!word)
        stop(`expected a value, ${seen()}`, 'Write text in double quotes, a number, [ or {.');
      at += word?.length ?? 0;
    }
  }

  function object(): void {
    const names = new Set<string>();
    at++;
    space();
    if (text[at] === '}') return void at++;
    for (;;) {
      space();
      const start = at;
      if (text[at] === '}') stop('a comma stands before }', 'Remove the comma.');
      if (text[at] !== '"') stop(`expected a name, ${seen()}`, 'Write names in double quotes.');
      string();
      const name = text.slice(start + 1, at - 1);
      if (names.has(name))
        repeated.push({
          at: start,
          message: `"${name}" is given twice here, so the first is lost`,
          cure: 'Rename one of them, or remove it.',
        });
      names.add(name);
      space();
      if (text[at] !== ':') stop(`expected : after "${name}", ${seen()}`, 'Add the colon.');
      at++;
      value();
      if (closes('}')) return;
    }
  }

  function array(): void {
    at++;
    space();
    if (text[at] === ']') return void at++;
    for (;;) {
      value();
      if (closes(']')) return;
      space();
      if (text[at] === ']') stop('a comma stands before ]', 'Remove the comma.');
    }
  }

  function closes(bracket: string): boolean {
    space();
    const next = text[at];
    if (next !== bracket && next !== ',')
      stop(`expected , or ${bracket}, ${seen()}`, 'A comma is missing before it, or a bracket.');
    at++;
    return next === bracket;
  }

  function string(): void {
    const start = at;
    const open = (): never => {
      at = start;
      return stop(
        'text that starts here has no end',
        'Close it with "; a line break is written \\n.',
      );
    };
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length || text[at] === '\n' || text[at] === '\r') open();
      if (text[at] === '\t') stop('text holds a tab', 'Write it as \\t, or as a space.');
      if (text[at] === '\\' && !/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6)))
        stop('a backslash means nothing here', 'Write \\\\ for a backslash itself.');
      if (text[at] === '\\') at++;
    }
    at++;
  }

  try {
    value();
    space();
    if (at < text.length) stop(`expected the end, ${seen()}`, 'Remove what follows.');
    return { repeated };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault, repeated };
    throw error;
  }
}

function shown(character: string | undefined): string {
  return character === '\n' || character === '\r' ? 'the end of the line' : `${character}`;
}
