/** What pages ask of the service worker. */
export type Asked =
  /** the next release takes the place of the current one, unless somebody is inside */
  | { type: 'exchange' }
  /** what is kept was changed behind the worker's back */
  | { type: 'forget' }
  /** to a worker that waits: nobody needs the old one any more */
  | { type: 'take-over' };

/** What the service worker tells. */
export type Told =
  | { type: 'exchanged'; done: boolean }
  /** the browser has thrown away what it promised to keep */
  | { type: 'lost'; path: string };

export const offlineChannel = 'indenfor-offline';
