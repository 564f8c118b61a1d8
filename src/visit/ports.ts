/** Preparing a device of the organisation for a day without network: what stands on its page. */
export type Preparation =
  /** looking what is here and what there is */
  | { step: 'looking' }
  /** it cannot be begun here */
  | { step: 'impossible'; why: 'insecure' | 'unsupported' | 'refused' }
  /** it is not known what there is to fetch; what is here stays usable */
  | { step: 'unknown'; why: 'building' | 'unreachable'; usable: boolean }
  /** bytes still to fetch of all; `update` when the device is ready with an older state */
  | { step: 'offered'; bytes: number; of: number; update: boolean; lost: boolean }
  /** too little space: bytes needed and free */
  | { step: 'full'; needs: number; free: number }
  /** `left` in seconds, null while nobody can tell */
  | { step: 'fetching'; done: number; of: number; left: number | null }
  | { step: 'paused'; done: number; of: number }
  | { step: 'broken'; why: 'network' | 'damaged'; path: string; done: number; of: number }
  /** everything new is here, and is shown when nobody is inside */
  | { step: 'waiting'; bytes: number }
  /** `lasting` when the browser promised never to throw it away by itself */
  | { step: 'ready'; bytes: number; at: number; lasting: boolean };

/** What the page may ask of it. */
export interface PreparationPort {
  get(): Preparation;
  /** called after every change; returns how to stop */
  subscribe(changed: () => void): () => void;
  /** looks again */
  look(): void;
  /** begins or goes on */
  begin(): void;
  pause(): void;
  /** takes everything off the device again */
  remove(): void;
}
