import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Milliseconds between two attempts while the server is away. */
const patience = 15_000;
/** What is kept at most; of a week without server the oldest goes. */
const most = 20_000;

interface Kept<Item> {
  key: number;
  item: Item;
}

interface Schema extends DBSchema {
  kept: { key: number; value: { box: string; item: unknown }; indexes: { box: string } };
}

export interface Outbox<Item> {
  /** Resolves when it is safely on the device, or, where the disk is full, in memory until it is sent. */
  put(item: Item): Promise<void>;
  /** Tries now what waits. */
  flush(): Promise<void>;
  waiting(): Promise<number>;
  stop(): void;
}

/**
 * Keeps what the server has not got yet, over restarts, and forgets it only when the server has it. The same item may
 * arrive twice: the server knows it by its id.
 * @param send answers whether the item is not needed any more
 */
export function openOutbox<Item>(
  box: string,
  send: (items: Item[]) => Promise<boolean>,
  together = 1,
): Outbox<Item> {
  const opened: Promise<IDBPDatabase<Schema>> = openDB<Schema>('indenfor-outbox', 1, {
    upgrade(db) {
      db.createObjectStore('kept', { autoIncrement: true }).createIndex('box', 'box');
    },
  });
  let flushing: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  /** What the disk had no room for: kept as long as the page. */
  const unkept: Item[] = [];

  async function first(): Promise<Kept<Item>[]> {
    const found: Kept<Item>[] = [];
    const { store } = (await opened).transaction('kept');
    for await (const cursor of store.index('box').iterate(box)) {
      found.push({ key: cursor.primaryKey, item: cursor.value.item as Item });
      if (found.length === together) break;
    }
    return found;
  }

  async function sendAll(): Promise<void> {
    for (let batch = await first(); batch.length > 0; batch = await first()) {
      if (stopped || !(await send(batch.map(({ item }) => item)))) return later();
      const tx = (await opened).transaction('kept', 'readwrite');
      await Promise.all([...batch.map(({ key }) => tx.store.delete(key)), tx.done]);
    }
    while (unkept.length > 0) {
      const batch = unkept.slice(0, together);
      if (stopped || !(await send(batch))) return later();
      unkept.splice(0, batch.length);
    }
  }

  function later(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), patience);
  }

  async function drain(): Promise<void> {
    try {
      // what came while the last was sent must not wait for the next
      while (again) {
        again = false;
        await sendAll();
      }
    } finally {
      flushing = null;
    }
  }

  function flush(): Promise<void> {
    again = true;
    flushing ??= drain();
    return flushing;
  }

  return {
    async put(item) {
      const db = await opened;
      try {
        await db.add('kept', { box, item });
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        unkept.push(item);
        return;
      }
      if ((await db.countFromIndex('kept', 'box', box)) > most) {
        const [oldest] = await first();
        if (oldest) await db.delete('kept', oldest.key);
      }
    },
    flush,
    waiting: async () => (await (await opened).countFromIndex('kept', 'box', box)) + unkept.length,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
