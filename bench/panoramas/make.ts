import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { panoramas } from './identity.ts';

/** Paints the rooms that are not there yet below `dir`, in as many processes as there are cores. */
export async function makePanoramas(dir: string, say: (text: string) => void): Promise<void> {
  const missing = Array.from({ length: panoramas }, (_, number) => number).filter(
    (number) => !existsSync(join(dir, String(number))),
  );
  const workers = Math.min(availableParallelism(), missing.length);
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
        say(`panorama ${number}`);
        await makeOne(number, dir);
      }
    }),
  );
}

async function makeOne(number: number, dir: string): Promise<void> {
  const draft = join(dir, `${number}.part`);
  rmSync(draft, { recursive: true, force: true });
  const script = join(import.meta.dirname, 'makeOne.ts');
  const painter = spawn(process.execPath, ['--import', 'tsx', script, String(number), draft], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((done) => painter.once('exit', done));
  if (code !== 0) throw new Error(`panorama ${number} could not be painted`);
  renameSync(draft, join(dir, String(number)));
}
