import { peer } from './viewer.ts';

/** As the Marzipano Tool exports a tour: it pins the first level of every scene. */
export const marzipanoPinned = peer({
  name: 'marzipano-pinned',
  title: 'Marzipano, as exported',
  page: 'marzipano',
  form: 'pinned',
  source: 'marzipano',
  mostRooms: 60,
});

export const marzipano = peer({
  name: 'marzipano',
  title: 'Marzipano, not pinned',
  page: 'marzipano',
  source: 'marzipano',
});
