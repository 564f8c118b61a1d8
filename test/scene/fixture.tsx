import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Probe, probe } from '../../src/scene/canvas/probe.ts';
import { View } from '../../src/scene/View.tsx';
import type { Pack } from '../../src/tour/pack.ts';
import type { Source, VisitAction } from '../../src/visit/actions.ts';
import { turn } from '../../src/visit/pose.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';

/** What the page offers to the test. */
export interface Fixture {
  visit: Visit;
  turn: typeof turn;
  probe(): Probe | undefined;
  /** everything dispatched, with who wanted it */
  log: [VisitAction, Source][];
  unmount(): void;
}

const base = new URL('/pack/', location.href);
const pack: Pack = await (await fetch(new URL('pack.json', base))).json();
const host = document.getElementById('tour');
if (!host) throw new Error('no host');
const visit = createStore(pack.tour, 'da');
const log: Fixture['log'] = [];
visit.witness((action, source) => log.push([action, source]));
const root = createRoot(host);
root.render(
  <StrictMode>
    <View visit={visit} files={{ pack, url: (src) => new URL(src, base).href }} />
  </StrictMode>,
);
const fixture: Fixture = {
  visit,
  turn,
  log,
  probe: () => {
    const canvas = document.querySelector('canvas');
    return canvas ? probe(canvas) : undefined;
  },
  unmount: () => root.unmount(),
};
Object.assign(globalThis, { fixture });
