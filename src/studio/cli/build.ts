import { buildPack, Stopped } from '../pack/build.ts';
import type { Arguments } from './arguments.ts';
import { followProgress } from './progress.ts';
import { count, problemLines, summary } from './say.ts';

/** `indenfor build <pack> --out <dir>`: 0 when written, 1 when errors stopped it, 130 after ctrl-C. */
export async function build({ positionals, values }: Arguments): Promise<number> {
  const [dir] = positionals;
  if (dir === undefined || positionals.length > 1 || typeof values.out !== 'string') {
    console.error(
      'Which pack, and where to? For example: npx indenfor build my-tour --out public/tour',
    );
    return 2;
  }
  return buildInto(dir, values.out, values.force === true);
}

export async function buildInto(dir: string, out: string, force = false): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = followProgress(dir);
  try {
    const { problems, pack, made, kept } = await buildPack({
      dir,
      out,
      force,
      report: progress.report,
      signal: controller.signal,
    });
    progress.end();
    for (const problem of problems) console.error(problemLines(problem));
    if (!pack) {
      console.error(`${dir}: ${summary(problems)}; nothing was changed in ${out}`);
      return 1;
    }
    const rooms = count(Object.keys(pack.tour.nodes).length, 'room');
    console.log(`${out}: ${rooms}, ${made} made, ${kept} kept, ${summary(problems)}`);
    return 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof Stopped)) throw error;
    console.error(
      'Stopped. The pack that was there is untouched; what was made is kept for the next time.',
    );
    return 130;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
