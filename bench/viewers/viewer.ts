import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A viewer as the bench drives it. Room `i` leads on to `i + 1` on the right and back to `i - 1` on the left. */
export interface Viewer {
  /** for the command line and the samples */
  name: string;
  /** for the tables */
  title: string;
  /** of what is measured: samples of another version are not mixed with these */
  version: string;
  /** address below the server's origin of a tour of so many rooms */
  address(rooms: number): string;
  /** room that is shown, -1 while none is there */
  current(page: Page): Promise<number>;
  /** walks there without pointing, from a room beside it */
  goTo(page: Page, room: number): Promise<void>;
  /** before the page is opened */
  prepare?(page: Page): Promise<void>;
  /** once the first room is there: turns transitions off, where the page's address cannot say so */
  calm?(page: Page): Promise<void>;
  reducedMotion?: boolean;
  /** larger tours take minutes to start */
  mostRooms: number;
}

interface Exposed {
  viewer?: { current(): number; goTo(room: number): void };
}

export interface PeerOptions {
  name: string;
  title: string;
  /** folder below `pages` */
  page: string;
  form?: string;
  /** npm package */
  source: string;
  mostRooms?: number;
}

/** A viewer of others on a page of ours (`pages/<page>.js`). */
export function peer({ name, title, page, form, source, mostRooms = 5000 }: PeerOptions): Viewer {
  return {
    name,
    title,
    mostRooms,
    get version() {
      const file = join(import.meta.dirname, '../node_modules', source, 'package.json');
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    },
    address: (rooms) => `/viewers/${page}/?rooms=${rooms}${form ? `&form=${form}` : ''}`,
    current: (opened) =>
      opened.evaluate(() => (globalThis as unknown as Exposed).viewer?.current() ?? -1),
    goTo: (opened, room) =>
      opened.evaluate((to) => {
        (globalThis as unknown as Exposed).viewer?.goTo(to);
      }, room),
  };
}
