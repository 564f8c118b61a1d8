import { Howler } from 'howler';
import { connectAudio } from '../../src/audio/connectAudio.ts';
import { connectStage, type Stage } from '../../src/audio/mission/connectStage.ts';
import { createReel, type Reel } from '../../src/audio/mission/reel.ts';
import type { Pack, PackFiles } from '../../src/tour/pack.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';

/** A page with nothing but the film and the speech of a mission. */
export interface Fixture {
  visit: Visit;
  reel: Reel;
  stage: Stage;
  /** seconds from the beginning of a beat to its end */
  ended: Record<string, number>;
  /** the sound's own clock stands still for a while, as it does where the machine is busy */
  holdSound(ms: number): Promise<void>;
}

const base = new URL('/pack/', location.href);
const pack: Pack = await (await fetch(new URL('pack.json', base))).json();
const files: PackFiles = { pack, url: (src) => new URL(src, base).href };
const visit = createStore(pack.tour, 'da');
const reel = createReel(files);
const ended: Fixture['ended'] = {};
let began = performance.now();
let last = '';
visit.witness((action, _source, now) => {
  const beat = now.plays.door?.beat ?? '';
  if (action.type === 'beat/ended') ended[action.beat] = (performance.now() - began) / 1000;
  if (beat !== last) began = performance.now();
  last = beat;
});
connectAudio(visit, files);
const stage = connectStage(visit, files, reel);
reel.subscribe(() => document.body.append(...(reel.film ? [reel.film] : [])));
visit.dispatch({ type: 'mission/open', id: 'door' }, 'address');
const src = pack.missions?.door?.src ?? '';
const built = await (await fetch(files.url(src))).json();
visit.dispatch({ type: 'mission/arrived', built }, 'device');
document.querySelector('button')?.addEventListener('click', () => {
  visit.dispatch({ type: 'mission/start' }, 'pointer');
});
async function holdSound(ms: number): Promise<void> {
  await Howler.ctx.suspend();
  await new Promise((done) => setTimeout(done, ms));
  await Howler.ctx.resume();
}
Object.assign(globalThis, { fixture: { visit, reel, stage, ended, holdSound } satisfies Fixture });
