import type { Coming } from '../passes/visit.ts';
import type { Viewer } from '../viewers/viewer.ts';
import {
  median,
  type Passes,
  type PassName,
  passNames,
  type Sample,
  type Samples,
} from './samples.ts';

/** What was measured of one viewer: medians by name, `null` where nothing was. */
export interface Row {
  viewer: string;
  title: string;
  version: string;
  values: Record<string, number | null>;
  /** measurements behind it, by pass */
  runs: Record<PassName, number>;
  failures: string[];
}

export interface Summary {
  date: string;
  machine: string;
  conditions: string;
  rows: Row[];
}

export function summarize(samples: Samples, viewers: Viewer[]): Row[] {
  return viewers.map((viewer) => {
    const own = <Name extends PassName>(pass: Name) =>
      samples
        .read(pass)
        .filter(({ viewer: name, version }) => name === viewer.name && version === viewer.version);
    const visit = results(own('visit'));
    const rooms = results(own('rooms'));
    const sizes = own('sizes').filter(({ result }) => result);
    return {
      viewer: viewer.name,
      title: viewer.title,
      version: viewer.version,
      values: { ...visitValues(visit), ...roomValues(rooms), ...sizeValues(sizes) },
      runs: { visit: visit.length, rooms: rooms.length, sizes: sizes.length },
      failures: passNames.flatMap((pass) => own(pass).flatMap((one) => faults(pass, one))),
    };
  });
}

function results<Result>(samples: Sample<Result>[]): Result[] {
  return samples.flatMap(({ result }) => (result ? [result] : []));
}

function faults(pass: PassName, { run, rooms, failure, result }: Sample<Passes[PassName]>) {
  const found = failure === undefined ? (result?.problems ?? []) : [failure];
  return found.map((fault) => `${pass} ${rooms} rooms, run ${run}: ${fault}`);
}

function middle(values: number[]): number | null {
  return values.length ? median(values) : null;
}

function visitValues(samples: Passes['visit'][]): Row['values'] {
  const of = (kind: Coming['kind'], name: Exclude<keyof Coming, 'kind'>) =>
    middle(
      samples.flatMap(({ comings }) =>
        comings.filter((one) => one.kind === kind).map((one) => one[name]),
      ),
    );
  const walking = samples.flatMap(({ comings }) => comings.filter(({ kind }) => kind !== 'load'));
  return {
    script: of('load', 'script'),
    firstVisible: of('load', 'visible'),
    firstSharp: of('load', 'sharp'),
    firstBytes: of('load', 'bytes'),
    firstLongTasks: of('load', 'longTasks'),
    coldVisible: of('cold', 'visible'),
    coldSharp: of('cold', 'sharp'),
    coldBytes: of('cold', 'bytes'),
    warmVisible: of('warm', 'visible'),
    warmSharp: of('warm', 'sharp'),
    total: middle(samples.map(({ total }) => total)),
    longest: walking.length ? Math.max(...walking.map(({ longest }) => longest)) : null,
    walkLongTasks: middle(walking.map(({ longTasks }) => longTasks)),
    psnr: middle(samples.map(({ likeness }) => likeness.psnr)),
    detail: middle(samples.map(({ likeness }) => likeness.detail)),
  };
}

function roomValues(samples: Passes['rooms'][]): Row['values'] {
  const after = (rooms: number, name: 'textures' | 'peak' | 'heap') =>
    middle(
      samples.flatMap(({ living }) =>
        living.filter((one) => one.rooms === rooms).map((one) => one[name]),
      ),
    );
  const few = after(6, 'textures');
  const many = after(60, 'textures');
  return {
    texturesGrowth: few && many ? many / few : null,
    textures6: after(6, 'textures'),
    textures24: after(24, 'textures'),
    textures60: after(60, 'textures'),
    peak60: after(60, 'peak'),
    heap6: after(6, 'heap'),
    heap60: after(60, 'heap'),
    draws: middle(samples.map(({ drag }) => drag.draws)),
    idleFrames: middle(samples.map(({ idle }) => idle.frames)),
    idleCallbacks: middle(samples.map(({ idle }) => idle.callbacks)),
    idleMain: middle(samples.map(({ idle }) => idle.mainMs)),
  };
}

function sizeValues(samples: Sample<Passes['sizes']>[]): Row['values'] {
  const values: Row['values'] = {};
  for (const size of new Set(samples.map(({ rooms }) => rooms))) {
    const own = results(samples.filter(({ rooms }) => rooms === size));
    values[`start${size}`] = middle(own.map(({ visible }) => visible));
    values[`startSharp${size}`] = middle(own.map(({ sharp }) => sharp));
    values[`startHeap${size}`] = middle(own.map(({ heap }) => heap));
    values[`startRequests${size}`] = middle(own.map(({ requests }) => requests));
  }
  const { startSharp6: small, startSharp5000: large } = values;
  if (small && large) values.growth = large / small;
  return values;
}
