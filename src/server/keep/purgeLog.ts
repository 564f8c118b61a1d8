import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than any backup lives. */
const keptFor = 60 * 86_400_000;

/**
 * Who was wiped, beside the database and not in it: a backup that is restored after the database was lost knows
 * nothing of wipes that came later. Random ids and times, nothing else.
 */
export function openPurgeLog(folder: string) {
  const file = join(folder, 'purged.log');
  return {
    note(ids: readonly string[], now: number): void {
      if (ids.length > 0) appendFileSync(file, ids.map((id) => `${now} ${id}\n`).join(''));
    },
    read(): string[] {
      if (!existsSync(file)) return [];
      return readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => line.split(' ')[1] ?? []);
    },
    /** Leaves out what no backup can know any more. */
    shorten(now: number): void {
      if (!existsSync(file)) return;
      const lines = readFileSync(file, 'utf8').split('\n');
      const fresh = lines.filter((line) => Number(line.split(' ')[0]) > now - keptFor);
      if (fresh.length < lines.length - 1)
        writeFileSync(file, fresh.map((line) => `${line}\n`).join(''));
    },
  };
}
export type PurgeLog = ReturnType<typeof openPurgeLog>;
