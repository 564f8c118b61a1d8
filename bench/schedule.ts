import type { Options } from './options.ts';
import { rooms } from './passes/rooms.ts';
import type { Bench, Turn } from './passes/session.ts';
import { start } from './passes/sizes.ts';
import { visit } from './passes/visit.ts';
import type { Passes, PassName } from './report/samples.ts';
import type { Viewer } from './viewers/viewer.ts';

/** One measurement to make. */
export interface Task {
  pass: PassName;
  turn: Turn;
  work(bench: Bench): Promise<Passes[PassName]>;
}

/** Everything to measure. Viewers take turns, so that a busy moment of the machine hits all alike. */
export function schedule({ passes, runs, sizes, stops }: Options, viewers: Viewer[]): Task[] {
  const all: Record<PassName, () => Task[]> = {
    visit: () =>
      turns(viewers, runs, 6).map((turn) => ({
        pass: 'visit',
        turn,
        work: (bench) => visit(bench, turn),
      })),
    rooms: () =>
      turns(viewers, 1, 60).map((turn) => ({
        pass: 'rooms',
        turn,
        work: (bench) => rooms(bench, turn, stops),
      })),
    sizes: () => startTurns(viewers, runs, sizes),
  };
  return passes.flatMap((pass) => all[pass]());
}

/** The smallest and the largest tour twice, if so often is asked, those between once. */
function startTurns(viewers: Viewer[], runs: number, sizes: number[]): Task[] {
  const ends = [Math.min(...sizes), Math.max(...sizes)];
  return sizes
    .flatMap((size) => turns(viewers, ends.includes(size) ? Math.min(2, runs) : 1, size))
    .sort((a, b) => a.run - b.run)
    .map((turn) => ({ pass: 'sizes', turn, work: (bench) => start(bench, turn) }));
}

function turns(viewers: Viewer[], runs: number, size: number): Turn[] {
  return Array.from({ length: runs }, (_, at) => at + 1).flatMap((run) =>
    viewers
      .filter(({ mostRooms }) => size <= mostRooms)
      .map((viewer) => ({ viewer, run, rooms: size })),
  );
}
