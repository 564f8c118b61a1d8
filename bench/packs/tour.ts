import { exit } from '../panoramas/identity.ts';

export const roomId = (room: number) => `n${room}`;
export const roomTitle = (room: number) => `Rum ${room}`;

/**
 * The rooms as a tour of ours. Each is turned as far as its door stands aside: who walks on goes on looking
 * the way they walked, and so looks at every room's middle, as in the other viewers.
 */
export function tourOf(rooms: number) {
  const ids = Array.from({ length: rooms }, (_, room) => room);
  const link = (to: number, yaw: number) => ({
    to: roomId((to + rooms) % rooms),
    // with the height below: rings on the floor, where the other viewers have their marks
    at: { yaw, pitch: exit.pitch, distance: 4.57 },
  });
  return {
    version: 1,
    id: `rooms-${rooms}`,
    title: { da: 'Målte rum' },
    lead: { da: 'De samme rum som i de andre fremvisere.' },
    languages: ['da'],
    start: roomId(0),
    nodes: Object.fromEntries(
      ids.map((room) => [
        roomId(room),
        {
          title: { da: roomTitle(room) },
          panorama: `panoramas/${room}.jpg`,
          heading: exit.yaw * room,
          height: 0.79,
          links: [link(room + 1, exit.yaw), link(room - 1, -exit.yaw)],
        },
      ]),
    ),
  };
}
