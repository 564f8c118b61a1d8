/** What the recruiters' pages show; the server asks its store, the pages only say it. */

/** Counts below this are hidden: they could tell of one person. */
export const fewest = 5;

export interface Question {
  tour: string;
  /** the public site, events, or both */
  place: 'web' | 'event' | 'all';
  /** days, both included: "2026-11-01" */
  from: string;
  to: string;
}

/** What visitors did in a time. Counts are whole; what is shown of small ones is the page's to decide. */
export interface Answer {
  days: { day: string; visits: number }[];
  visits: number;
  /** median seconds; null without visits */
  median: number | null;
  devices: { name: string; count: number }[];
  rooms: { node: string; stays: number; seconds: number }[];
  paths: { from: string; to: string; count: number }[];
  last: { node: string; count: number }[];
  missions: { mission: string; started: number; ended: number }[];
  choices: { mission: string; beat: string; choice: string; count: number }[];
  /** of actions: what was named, how often, by how many visits */
  did: { name: string; thing: string; count: number; visits: number }[];
  /** seconds in each cell of the grid, of rooms with at least five stays */
  looks: Record<string, { stays: number; seconds: number[] }>;
  bookings: { origin: string; booked: number; cancelled: number }[];
}

/** What ids are called, in the language of the page. */
export interface Names {
  room(node: string): string;
  mission(id: string): string;
  /** a day: "2. nov." */
  day(day: string): string;
  /** a moment in which one chooses, short: "Situation 2" */
  beat(mission: string, beat: string): string;
  /** its number in the mission; 0 where it is not known */
  order(mission: string, beat: string): number;
  /** what is asked there; empty where nothing particular is */
  asked(mission: string, beat: string): string;
  choice(mission: string, choice: string): string;
  /** a narration */
  story(id: string): string;
  film(id: string): string;
  /** from where somebody came who booked */
  source(origin: string): string;
}

/** A slot with everybody who wanted it. */
export interface SlotList {
  id: string;
  starts: number;
  minutes: number;
  kind: string;
  place: string;
  language: string;
  capacity: number;
  state: string;
  bookings: Listed[];
}

export interface Listed {
  id: string;
  state: string;
  name: string;
  email: string;
  phone: string;
  language: string;
  origin: string;
  made: number;
  purged: number | null;
  /** sent, failed, or still to be; null where no letter was written */
  letter: 'sent' | 'failed' | 'waiting' | null;
}

/** What the recruiter has to do by hand: say yes to a wish nobody could confirm by mail, or tell that a talk is off. */
export interface ToDo {
  slot: SlotList;
  booking: Listed;
  what: 'confirm' | 'tell';
}
