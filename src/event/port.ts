import type { DeviceState } from '../contract/lan/device.ts';
import type { Tour } from '../tour/tour.ts';
import type { Visit } from '../visit/store.ts';
import type { LinkStatus } from './link/connectLink.ts';
import type { EventSettings } from './machine/state.ts';
import type { EventStore } from './machine/store.ts';

/** What the page of an event shows besides its stage. */
export interface EventFacts {
  settings: EventSettings;
  link: LinkStatus;
  pack: DeviceState['pack'];
  /** what is on the stage: the scenery of the attract loop, or a visit */
  visit: Visit | null;
}

/** What the page asks of the device around it. */
export interface EventPort {
  store: EventStore;
  tour: Tour;
  get(): EventFacts;
  subscribe(changed: () => void): () => void;
  change(settings: Partial<EventSettings>): void;
  join(code: string): void;
  fullscreen(): void;
  /** where the device is prepared */
  prepareHref: string;
}
