import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what builders left in `dir` who were killed: entries named `prefix` and the id of a process that is no more. */
export function sweepAbandoned(dir: string, prefix: string): void {
  for (const name of readdirSync(dir)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (/^\d+$/.test(pid) && !alive(Number(pid))) rmSync(join(dir, name), { recursive: true });
  }
}

function alive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
