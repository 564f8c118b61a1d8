import { LinearFilter, NoColorSpace, VideoTexture } from 'three';

/** A film all around. */
export interface Film {
  readonly texture: VideoTexture;
  dispose(): void;
}

/**
 * Plays a film without sound, over and over; `playing` is called once its first frame is there, `frame` for each.
 * @param failed called with the reason when no file can be played
 */
export function playFilm(
  urls: string[],
  {
    playing,
    frame,
    failed,
  }: { playing(film: Film): void; frame(): void; failed(reason: string): void },
): Film {
  const video = document.createElement('video');
  video.crossOrigin = 'anonymous';
  video.muted = true;
  video.loop = true;
  video.playsInline = true;
  video.append(...urls.map((url) => Object.assign(document.createElement('source'), { src: url })));
  const texture = new VideoTexture(video);
  texture.flipY = false;
  texture.colorSpace = NoColorSpace;
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  let stopped = false;
  let seen = false;

  function next(): void {
    if (stopped) return;
    if (!seen) playing(film);
    seen = true;
    frame();
    video.requestVideoFrameCallback(next);
  }
  video.requestVideoFrameCallback(next);
  video.lastElementChild?.addEventListener('error', () => {
    if (!stopped && !seen) failed(`none of ${urls.join(', ')} can be played`);
  });
  // Muted films may always play; where they may not after all, the still stays.
  video.play().catch((error: unknown) => !stopped && !seen && failed(String(error)));
  const watch = (): void => {
    if (document.hidden) video.pause();
    else void video.play().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', watch);

  const film: Film = {
    texture,
    dispose() {
      stopped = true;
      document.removeEventListener('visibilitychange', watch);
      video.pause();
      video.replaceChildren();
      video.load();
      texture.dispose();
    },
  };
  return film;
}
