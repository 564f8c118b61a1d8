import type { DeviceKind, Stage, VisitEnded, Way } from '../../contract/lan/device.ts';

/** How a device behaves at an event; kept on the device, set in the staff corner. */
export interface EventSettings {
  /** what hosts call it */
  name: string;
  kind: DeviceKind;
  /** what a visit begins with; `choice` asks the visitor */
  begins: Way | 'choice';
  /** seconds without input until the visit is wiped */
  idle: number;
  /** seconds a headset may be off */
  off: number;
  /** opens the staff corner; empty until somebody chose one */
  pin: string;
  /** the public address of the tour, for the code on the last page; empty when there is none */
  home: string;
  /** where a talk is booked; empty when the server told none */
  book: string;
}

export const usualSettings: EventSettings = {
  name: '',
  kind: 'screen',
  begins: 'choice',
  idle: 90,
  off: 20,
  pin: '',
  home: '',
  book: '',
};

/** Seconds in which one may still say that one is there. */
export const lastCall = 15;
/** Seconds the language and the how-to wait for somebody who has gone on. */
export const impatience = 30;
/** Seconds the last page stays. */
export const parting = 60;

/** Where a device is in the day of its visitors. Times in milliseconds. */
export interface EventState {
  stage: Stage;
  language: string;
  /** of the visit there is, and until its last page is over; null on the last page of one that is wiped already */
  way: Way | null;
  /** when the stage began */
  since: number;
  /** the last input, or sign of life */
  touched: number;
  /** since when the headset is off; null while it is on, or there is none */
  off: number | null;
  /** the visitor is asked whether they are still there */
  asks: boolean;
  /** an operator lets everybody wait */
  held: boolean;
  /** the staff corner is open: nothing is reset under the host's hands */
  staff: boolean;
  /** visits ended */
  visits: number;
  /** how the visit that is being wiped ended; null when there was none */
  ended: VisitEnded['end'] | null;
}

export function createEvent(language: string, at: number): EventState {
  return {
    stage: 'attract',
    language,
    way: null,
    since: at,
    touched: at,
    off: null,
    asks: false,
    held: false,
    staff: false,
    visits: 0,
    ended: null,
  };
}

export type EventAction =
  /** somebody touched it, or did something in the room */
  | { type: 'touch' }
  | { type: 'language'; language: string }
  | { type: 'begin'; way: Way }
  /** the operator begins a visit, whatever was going on */
  | { type: 'start'; way: Way; language: string }
  /** the visitor is done */
  | { type: 'finish' }
  /** done on the last page */
  | { type: 'part' }
  | { type: 'worn'; worn: boolean }
  | { type: 'reset'; by: 'staff' | 'operator' }
  | { type: 'hold'; held: boolean }
  | { type: 'staff'; open: boolean }
  /** nothing of the visit is left */
  | { type: 'wiped' }
  | { type: 'tick' };
