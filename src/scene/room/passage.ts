/** How one room becomes the next on screen. Pure: time in, opacities and the way gone out. */
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
  /** the part of the way that is gone, 0 to 1 */
  way: number;
}

/** Milliseconds of the shortest and of the longest walk, and of each metre in between. */
const pace = { least: 480, most: 700, metre: 30 };

export function passageFor(wish: {
  transition: 'walk' | 'fade' | 'cut';
  reducedMotion: boolean;
  immersed: boolean;
  walkInHeadset: boolean;
  /** the way leads through a door whose direction is known */
  door: boolean;
  /** metres, where they are known */
  length?: number;
}): Passage {
  const { length = 0 } = wish;
  const walk = {
    kind: 'walk',
    duration: Math.min(pace.most, pace.least + pace.metre * Math.max(0, length - 4)),
  } as const;
  // In a headset nothing moves the view but the visitor's own head, unless they chose to be walked.
  if (wish.immersed && wish.walkInHeadset && wish.door && !wish.reducedMotion) return walk;
  if (wish.immersed) return { kind: 'dark', duration: 420 };
  if (wish.transition === 'cut') return { kind: 'cut', duration: 0 };
  if (wish.reducedMotion) return { kind: 'dark', duration: 320 };
  return wish.transition === 'walk' && wish.door ? walk : { kind: 'fade', duration: 320 };
}

/**
 * `done` from 0 to 1.
 * @param door the part of the way that lies before the door
 */
export function passageAt({ kind }: Passage, done: number, door = 0.5): PassageFrame {
  const t = clamp01(done);
  switch (kind) {
    case 'cut':
      return { old: 0, new: 1, way: 1 };
    case 'fade':
      return { old: 1, new: easeInOut(t), way: 1 };
    case 'walk': {
      const way = easeInOut(t);
      return { old: 1, new: easeInOut(clamp01((way - door) / (2 * threshold) + 0.5)), way };
    }
    case 'dark':
      return {
        old: 1 - easeInOut(clamp01(t / 0.4)),
        new: easeInOut(clamp01((t - 0.45) / 0.55)),
        way: t < 0.42 ? 0 : 1,
      };
  }
}

/** The part of the way, before and behind the door, in which one room becomes the other. */
const threshold = 0.2;

export function easeInOut(t: number): number {
  return t * t * (3 - 2 * t);
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
