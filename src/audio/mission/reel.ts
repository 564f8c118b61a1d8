import type { PackFiles } from '../../tour/pack.ts';
import { playable } from '../film/playable.ts';

/** Files of a film, the best first. */
export interface Clip {
  src: readonly string[];
}

/** A film that is ready, or getting ready, to be shown. */
export interface Print {
  readonly video: HTMLVideoElement;
  /** why it cannot be shown; undefined while it may */
  failed: string | undefined;
  /** resolves when it can begin, or cannot at all */
  readonly ready: Promise<void>;
}

/** Films on hand: the one on screen, and those that may be wanted next. */
export interface Reel {
  /** the picture on screen, paused or not; null where there is none */
  readonly film: HTMLVideoElement | null;
  /** called when another is on screen */
  subscribe(changed: () => void): () => void;
  /** gets these ready, and forgets others, but not the one on screen */
  want(clips: readonly Clip[]): void;
  /** at its beginning, silent and still */
  show(clip: Clip): Print;
  clear(): void;
}

/** Decoders are few on a phone. */
const most = 4;

export function createReel(files: PackFiles): Reel {
  const prints = new Map<string, Print>();
  const listeners = new Set<() => void>();
  let shown: { key: string; print: Print } | null = null;

  function print(clip: Clip): Print {
    const key = clip.src.join();
    const known = prints.get(key);
    if (known && known.failed === undefined) return known;
    known?.video.removeAttribute('src');
    const made = makePrint(clip, files);
    prints.set(key, made);
    return made;
  }

  function put(next: typeof shown): void {
    if (shown?.print === next?.print) return;
    shown?.print.video.pause();
    shown = next;
    for (const listener of listeners) listener();
  }

  return {
    get film() {
      return shown?.print.video ?? null;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    want(clips) {
      const next = clips.slice(0, most);
      const keys = new Set(next.map(({ src }) => src.join()));
      for (const [key, { video }] of prints) {
        if (keys.has(key) || key === shown?.key) continue;
        prints.delete(key);
        video.removeAttribute('src');
        video.load();
      }
      for (const clip of next) print(clip);
    },
    show(clip) {
      const wanted = print(clip);
      if (wanted.video.currentTime > 0) wanted.video.currentTime = 0;
      put({ key: clip.src.join(), print: wanted });
      return wanted;
    },
    clear: () => put(null),
  };
}

function makePrint(clip: Clip, files: PackFiles): Print {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.crossOrigin = 'anonymous';
  video.disableRemotePlayback = true;
  const left = playable(clip.src, (type) => video.canPlayType(type));
  let settle = () => {};
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const made: Print = { video, failed: undefined, ready };
  const next = (reason: string) => {
    const src = left.shift();
    if (src === undefined) {
      made.failed = reason;
      return settle();
    }
    video.src = files.url(src);
    video.load();
  };
  video.addEventListener('error', () => {
    if (video.hasAttribute('src')) next(video.error?.message || 'it could not be played');
  });
  video.addEventListener('loadeddata', () => {
    // a codec the browser lacks may still have a length; a film without a picture is none
    if (video.videoWidth === 0) next('it has no picture');
  });
  video.addEventListener('canplay', settle);
  next('it has no files');
  return made;
}
