import type { Progress } from '../pack/build.ts';
import { paint } from './say.ts';

/**
 * Tells how far a build is: to the process that started this one, if it listens; as a bar with the time
 * left on a terminal; else a line for each room.
 */
export function followProgress(title: string): { report(progress: Progress): void; end(): void } {
  const started = Date.now();
  if (process.send)
    return { report: (progress) => process.send?.({ progress }), end: () => undefined };
  const terminal = process.stderr.isTTY;
  return {
    report({ done, total, at }) {
      if (!terminal) {
        if (done < total) console.error(`${title}: ${done + 1}/${total} ${at}`);
        return;
      }
      const width = 24;
      const full = Math.round((done / total) * width);
      const bar = paint('green', '█'.repeat(full), process.stderr) + '░'.repeat(width - full);
      const left = done === 0 ? '' : timeLeft((Date.now() - started) * (total / done - 1));
      process.stderr.write(`\r\x1b[K${bar} ${done}/${total} ${at} ${left}`);
    },
    end() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s left`;
  return `${Math.round(seconds / 60)} min left`;
}
