import { randomUUID } from 'node:crypto';
import type { Command, ToDevice } from '../../contract/lan/device.ts';

/** One end of a connection. */
export interface Line<Message> {
  send(message: Message): void;
  close(): void;
}

/** Milliseconds a device gets to answer. */
const patience = 5000;

interface Open {
  line: Line<ToDevice>;
  timer: ReturnType<typeof setTimeout>;
  done(problem: string | null): void;
}

/** Commands that were given and are not answered yet. */
export function createOrders() {
  const open = new Map<string, Open>();

  function end(id: string, problem: string | null): void {
    const order = open.get(id);
    if (!order) return;
    clearTimeout(order.timer);
    open.delete(id);
    order.done(problem);
  }

  return {
    give(line: Line<ToDevice>, command: Command, done: Open['done']): void {
      const id = randomUUID();
      open.set(id, { line, done, timer: setTimeout(() => end(id, 'no answer'), patience) });
      line.send({ type: 'command', id, command });
    },
    answered: end,
    /** The line is gone: nothing given over it will be answered. */
    lost(line: Line<ToDevice>): void {
      for (const [id, order] of open) if (order.line === line) end(id, 'offline');
    },
    close(): void {
      for (const { timer } of open.values()) clearTimeout(timer);
      open.clear();
    },
  };
}
