/** A sheet is written in units of which this many are one degree of arc where its panel stands. */
export const unitsPerDegree = 32;

/** Letters of a degree of arc and more: capitals of `body` are just over one degree high. */
export const sizes = { small: 42, body: 48, title: 62 } as const;

/** Times its size from one line to the next. */
export const lineHeight = 1.32;

export interface Button {
  /** unique on its sheet */
  id: string;
  label: string;
  press(): void;
  /** the answer hoped for, or what is on just now */
  look?: 'plain' | 'strong' | 'chosen';
  /** as wide as its column, its words to the left: an answer among others */
  wide?: boolean;
  /** a picture beside its words, and a note below them */
  card?: { picture: Picture | null; note: string; lit: boolean };
}

/** Somebody by their portrait. */
export interface Face {
  name: string;
  role: string;
  picture: Picture | null;
  /** is speaking */
  lit: boolean;
}

/** A time that runs, in seconds: a ring closes with it, without the sheet being drawn again. */
export interface Time {
  all: number;
  left(): number;
}

export type Block =
  | {
      kind: 'text';
      text: string;
      size: keyof typeof sizes;
      quiet?: boolean;
      accent?: boolean;
      align?: 'left' | 'center';
    }
  | { kind: 'picture'; image: Picture }
  | { kind: 'buttons'; label?: string; buttons: Button[]; columns?: number }
  | { kind: 'question'; text: string; time: Time | null }
  | { kind: 'faces'; faces: Face[] }
  | { kind: 'pair'; name: string; said: string }
  | { kind: 'rule' };

export interface Picture {
  source: CanvasImageSource;
  width: number;
  height: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Placed =
  | (Rect & {
      kind: 'line';
      text: string;
      size: keyof typeof sizes;
      colour: 'paper' | 'quiet' | 'lamp';
      align: 'left' | 'center';
    })
  | (Rect & { kind: 'picture'; image: Picture })
  | (Rect & { kind: 'portrait'; image: Picture | null; lit: boolean })
  | (Rect & { kind: 'button'; button: Button; lines: string[] })
  | (Rect & { kind: 'ring'; time: Time })
  | (Rect & { kind: 'rule' });

export interface Layout {
  width: number;
  height: number;
  placed: Placed[];
}

export type Measure = (text: string, size: keyof typeof sizes) => number;

/** Where a row begins, and how wide it may be. */
export type Space = Pick<Rect, 'x' | 'y' | 'width'>;
