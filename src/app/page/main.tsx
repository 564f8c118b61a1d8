import { messages } from '../../text/messages.ts';
import { loadPack, type PackSource, preload } from '../loadPack.ts';
import { firstNode, readAddress } from './address.ts';
import { showPackProblem } from './failure.ts';

/** Milliseconds that the tour waits for its poster. */
const patience = { drawn: 400, seen: 800 };

const asked = readAddress(location.search);
/** The first look, fetched before any script: `boot.js` put it there. */
const poster = document.getElementById('poster');

/** Resolves when the poster is on its way to the screen: what comes next keeps the page busy. */
function drawn(): Promise<void> | undefined {
  return poster?.querySelector('img')?.decode().then(nextFrame);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Whatever becomes of the poster, the tour begins after this moment. */
function atMost(milliseconds: number, wait: Promise<void> | undefined): Promise<unknown> {
  const moment = new Promise((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([wait?.catch(() => undefined), moment]);
}

/**
 * Resolves when the poster has been seen, by what the browser tells of it: a graphics process that has just started shows
 * nothing before it has made the canvas ready, if it is asked for one first.
 */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((paints, observer) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Fetches the first room's preview while the script of the tour begins. */
function expectPreview({ pack, url }: PackSource): void {
  const preview = pack.pictures[firstNode(pack.tour, asked.node)]?.preview;
  if (preview) preload(url(preview.src));
}

async function start(root: HTMLElement): Promise<void> {
  const words = messages(asked.language ?? document.documentElement.lang);
  try {
    const files = await loadPack(new URL(`tours/${asked.tour}/`, document.baseURI));
    expectPreview(files);
    await atMost(patience.drawn, drawn());
    const inside = import('./inside.tsx').then((its) => {
      its.expectTiles(files);
      return its;
    });
    const [{ begin }] = await Promise.all([
      inside,
      atMost(patience.seen, poster?.querySelector('img') ? seen() : undefined),
    ]);
    begin(root, files, poster);
  } catch (error) {
    showPackProblem(root, words, error, () => {
      root.replaceChildren();
      void start(root);
    });
  }
}

const root = document.getElementById('tour');
if (root) void start(root);
