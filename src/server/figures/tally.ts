import type { Tables } from '../store/tables.ts';

type Figure = Tables['figure'];
export type Rollup = Tables['rollup'];

/**
 * What single events of a day add up to, by tour and place:
 *
 * | kind | a | b | count | sum |
 * | --- | --- | --- | --- | --- |
 * | visit | device | language | page loads | |
 * | length | seconds, rounded down | | visits | |
 * | room | node | | stays | seconds |
 * | path | node left | node entered | times | |
 * | last | node | | visits that were there last | |
 * | did | action | what it named, "within/thing" | times | visits that did it |
 * | looked | node | | stays with looks | |
 * | look | node | cell of the grid | stays | seconds |
 */
export function createTally() {
  const cells = new Map<string, Rollup>();
  const visits = new Map<string, Seen>();
  const did = new Map<string, Set<string>>();

  function add(
    row: Figure,
    kind: string,
    a: string,
    b: string,
    count: number,
    sum: number,
  ): Rollup {
    const { day, tour, place } = row;
    const key = [day, tour, place, kind, a, b].join('\n');
    const cell = cells.get(key) ?? { day, tour, place, kind, a, b, count: 0, sum: 0 };
    cell.count += count;
    cell.sum += sum;
    cells.set(key, cell);
    return cell;
  }

  return {
    add(row: Figure): void {
      const { type, visit, at } = row;
      const seen = visits.get(visit) ?? { row, first: at, last: at, room: '', roomAt: 0 };
      seen.first = Math.min(seen.first, at);
      seen.last = Math.max(seen.last, at);
      visits.set(visit, seen);
      if (type === 'begin') add(row, 'visit', row.device, row.language, 1, 0);
      if (type === 'room') {
        add(row, 'room', row.thing, '', 1, row.seconds);
        if (row.part) add(row, 'path', row.part, row.thing, 1, 0);
        if (at >= seen.roomAt) Object.assign(seen, { room: row.thing, roomAt: at });
      }
      if (type === 'did') {
        const named = row.part && row.thing ? `${row.part}/${row.thing}` : row.part || row.thing;
        const cell = add(row, 'did', row.name, named, 1, 0);
        const key = [row.tour, row.place, row.name, named].join('\n');
        const who = did.get(key) ?? new Set();
        cell.sum = did.set(key, who.add(visit)).get(key)?.size ?? 0;
      }
      if (type === 'look') {
        add(row, 'looked', row.thing, '', 1, 0);
        for (const [cell, seconds] of JSON.parse(row.looks) as [number, number][])
          add(row, 'look', row.thing, String(cell), 1, seconds);
      }
    },
    /** All of it; visits are judged by everything that was added. */
    rollups(): Rollup[] {
      for (const { row, first, last, room } of visits.values()) {
        add(row, 'length', String(lengthBin((last - first) / 1000)), '', 1, 0);
        if (room) add(row, 'last', room, '', 1, 0);
      }
      visits.clear();
      return [...cells.values()];
    },
  };
}

interface Seen {
  row: Figure;
  first: number;
  last: number;
  room: string;
  roomAt: number;
}

const [fine, coarse, most] = [5, 60, 7200];

/** Seconds rounded down: to five in the first ten minutes, then to a minute. */
export function lengthBin(seconds: number): number {
  const width = binWidth(seconds);
  return Math.min(Math.floor(seconds / width) * width, most);
}

function binWidth(seconds: number): number {
  return seconds < 600 ? fine : coarse;
}

/** The median of lengths counted in bins, seconds; null of nothing. */
export function medianOf(bins: { seconds: number; count: number }[]): number | null {
  const sorted = bins.filter(({ count }) => count > 0).sort((a, b) => a.seconds - b.seconds);
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let before = 0;
  for (const { seconds, count } of sorted) {
    if (before + count >= half) return seconds + (binWidth(seconds) * (half - before)) / count;
    before += count;
  }
  return null;
}
