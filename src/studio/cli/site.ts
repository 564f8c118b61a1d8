import type { Arguments } from './main.ts';
export async function site(_: Arguments): Promise<number> {
  return 2;
}
