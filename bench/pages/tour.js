// What every viewer shows: the same rooms, ways and first view. Transitions are off everywhere.
const asked = new URLSearchParams(location.search);

export const form = asked.get('form');
export const rooms = Number(asked.get('rooms'));
export const exit = { yaw: 25, pitch: -10 };
/** degrees across a 16:9 picture's width, and its height */
export const fov = {
  horizontal: 90,
  vertical: (2 * Math.atan(innerHeight / innerWidth) * 180) / Math.PI,
};

export const fileOf = (room, file) => `/rooms/${room}/${file}`;
export const after = (room) => (room + 1) % rooms;
export const before = (room) => (room + rooms - 1) % rooms;
export const radians = (degrees) => (degrees * Math.PI) / 180;
export const every = (make) => Array.from({ length: rooms }, (_, room) => make(room));
export const container = () => document.getElementById('viewer');

/** How the bench asks where the visitor is, and sends them on. */
export function expose(current, goTo) {
  globalThis.viewer = { current, goTo };
}
