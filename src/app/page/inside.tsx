import { holdVisit } from '../../offline/visitLock.ts';
import { maySpend } from '../../scene/pyramid/budget.ts';
import { firstTiles } from '../../scene/pyramid/prefetch.ts';
import type { Pack } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';
import { type Instance, mountInstance } from '../instance.tsx';
import { type PackSource, preload } from '../loadPack.ts';
import { readServed, withBooking } from '../served.ts';
import { connectAddress, firstNode, lookOf, readAddress, sharedAddress } from './address.ts';
import { leavePage } from './leave.ts';
import { connectMemory, deviceStorage } from './memory.ts';

const asked = readAddress(location.search);

/** The language asked for, else the browser's first that the tour has, else the tour's own. */
function languageOf({ tour }: Pack): string {
  const wanted = [asked.language, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag) => tag && tour.languages.includes(tag)) ?? tour.languages[0] ?? 'en';
}

/** Another page than the room's covers it, and leaves no poster behind when it closes. */
function coverPoster(visit: Visit, poster: HTMLElement | null): void {
  const stop = visit.reconcile(({ series, mission }) => {
    if (!series && !mission) return;
    poster?.remove();
    stop();
  });
}

/** Fetches the first room's tiles before the page is made, where the first look is the room's own. */
export function expectTiles(files: PackSource): void {
  if (asked.look || asked.series !== null || asked.mission !== null || !maySpend()) return;
  const ratio = Math.min(2, devicePixelRatio);
  const size = { width: innerWidth * ratio, height: innerHeight * ratio };
  for (const url of firstTiles(files, firstNode(files.pack.tour, asked.node), size)) preload(url);
}

/** Begins the visit that the address asks for. `poster` stands behind it with the first look. */
export function begin(root: HTMLElement, files: PackSource, poster: HTMLElement | null): void {
  const served = readServed();
  withBooking(files.pack, served);
  const share = async () => {
    const address = sharedAddress(instance.visit);
    history.replaceState(history.state, '', address);
    await navigator.clipboard.writeText(address.href);
  };
  const instance: Instance = mountInstance({
    root,
    files,
    language: languageOf(files.pack),
    embedded: false,
    ...(poster && { poster }),
    event: asked.event,
    keys: document.body,
    onShare: share,
    onLeave: () => leavePage(stopAddress),
  });
  const { visit } = instance;
  // a prepared device does not exchange the tour under somebody who is inside
  if (navigator.serviceWorker?.controller) holdVisit();
  const stopAddress = connectAddress(visit);
  coverPoster(visit, poster);
  const storage = asked.event ? undefined : deviceStorage();
  if (storage) connectMemory(visit, { tour: asked.tour, storage, named: asked.language !== null });
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
  if (served.figures) void count(visit);
}

/** Counts what is done here, where the server wants to know and the visitor has nothing against it. */
async function count(visit: Visit): Promise<void> {
  const { asksNotToBeCounted, connectFigures } = await import('../figures/connectFigures.ts');
  const { deliverTo } = await import('../figures/deliver.ts');
  if (asksNotToBeCounted()) return;
  const place = asked.event ? 'event' : 'web';
  connectFigures(visit, { place, deliver: deliverTo(document.baseURI) });
}
