import { holdVisit } from '../../offline/visitLock.ts';
import { messages } from '../../text/messages.ts';
import type { Pack } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';
import { type Instance, mountInstance } from '../instance.tsx';
import { loadPack, type PackSource } from '../loadPack.ts';
import { readServed, withBooking } from '../served.ts';
import { connectAddress, lookOf, readAddress, sharedAddress } from './address.ts';
import { showPackProblem } from './failure.ts';
import { leavePage } from './leave.ts';
import { connectMemory, deviceStorage } from './memory.ts';

const asked = readAddress(location.search);

/** The language asked for, else the browser's first that the tour has, else the tour's own. */
function languageOf({ tour }: Pack): string {
  const wanted = [asked.language, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag) => tag && tour.languages.includes(tag)) ?? tour.languages[0] ?? 'en';
}

/** The poster of the first view, painted before any script, goes when the room is really there. */
function takeOver(visit: Visit): void {
  const stop = visit.reconcile(({ place, series, mission }) => {
    if (!place && !series && !mission) return;
    document.getElementById('poster')?.remove();
    stop();
  });
}

function begin(root: HTMLElement, files: PackSource): Instance {
  const share = async () => {
    const address = sharedAddress(instance.visit);
    history.replaceState(history.state, '', address);
    await navigator.clipboard.writeText(address.href);
  };
  const instance = mountInstance({
    root,
    files,
    language: languageOf(files.pack),
    embedded: false,
    event: asked.event,
    keys: document.body,
    onShare: share,
    onLeave: () => leavePage(stopAddress),
  });
  const { visit } = instance;
  // a prepared device does not exchange the tour under somebody who is inside
  if (navigator.serviceWorker?.controller) holdVisit();
  const stopAddress = connectAddress(visit);
  takeOver(visit);
  const storage = asked.event ? undefined : deviceStorage();
  if (storage) connectMemory(visit, asked.tour, storage);
  if (asked.mission !== null)
    visit.dispatch({ type: 'mission/open', id: asked.mission || undefined }, 'address');
  else if (asked.series !== null)
    visit.dispatch({ type: 'series/open', episode: asked.series || undefined }, 'address');
  else if (asked.node) {
    const look = asked.look ? lookOf(asked.look, innerWidth / innerHeight) : undefined;
    visit.dispatch({ type: 'node/goto', node: asked.node, look }, 'address');
  } else {
    visit.dispatch({ type: 'visit/approach' }, 'address');
  }
  return instance;
}

/** Counts what is done here, where the server wants to know and the visitor has nothing against it. */
async function count(visit: Visit): Promise<void> {
  const { asksNotToBeCounted, connectFigures } = await import('../figures/connectFigures.ts');
  const { deliverTo } = await import('../figures/deliver.ts');
  if (asksNotToBeCounted()) return;
  const place = asked.event ? 'event' : 'web';
  connectFigures(visit, { place, deliver: deliverTo(document.baseURI) });
}

async function start(root: HTMLElement): Promise<void> {
  const words = messages(asked.language ?? document.documentElement.lang);
  try {
    const files = await loadPack(new URL(`tours/${asked.tour}/`, document.baseURI));
    const served = readServed();
    withBooking(files.pack, served);
    const { visit } = begin(root, files);
    if (served.figures) void count(visit);
  } catch (error) {
    showPackProblem(root, words, error, () => {
      root.replaceChildren();
      void start(root);
    });
  }
}

const root = document.getElementById('tour');
if (root) void start(root);
