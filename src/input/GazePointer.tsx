import type { Visit } from '../visit/store.ts';

export function GazePointer(_: { visit: Visit }) {
  return null;
}
