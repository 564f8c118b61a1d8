/** What a visitor may set. Lives as long as the visit. */
export interface Settings {
  /** language of interface, voices and captions */
  language: string;
  /** 0 to 1 */
  volume: number;
  muted: boolean;
  /** both ears hear everything */
  mono: boolean;
  captions: boolean;
  /** times the usual size */
  captionSize: 1 | 1.25 | 1.5 | 2;
  /** how a change of room looks on a flat screen */
  transition: Transition;
  /** true when the system asks for less motion */
  reducedMotion: boolean;
  /** the time to choose in a mission; WCAG 2.2.1 asks that it can be turned off */
  choiceTime: ChoiceTime;
  /** single letters and signs are shortcuts; WCAG 2.1.4 asks that they can be turned off */
  letterKeys: boolean;
  /** in a headset the way to another room is walked, too; it moves the view, so it is the visitor's choice */
  walkInHeadset: boolean;
  /** degrees turned by a flick of the thumb stick in a headset */
  snapTurn: 30 | 45;
}

export const transitions = ['walk', 'fade', 'cut'] as const;
export type Transition = (typeof transitions)[number];

export const choiceTimes = ['usual', 'longer', 'off'] as const;
export type ChoiceTime = (typeof choiceTimes)[number];

export const captionSizes = [1, 1.25, 1.5, 2] as const;

export function defaultSettings(language: string): Settings {
  return {
    language,
    volume: 0.8,
    muted: false,
    mono: false,
    captions: true,
    captionSize: 1,
    transition: 'walk',
    reducedMotion: false,
    choiceTime: 'usual',
    letterKeys: true,
    walkInHeadset: false,
    snapTurn: 30,
  };
}
