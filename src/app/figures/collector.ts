import { type Deliver, type Figure, type FigureBatch, mostEvents } from '../../contract/figures.ts';
import { newId } from './ids.ts';

/** Without the time and id that every event gets. */
export type Happening = Figure extends infer F
  ? F extends Figure
    ? Omit<F, 'id' | 'at'>
    : never
  : never;

export interface CollectorOptions {
  /** what every batch of this page says */
  about: Omit<FigureBatch, 'format' | 'sent' | 'events'>;
  deliver: Deliver;
  /** milliseconds between two deliveries */
  pause?: number;
}

/** Of a visit that cannot be delivered the last events are kept, so that memory has an end. */
const mostKept = 2000;

/** Keeps what happened in memory and delivers it now and then; what was not taken is delivered again under the same ids. */
export function createCollector({ about, deliver, pause = 15_000 }: CollectorOptions) {
  let waiting: Figure[] = [];
  let under: FigureBatch | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refused = false;

  function plan(): void {
    if (timer === undefined && !refused && (under || waiting.length > 0))
      timer = setTimeout(() => void send(), pause);
  }

  function batchOf(events: Figure[]): FigureBatch {
    return { format: 1, sent: Date.now(), ...about, events };
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (refused || under) return;
    const events = waiting.splice(0, mostEvents);
    if (events.length === 0) return;
    under = batchOf(events);
    const outcome = await deliver(under, { parting: false });
    under = null;
    if (outcome === 'refused') refused = true;
    if (outcome === 'later') waiting = [...events, ...waiting].slice(-mostKept);
    if (refused) waiting = [];
    plan();
  }

  return {
    happened(what: Happening): void {
      if (refused) return;
      waiting.push({ ...what, id: newId(), at: Date.now() } as Figure);
      if (waiting.length > mostKept) waiting.shift();
      plan();
    },
    send,
    /** The page goes: everything at once, what is under way included, since its answer may never be heard. */
    part(): void {
      if (refused) return;
      const all = [...(under?.events ?? []), ...waiting];
      waiting = [];
      while (all.length > 0) {
        const events = all.splice(0, mostEvents);
        void deliver(batchOf(events), { parting: true }).then((outcome) => {
          // hidden, but not gone: it may be tried again
          if (outcome === 'later') waiting = [...events, ...waiting].slice(-mostKept);
          plan();
        });
      }
    },
    stop(): void {
      clearTimeout(timer);
      refused = true;
      waiting = [];
    },
  };
}
export type Collector = ReturnType<typeof createCollector>;
