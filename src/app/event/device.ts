import type { Command, DeviceState, VisitEnded } from '../../contract/lan/device.ts';
import { wornIn } from '../../event/device/activity.ts';
import type { EventState } from '../../event/machine/state.ts';
import type { EventStore } from '../../event/machine/store.ts';
import { waysOf } from '../../event/machine/ways.ts';
import type { Tour } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { newId } from '../figures/ids.ts';

interface Facts {
  pack: DeviceState['pack'];
  battery: number | null;
}

/** What an operator sees of this device. */
export function deviceState(event: EventState, visit: Visit | null, facts: Facts): DeviceState {
  const inside = event.way !== null && event.stage !== 'wiping' ? visit?.get() : undefined;
  return {
    stage: event.stage,
    way: event.way,
    language: event.language,
    place: inside?.place ?? null,
    attends: inside?.mission?.id ?? inside?.watching?.id ?? inside?.telling?.id ?? null,
    worn: inside ? wornIn(inside) : null,
    held: event.held,
    since: event.since,
    visits: event.visits,
    ...facts,
  };
}

/** Does what an operator wants. @throws Error with the reason when it cannot be done */
export function obey(command: Command, tour: Tour, store: EventStore, visit: () => Visit | null) {
  const inside = (): Visit => {
    const now = visit();
    if (store.get().stage !== 'visit' || !now) throw new Error('nobody is inside');
    return now;
  };
  const known = (node: string) => {
    if (!tour.nodes[node]) throw new Error(`no node "${node}" in the tour`);
  };
  switch (command.type) {
    case 'start':
      if (!waysOf(tour).includes(command.way)) throw new Error(`the tour has no ${command.way}`);
      return store.dispatch({ type: 'start', way: command.way, language: command.language });
    case 'reset':
      return store.dispatch({ type: 'reset', by: 'operator' });
    case 'pause':
      return store.dispatch({ type: 'hold', held: command.held });
    case 'say':
      return inside().dispatch({ type: 'host/say', text: command.text }, 'operator');
    case 'goto':
      known(command.node);
      return inside().dispatch({ type: 'node/goto', node: command.node }, 'operator');
    case 'follow': {
      const { node, yaw, pitch } = command;
      known(node);
      const now = inside();
      now.dispatch({ type: 'node/goto', node }, 'operator');
      return now.dispatch({ type: 'host/point', beacon: { node, yaw, pitch } }, 'operator');
    }
    case 'unfollow':
      return inside().dispatch({ type: 'host/point', beacon: null }, 'operator');
  }
}

/** What is told of a visit that ended: nothing about who it was. */
export function visitEnded(
  event: EventState,
  before: EventState,
  visit: Visit | null,
  began: number,
): VisitEnded | null {
  if (event.ended === null || before.way === null) return null;
  return {
    id: newId(),
    at: event.since,
    way: before.way,
    language: before.language,
    seconds: Math.max(0, Math.round((event.since - began) / 1000)),
    rooms: Object.keys(visit?.get().seen ?? {}).length,
    end: event.ended,
  };
}
