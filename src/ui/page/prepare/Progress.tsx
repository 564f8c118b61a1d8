import type { PrepareWords } from '../../../text/truck/prepare.ts';

interface ProgressProps {
  done: number;
  of: number;
  /** seconds, null while nobody can tell, undefined when nothing is going on */
  left: number | null | undefined;
  words: PrepareWords;
  language: 'da' | 'en';
}

/** How far it is, as a line and in words. */
export function Progress({ done, of, left, words, language }: ProgressProps) {
  const share = of === 0 ? 1 : done / of;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(
    Math.floor(share * 100) / 100,
  );
  return (
    <div className="progress">
      <progress aria-label={words.progress} max={of} value={done} />
      <p aria-live="off">
        <strong>{percent}</strong>
        <span>{words.of(said(done, language), said(of, language))}</span>
        {left !== undefined && <span>{timeLeft(left, words)}</span>}
      </p>
    </div>
  );
}

function timeLeft(seconds: number | null, { left }: PrepareWords): string {
  if (seconds === null) return left.unknown;
  if (seconds < 55) return left.soon;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? left.minutes(minutes) : left.hours(Math.round(minutes / 60));
}

/** A number of bytes as people say it. */
export function said(bytes: number, language: string): string {
  const [unit, amount] = bytes >= 1e9 ? ['GB', bytes / 1e9] : ['MB', bytes / 1e6];
  const digits = amount < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return `${number.format(amount)} ${unit}`;
}
