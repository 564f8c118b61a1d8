import type { Visitor } from '../browser/browser.ts';
import { grey, largestDifference, roomOnScreen } from '../browser/picture.ts';
import type { Screencast } from '../browser/screencast.ts';
import { panoramas } from '../panoramas/identity.ts';
import { readProbe } from '../probe/probe.ts';
import type { Viewer } from '../viewers/viewer.ts';

export interface Calm {
  /** milliseconds in which nothing comes, is uploaded or changes on screen */
  quiet: number;
  /** milliseconds after which it is given up */
  patience: number;
  screencast?: Screencast;
  /** textures sent before this walk: a room that sends none may still be decoding */
  uploadsBefore?: number;
}

/** Waits until the room is there and nothing moves any more; false when it never was. */
export async function settled(
  visitor: Visitor,
  viewer: Viewer,
  room: number,
  { quiet, patience, screencast, uploadsBefore }: Calm,
): Promise<boolean> {
  const { page, ledger } = visitor;
  const begun = Date.now();
  while (Date.now() - begun < patience) {
    await new Promise((done) => setTimeout(done, 60));
    const now = Date.now();
    const last = Math.max(begun, ledger.lastEnd(), screencast?.lastNew() ?? 0);
    if (ledger.open() > 0 || now - last < quiet) continue;
    const probe = await readProbe(page).catch(() => undefined);
    if (!probe || probe.now - probe.textures.lastUpload < quiet) continue;
    if (probe.textures.uploads === uploadsBefore && now - begun < 5000) continue;
    if ((await viewer.current(page)) !== room) continue;
    if (!screencast) return true;
    if (await isLast(visitor, screencast, room)) return true;
  }
  return false;
}

/** A busy browser shows a frame late: the recording is whole when it ends with what is really on screen. */
async function isLast({ page }: Visitor, { frames }: Screencast, room: number): Promise<boolean> {
  const seen = frames.at(-1);
  if (!seen || (await roomOnScreen(seen.jpeg)) !== room % panoramas) return false;
  // pressed as the recording is: else the pressing alone would differ more
  const real = await page.screenshot({ type: 'jpeg', quality: 80 });
  return largestDifference(await grey(seen.jpeg), await grey(real)) < 3;
}
