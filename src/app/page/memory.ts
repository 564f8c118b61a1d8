import { playSchema } from '../../scenario/play.ts';
import { z } from '../../tour/schema.ts';
import type { Visit } from '../../visit/store.ts';

const savedSchema = z.object({ version: z.literal(1), plays: z.record(z.string(), playSchema) });

/**
 * How far missions were played, kept on this device once the visitor asked for it, and gone when they take it back.
 * Nothing is written before. Not for devices that are shared.
 */
export function connectMemory(visit: Visit, tour: string, storage: Storage): () => void {
  const key = `indenfor-missions ${tour}`;
  visit.dispatch({ type: 'memory/found', plays: read(storage, key) }, 'device');
  return visit.reconcile((now, before) => {
    if (now.memory === 'on' && (now.plays !== before.plays || before.memory !== 'on'))
      storage.setItem(key, JSON.stringify({ version: 1, plays: now.plays }));
    if (now.memory !== 'on' && before.memory === 'on') storage.removeItem(key);
  });
}

/** What was kept; null where nothing was, and where nobody can read it any more. */
function read(storage: Storage, key: string) {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    return savedSchema.safeParse(JSON.parse(text)).data?.plays ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The device's storage; undefined where the browser gives none. */
export function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // a browser that lets nothing be stored says so by throwing
    return undefined;
  }
}
