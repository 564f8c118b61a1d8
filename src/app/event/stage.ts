import type { Deliver } from '../../contract/figures.ts';
import type { Way } from '../../contract/lan/device.ts';
import { connectLife, wornIn } from '../../event/device/activity.ts';
import { clearTraces } from '../../event/device/settings.ts';
import type { EventState } from '../../event/machine/state.ts';
import type { EventStore } from '../../event/machine/store.ts';
import { seriesScreen } from '../../event/machine/ways.ts';
import { holdVisit } from '../../offline/visitLock.ts';
import type { VisitAction } from '../../visit/actions.ts';
import type { Visit } from '../../visit/store.ts';
import { connectFigures } from '../figures/connectFigures.ts';
import { type Instance, mountInstance } from '../instance.tsx';
import type { PackSource } from '../loadPack.ts';
import { playScenery } from './scenery.ts';

export interface StageOptions {
  root: HTMLElement;
  files: PackSource;
  store: EventStore;
  deliver: Deliver;
  /** begins in the headset, where there is one */
  immersed(): boolean;
  /** called with what is on the stage, whenever something about it changes */
  changed(visit: Visit | null): void;
}

/**
 * What is on the stage: the scenery of the attract loop, or one visit. Every visit is a new store on a new page element;
 * of the one before nothing is kept that could be forgotten to be reset.
 */
export function connectStage({ root, files, store, deliver, immersed, changed }: StageOptions) {
  let on: { visit: Visit; away(): void } | null = null;

  function clear(): void {
    on?.away();
    on = null;
  }

  function mount(language: string, options: { scenery: boolean; short: boolean }): Instance {
    const instance = mountInstance({
      root,
      files,
      language,
      embedded: true,
      scenery: options.scenery,
      event: options.short,
      keys: document.body,
    });
    instance.stage.dataset.event = '';
    return instance;
  }

  function show(language: string): void {
    clear();
    // A press lets one into the headset for five seconds: what it needs is here before. A visit asks again for what failed.
    if (immersed()) import('../later/HeadsetWorld.tsx').catch(() => undefined);
    const instance = mount(language, { scenery: true, short: false });
    const end = playScenery(instance.visit);
    on = {
      visit: instance.visit,
      away() {
        end();
        instance.dispose();
      },
    };
    changed(on?.visit ?? null);
  }

  function begin({ language, way, held }: EventState): void {
    clear();
    const instance = mount(language, { scenery: false, short: way === 'short' });
    const { visit } = instance;
    const undo = [
      holdVisit(),
      connectLife(visit, () => store.dispatch({ type: 'touch' })),
      connectFigures(visit, { place: 'event', deliver }),
      visit.reconcile((now, before) => {
        const worn = wornIn(now);
        if (worn !== null && worn !== wornIn(before)) store.dispatch({ type: 'worn', worn });
        changed(on?.visit ?? null);
      }),
    ];
    const say = (action: VisitAction) => visit.dispatch(action, 'button');
    if (held) say({ type: 'host/hold', held });
    say({ type: 'sound/unlock' });
    openWay(visit, way ?? 'full', immersed(), say);
    if (immersed()) wear(visit);
    on = {
      visit,
      away() {
        for (const stop of undo.reverse()) stop();
        instance.dispose();
      },
    };
    changed(on?.visit ?? null);
  }

  const stop = store.reconcile((now, before) => {
    if (on && now.held !== before.held)
      on.visit.dispatch({ type: 'host/hold', held: now.held }, 'operator');
    if (now.stage === before.stage) return;
    if (now.stage === 'farewell' && on) {
      for (const stage of root.querySelectorAll<HTMLElement>('.indenfor')) stage.dataset.over = '';
      // the room stays behind the last page, and is silent
      on.visit.dispatch({ type: 'host/hold', held: true }, 'device');
      on.visit.dispatch({ type: 'xr/leave' }, 'device');
    }
    if (now.stage === 'visit') begin(now);
    if (now.stage !== 'visit' && before.stage === 'wiping') show(now.language);
    if (now.stage === 'wiping') {
      clear();
      clearTraces();
      changed(on?.visit ?? null);
      // the curtain is down, and nothing is left behind it
      queueMicrotask(() => store.dispatch({ type: 'wiped' }));
    }
  });
  show(store.get().language);
  return {
    visit: () => on?.visit ?? null,
    stop() {
      stop();
      clear();
    },
  };
}

function openWay(
  visit: Visit,
  way: Way,
  immersed: boolean,
  say: (action: VisitAction) => void,
): void {
  const { tour } = visit.get();
  const screen = seriesScreen(tour);
  if (way === 'series' && screen) {
    say({ type: 'node/goto', node: screen.node });
    const stop = visit.reconcile(({ place }) => {
      if (place !== screen.node) return;
      stop();
      say({ type: 'film/play', id: screen.film, screen: screen.hotspot });
    });
    return;
  }
  say({ type: 'visit/enter' });
  if (way === 'short') say({ type: 'led/start' });
  // who said that they go on their own is not asked again whether they want to be shown around
  if (way === 'full') say({ type: 'led/decline' });
  // who has just put a headset on is not asked to choose: the first mission is begun
  if (way === 'missions') say({ type: 'mission/open', ...(immersed && { id: tour.missions[0] }) });
}

/**
 * As soon as the browser has said that there is a headset; it lets one in only shortly after a gesture. Who was let in
 * from afar is asked for one by the page.
 */
function wear(visit: Visit): void {
  const stop = visit.reconcile(({ xr }) => {
    if (xr === 'absent') return;
    stop();
    if (navigator.userActivation?.isActive ?? true) visit.dispatch({ type: 'xr/enter' }, 'button');
  });
}
