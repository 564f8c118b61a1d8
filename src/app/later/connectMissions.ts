import type { Reel } from '../../audio/mission/reel.ts';
import type { PackFiles } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';

/** What plays missions is fetched when one is first opened; where that fails it is told, and tried again when asked. */
export function connectMissions(visit: Visit, files: PackFiles, reel: Reel): () => void {
  let coming = false;
  let closed = false;
  let close = () => {};

  async function open(): Promise<void> {
    coming = true;
    try {
      const { stageMissions } = await import('./missions.ts');
      stop();
      if (!closed) close = stageMissions(visit, files, reel);
    } catch (error) {
      coming = false;
      const reason = error instanceof Error ? error.message : String(error);
      visit.dispatch({ type: 'mission/unreachable', reason }, 'device');
    }
  }
  const stop = visit.reconcile(({ mission, problem }) => {
    if (mission && !problem && !coming) void open();
  });
  return () => {
    closed = true;
    stop();
    close();
  };
}
