import { join } from 'node:path';
import type { Mission, Still } from '../../scenario/mission.ts';
import { panoramaName } from '../../tour/place/panorama.ts';
import { nodeOf, type Tour } from '../../tour/tour.ts';
import { copy } from '../pack/copy.ts';
import type { Shelf } from '../pack/shelf.ts';
import { openEyes } from '../pictures/formats.ts';
import { stills as look } from '../pictures/panorama.ts';

type View = { yaw: number; pitch: number };

/** Pictures in the pack of views into rooms. */
export interface Stills {
  at(node: string, view?: View): string;
}

/** A picture of every view into a room that a beat without a film is shown with. */
export async function buildStills(
  tour: Tour,
  missions: readonly Mission[],
  dir: string,
  shelf: Shelf,
): Promise<Stills> {
  const wanted = new Map<string, View[]>();
  const name = ({ yaw, pitch }: View) => `${yaw} ${pitch}`;
  const viewOf = (node: string, view?: View) => view ?? nodeOf(tour, node).view;
  for (const mission of missions)
    for (const { film, still } of mission.beats) {
      if (film || still?.picture !== undefined) continue;
      const node = still?.node ?? mission.node;
      const view = viewOf(node, still?.view);
      const views = wanted.get(node) ?? [];
      if (!views.some((one) => name(one) === name(view))) wanted.set(node, [...views, view]);
    }
  const made = new Map<string, string>();
  for (const [node, views] of wanted) {
    const { panorama } = nodeOf(tour, node);
    views.sort((a, b) => a.yaw - b.yaw || a.pitch - b.pitch);
    const order = `stills ${JSON.stringify(views)} of ${JSON.stringify(panorama)}`;
    const files = await shelf.files(order, join(dir, panoramaName(panorama)), async () => {
      const { left } = await openEyes(panorama, dir);
      const pictures = await look(left, views);
      return pictures.map(({ bytes, extension }) => ({
        content: bytes,
        name: { stem: `missions/stills/${node}`, extension, hashed: true },
        facts: null,
      }));
    });
    for (const [i, view] of views.entries()) made.set(`${node} ${name(view)}`, files[i]?.src ?? '');
  }
  return {
    at(node, view) {
      const src = made.get(`${node} ${name(viewOf(node, view))}`);
      if (!src) throw new Error(`no still was made of ${node}`);
      return src;
    },
  };
}

/** What is shown where there is no film: a picture of its own, a view, or the room where the mission begins. */
export async function stillOf(
  still: Still | undefined,
  node: string,
  stills: Stills,
  dir: string,
  shelf: Shelf,
): Promise<Still> {
  const picture =
    still?.picture === undefined
      ? stills.at(still?.node ?? node, still?.view)
      : await copy(still.picture, dir, shelf);
  return { picture };
}
