import { heapOf, metricsOf, type Visitor } from '../browser/browser.ts';
import { roomOnScreen } from '../browser/picture.ts';
import { panoramas } from '../panoramas/identity.ts';
import { readProbe } from '../probe/probe.ts';
import { type Bench, type Turn, withVisitor } from './session.ts';
import { settled } from './settle.ts';

/** What lives after so many different rooms. Bytes. */
export interface Living {
  rooms: number;
  textures: number;
  /** most there was until then */
  peak: number;
  heap: number;
  elements: number;
}

export interface RoomsSample {
  living: Living[];
  idle: { frames: number; callbacks: number; mainMs: number };
  drag: { draws: number; frames: number };
  problems: string[];
}

/**
 * Walks through a tour without slow line or screencast, every room once.
 * @param stops after how many rooms it is counted what lives
 */
export function rooms(bench: Bench, turn: Turn, stops: number[]): Promise<RoomsSample> {
  return withVisitor(bench, turn, false, async (visitor, open) => {
    const { viewer } = turn;
    const { page } = visitor;
    await open();
    if (!(await settled(visitor, viewer, 0, { quiet: 1500, patience: 60_000 })))
      throw new Error('the first room never settled');
    const idle = await idleness(visitor);
    await viewer.calm?.(page);
    const living = [await count(visitor, 1)];
    for (let room = 1; room < Math.max(...stops); room++) {
      const uploadsBefore = (await readProbe(page)).textures.uploads;
      await viewer.goTo(page, room);
      const calm = { quiet: 220, patience: 40_000, uploadsBefore };
      if (!(await settled(visitor, viewer, room, calm)))
        throw new Error(`room ${room} never settled`);
      if (!stops.includes(room + 1)) continue;
      await settled(visitor, viewer, room, { quiet: 700, patience: 10_000 });
      living.push(await count(visitor, room + 1));
    }
    const shown = await roomOnScreen(await page.screenshot());
    const wanted = (Math.max(...stops) - 1) % panoramas;
    const { errors } = await readProbe(page);
    const problems = shown === wanted ? errors : [...errors, `shows ${shown}, not ${wanted}`];
    return { living, idle, drag: await dragging(visitor), problems };
  });
}

async function count(visitor: Visitor, walked: number): Promise<Living> {
  const objects = await heapOf(visitor);
  const { bytes, peak } = (await readProbe(visitor.page)).textures;
  return { rooms: walked, textures: bytes, peak, ...objects };
}

/** Three seconds in which nobody does anything, a second's worth of it. */
async function idleness(visitor: Visitor): Promise<RoomsSample['idle']> {
  const seconds = 3;
  const before = await readProbe(visitor.page);
  const busyBefore = (await metricsOf(visitor.cdp)).TaskDuration ?? 0;
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const busy = (await metricsOf(visitor.cdp)).TaskDuration ?? 0;
  const after = await readProbe(visitor.page);
  return {
    frames: (after.activity.frames - before.activity.frames) / seconds,
    callbacks: (after.activity.callbacks - before.activity.callbacks) / seconds,
    mainMs: ((busy - busyBefore) * 1000) / seconds,
  };
}

/** Turns the view with the mouse, low in the picture where no marks are. */
async function dragging({ page }: Visitor): Promise<RoomsSample['drag']> {
  const before = await readProbe(page);
  await page.mouse.move(700, 640);
  await page.mouse.down();
  for (let x = 700; x >= 400; x -= 10) {
    await page.mouse.move(x, 640);
    await new Promise((done) => setTimeout(done, 60));
  }
  const after = await readProbe(page);
  await page.mouse.up();
  const frames = after.activity.frames - before.activity.frames;
  return { frames, draws: (after.activity.draws - before.activity.draws) / Math.max(1, frames) };
}
