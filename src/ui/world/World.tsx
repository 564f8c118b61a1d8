import type { PackFiles } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';

export function World(_: { visit: Visit; files: PackFiles }) {
  return null;
}
