import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tour } from '../../src/tour/tour.ts';

const read = async (name: string): Promise<Tour> =>
  JSON.parse(await readFile(join(import.meta.dirname, name, 'tour.json'), 'utf8'));

/** What an event has in one tour: rooms where something is told, from `two-rooms`, and missions, from `shift`. */
export async function makeTruckPack(folder: string): Promise<void> {
  const [told, played] = await Promise.all([read('two-rooms'), read('shift')]);
  for (const name of ['two-rooms', 'shift'])
    await cp(join(import.meta.dirname, name), folder, { recursive: true });
  const { hall, yard } = told.nodes;
  const { wing, cell } = played.nodes;
  if (!hall || !yard || !wing || !cell) throw new Error('the rooms of the truck are gone');
  const door = (to: string) => ({ to, at: { yaw: -60, pitch: -15, distance: 3 } });
  const tour = {
    ...told,
    id: 'truck',
    booking: '/book',
    guides: { ...told.guides, ...played.guides },
    nodes: {
      hall: { ...hall, links: [...hall.links, door('wing')] },
      yard,
      wing: { ...wing, links: [...wing.links, door('hall')] },
      cell,
    },
    missions: played.missions,
  };
  await writeFile(join(folder, 'tour.json'), JSON.stringify(tour, null, 2));
}
