import { messages } from '../../text/messages.ts';
import { loadPack, type PackSource, preload } from '../loadPack.ts';
import { firstNode, readAddress } from './address.ts';
import { showPackProblem } from './failure.ts';

/** Milliseconds that the tour waits for its poster. */
const patience = 400;

const asked = readAddress(location.search);
/** The first look, fetched before any script: `boot.js` put it there. */
const poster = document.getElementById('poster');

/** Resolves when the poster has been seen, or after a moment without it: what comes next keeps the browser busy. */
async function painted(): Promise<void> {
  const moment = new Promise((resolve) => setTimeout(resolve, patience));
  const seen = poster?.querySelector('img')?.decode().then(nextFrame);
  await Promise.race([seen?.catch(() => undefined), moment]);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
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
    await painted();
    const { begin } = await import('./inside.tsx');
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
