/** How one room becomes the next on screen. Pure: time in, opacities and offsets out. */
export interface Passage {
  kind: 'cut' | 'fade' | 'walk' | 'dark';
  /** milliseconds */
  duration: number;
}

export interface PassageFrame {
  /** opacity of the room left */
  old: number;
  /** opacity of the room entered, drawn over the old one */
  new: number;
  /** how far the visitor has gone towards the door in the old room, in sphere radii */
  gone: number;
  /** how far they still are from the middle of the new one */
  left: number;
}

const stride = 0.26;

export function passageFor(wish: {
  transition: 'walk' | 'fade' | 'cut';
  reducedMotion: boolean;
  immersed: boolean;
  walkInHeadset: boolean;
  /** the way leads through a door whose direction is known */
  door: boolean;
}): Passage {
  // In a headset nothing moves the view but the visitor's own head, unless they chose to be walked.
  if (wish.immersed && wish.walkInHeadset && wish.door && !wish.reducedMotion)
    return { kind: 'walk', duration: 480 };
  if (wish.immersed) return { kind: 'dark', duration: 420 };
  if (wish.transition === 'cut') return { kind: 'cut', duration: 0 };
  if (wish.reducedMotion) return { kind: 'fade', duration: 160 };
  return wish.transition === 'walk' && wish.door
    ? { kind: 'walk', duration: 480 }
    : { kind: 'fade', duration: 320 };
}

/** `done` from 0 to 1. */
export function passageAt({ kind }: Passage, done: number): PassageFrame {
  const t = clamp01(done);
  switch (kind) {
    case 'cut':
      return { old: 0, new: 1, gone: 0, left: 0 };
    case 'fade':
      return { old: 1, new: easeInOut(t), gone: 0, left: 0 };
    case 'walk':
      return {
        old: 1,
        new: easeInOut(clamp01((t - 0.12) / 0.7)),
        gone: stride * easeIn(t),
        left: 0.5 * stride * (1 - easeOut(t)),
      };
    case 'dark':
      return {
        old: 1 - easeInOut(clamp01(t / 0.4)),
        new: easeInOut(clamp01((t - 0.45) / 0.55)),
        gone: 0,
        left: 0,
      };
  }
}

export function easeInOut(t: number): number {
  return t * t * (3 - 2 * t);
}

export function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

function easeIn(t: number): number {
  return t * t;
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
