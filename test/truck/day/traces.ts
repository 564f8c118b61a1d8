import type { CDPSession } from 'playwright-core';
import type { EventPort } from '../../../src/event/port.ts';
import type { Visit } from '../../../src/visit/store.ts';
import type { Guest } from '../../browser.ts';

type Fiber = {
  memoizedProps?: Record<string, unknown> | null;
  child: Fiber;
  sibling: Fiber;
} | null;

/** Runs on the page, where `openDevice` puts it: a property of what React shows there, found as React's own tools do. */
export function findOnPage(prop: string): unknown {
  const find = (fiber: Fiber): unknown =>
    fiber ? (fiber.memoizedProps?.[prop] ?? find(fiber.child) ?? find(fiber.sibling)) : undefined;
  for (const place of document.querySelectorAll('#tour .indenfor, #event')) {
    const name = Object.keys(place).find((key) => key.startsWith('__reactContainer')) ?? '';
    const root = (place as unknown as Record<string, { stateNode?: { current: Fiber } }>)[name];
    const found = find(root?.stateNode?.current ?? null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Everything a visit could have left somewhere: its store, what is on the page, what is stored. What is the device's own
 * is left out: its outbox, when it joined, what it counts.
 */
export async function traces({ page, context }: Guest) {
  const here = await page.evaluate(async () => {
    const visit = findOnPage('visit') as Visit | undefined;
    const port = findOnPage('port') as EventPort | undefined;
    if (!visit || !port) return { found: false };
    const { tour, beyond, missions, ...state } = visit.get();
    const { listeners, version: _version, compass, pitch, fov, ...pose } = visit.pose;
    const { since: _since, touched: _touched, visits: _visits, ...event } = port.store.get();
    // the film of the rooms moves the view
    const view = event.stage === 'attract' ? {} : { compass, pitch, fov };
    const { visit: _visit, link: _link, ...facts } = port.get();
    const held = async (name: string) => [
      name,
      (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
    ];
    const tags = document.body.innerHTML.replace(/_r_\w+_/g, 'id').match(/<[^>]+>/g) ?? [];
    return {
      found: true,
      event,
      facts,
      state: { ...state, beyond: [...beyond], missions: Object.keys(missions) },
      rooms: Object.keys(tour.nodes),
      pose: { ...pose, ...view, listeners: listeners.size },
      stages: document.querySelectorAll('#tour > *').length,
      dom: tags.filter((tag) => !/canvas/.test(tag)),
      local: Object.entries(localStorage)
        .filter(([key]) => key !== 'indenfor-enrolled')
        .sort(),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await Promise.all((await caches.keys()).sort().map(held)),
      locks: ((await navigator.locks.query()).held ?? []).map(({ name }) => name),
      address: location.href,
      title: document.title,
    };
  });
  return { ...here, cookies: await context.cookies() };
}

/**
 * What a visit that was forgotten would be made of. Code that the browser compiled since, what its tools note of requests,
 * and the text of what a test asks of the page grow by themselves.
 */
const kept = new Set(['object', 'closure', 'array', 'regexp', 'number', 'bigint']);

/** Bytes of what scripts keep, by a snapshot of the heap, which collects the garbage first. */
async function keptBytes(session: CDPSession): Promise<number> {
  let text = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk;
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes } = JSON.parse(text) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
    nodes: number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (kept.has(types[0][nodes[i + type] ?? -1] ?? '')) bytes += nodes[i + size] ?? 0;
  return bytes;
}

/** What the page holds after its garbage was collected: bytes, and things that would grow if something were kept. */
export async function holds({ page, context }: Guest) {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  const bytes = await keptBytes(session);
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    bytes,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
  };
}
