import type { Problem } from '../../tour/validate/problem.ts';

const colours = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const;

/** Coloured on a terminal, plain in a file or where NO_COLOR is set. */
export function paint(
  colour: keyof typeof colours,
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  if (!stream.isTTY || process.env.NO_COLOR) return text;
  return `\x1b[${colours[colour]}m${text}\x1b[0m`;
}

/** "1 error", "2 errors". */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** One problem as people read it: what, where, and below it the cure. */
export function problemLines({ severity, path, message, cure }: Problem): string {
  const head = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const where = path === '' ? '' : `${paint('bold', path)}: `;
  return `${head} ${where}${message}\n      ${paint('dim', cure)}`;
}

export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return paint('green', 'nothing to complain about');
  const text = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return paint(errors > 0 ? 'red' : 'yellow', text);
}
