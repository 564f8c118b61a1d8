import type { Visitor } from '../browser/browser.ts';
import { bytesBetween, isScript } from '../browser/ledger.ts';
import type { Likeness } from '../browser/likeness.ts';
import { comingOf, onScreen } from '../browser/picture.ts';
import { type Screencast, startScreencast } from '../browser/screencast.ts';
import { exit } from '../panoramas/identity.ts';
import { type Reading, readProbe } from '../probe/probe.ts';
import type { Viewer } from '../viewers/viewer.ts';
import { type Bench, type Turn, withVisitor } from './session.ts';
import { settled } from './settle.ts';

/** How a room was come to. Milliseconds and bytes. */
export interface Coming {
  kind: 'load' | 'cold' | 'warm';
  visible: number;
  sharp: number;
  /** on the wire until it was sharp */
  bytesToVisible: number;
  bytes: number;
  script: number;
  requests: number;
  longTasks: number;
  longest: number;
  uploads: number;
}

export interface VisitSample {
  comings: Coming[];
  /** on the wire for all three rooms, with what was fetched beforehand */
  total: number;
  likeness: Likeness;
  problems: string[];
}

interface Step {
  kind: Coming['kind'];
  room: number;
  from: number;
  until: number;
  uploads: number;
}

const walks = [
  { kind: 'cold', side: 1, room: 1 },
  { kind: 'warm', side: -1, room: 0 },
  { kind: 'warm', side: 1, room: 1 },
  { kind: 'cold', side: 1, room: 2 },
] as const;

/** The first visit on a slow line, then walks by clicking: to a new room, back, again, and on. */
export function visit(bench: Bench, turn: Turn): Promise<VisitSample> {
  bench.server.sent();
  return withVisitor(bench, turn, true, async (visitor, open) => {
    const { viewer } = turn;
    const screencast = await startScreencast(visitor.cdp);
    const origin = await open();
    const steps = [
      await watch(visitor, viewer, screencast, { kind: 'load', room: 0, from: origin }),
    ];
    await viewer.calm?.(visitor.page);
    for (const { kind, side, room } of walks) {
      const from = await press(visitor, side);
      steps.push(await watch(visitor, viewer, screencast, { kind, room, from }));
    }
    await screencast.stop();
    const probe = await readProbe(visitor.page);
    const likeness = await bench.likeness(await visitor.page.screenshot(), 2);
    const comings: Coming[] = [];
    for (const step of steps) comings.push(await describe(step, visitor, screencast, probe));
    const total = onTheWire(visitor);
    return { comings, total, likeness, problems: [...probe.errors, ...unseen(bench, total)] };
  });
}

async function watch(
  visitor: Visitor,
  viewer: Viewer,
  screencast: Screencast,
  step: Pick<Step, 'kind' | 'room' | 'from'>,
): Promise<Step> {
  const before = step.kind === 'load' ? 0 : (await readProbe(visitor.page)).textures.uploads;
  const calm = { quiet: 800, patience: 40_000, screencast };
  if (!(await settled(visitor, viewer, step.room, calm)))
    throw new Error(`room ${step.room} never settled (${step.kind})`);
  const { textures } = await readProbe(visitor.page);
  return { ...step, until: Date.now(), uploads: textures.uploads - before };
}

/** Clicks the exit's mark as a visitor does; the moment the button came up, by the page's clock. */
async function press({ page }: Visitor, side: 1 | -1): Promise<number> {
  const { x, y } = onScreen(side * exit.yaw, exit.pitch);
  await page.mouse.move(x, y);
  await new Promise((done) => setTimeout(done, 250));
  const { length } = (await readProbe(page)).presses;
  await page.mouse.down();
  await page.mouse.up();
  const { presses } = await readProbe(page);
  const at = presses[length];
  if (at === undefined) throw new Error('the click did not arrive');
  return at;
}

async function describe(
  { kind, room, from, until, uploads }: Step,
  { ledger: { entries } }: Visitor,
  { frames }: Screencast,
  { longTasks }: Reading,
): Promise<Coming> {
  const coming = await comingOf(
    frames.filter(({ at }) => at <= until + 50),
    from,
    room,
  );
  if (!coming) throw new Error(`room ${room} was never seen (${kind})`);
  const since = from - 30;
  const sharp = from + coming.sharp + 20;
  const tasks = longTasks.filter(({ at }) => at >= from - 5 && at < until);
  return {
    kind,
    ...coming,
    bytesToVisible: bytesBetween(entries, since, from + coming.visible + 20),
    bytes: bytesBetween(entries, since, sharp),
    script: bytesBetween(entries, since, sharp, isScript),
    requests: entries.filter(({ begun }) => begun >= since && begun < sharp).length,
    longTasks: tasks.reduce((sum, { duration }) => sum + duration, 0),
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    uploads,
  };
}

function onTheWire({ ledger }: Visitor): number {
  return ledger.entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Requests of a worker would escape the ledger, and the slow line with it. */
function unseen({ server }: Bench, total: number): string[] {
  const missing = server.sent() - total;
  return missing > 20_000 ? [`${Math.round(missing / 1000)} kB were not seen by the ledger`] : [];
}
