import { heapOf } from '../browser/browser.ts';
import { comingOf } from '../browser/picture.ts';
import { startScreencast } from '../browser/screencast.ts';
import { readProbe } from '../probe/probe.ts';
import { type Bench, type Turn, withVisitor } from './session.ts';
import { settled } from './settle.ts';

/** How a tour of a size begins, on a fast line. Milliseconds and bytes. */
export interface SizeSample {
  visible: number;
  sharp: number;
  heap: number;
  elements: number;
  textures: number;
  requests: number;
  longTasks: number;
  problems: string[];
}

export function start(bench: Bench, turn: Turn): Promise<SizeSample> {
  return withVisitor(bench, turn, false, async (visitor, open) => {
    const screencast = await startScreencast(visitor.cdp);
    const from = await open();
    const calm = { quiet: 800, patience: 60_000, screencast };
    if (!(await settled(visitor, turn.viewer, 0, calm))) throw new Error('never settled');
    await screencast.stop();
    const { longTasks, textures, errors } = await readProbe(visitor.page);
    const living = await heapOf(visitor);
    const coming = await comingOf(screencast.frames, from, 0);
    if (!coming) throw new Error('the room was never seen');
    return {
      ...coming,
      ...living,
      textures: textures.bytes,
      requests: visitor.ledger.entries.length,
      longTasks: longTasks.reduce((sum, { duration }) => sum + duration, 0),
      problems: errors,
    };
  });
}
