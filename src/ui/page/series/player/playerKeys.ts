import type { Visit } from '../../../../visit/store.ts';

interface PlayerKeys {
  visit: Visit;
  /** where keys are listened for */
  page: HTMLElement;
  video: HTMLVideoElement;
  /** what fills the screen */
  box: HTMLElement;
  /** id of the film */
  film: string;
}

/** A letter or sign, which can be turned off in the settings. */
const isLetter = (key: string): boolean => key.length === 1 && key !== ' ';

/** The keys of the player: the usual ones of films on the web. */
export function connectPlayerKeys({ visit, page, video, box, film }: PlayerKeys): () => void {
  const by = (seconds: number) => () => {
    video.currentTime = Math.max(0, Math.min(video.duration || 0, video.currentTime + seconds));
  };
  const toggle = () => {
    const { watching } = visit.get();
    const runs = watching?.state === 'playing' || watching?.state === 'waiting';
    if (runs) visit.dispatch({ type: 'film/pause' }, 'keyboard');
    else if (watching) visit.dispatch({ type: 'film/resume' }, 'keyboard');
    else visit.dispatch({ type: 'film/play', id: film }, 'keyboard');
  };
  const change = (name: 'muted' | 'captions') => () =>
    visit.dispatch(
      { type: 'settings/change', change: { [name]: !visit.get().settings[name] } },
      'keyboard',
    );
  const table: Record<string, () => void> = {
    ' ': toggle,
    k: toggle,
    ArrowLeft: by(-5),
    ArrowRight: by(5),
    j: by(-10),
    l: by(10),
    m: change('muted'),
    c: change('captions'),
    f: () => toggleFullscreen(box, video),
    Home: by(-Number.MAX_SAFE_INTEGER),
  };
  const pressed = (event: KeyboardEvent) => {
    const act = table[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isLetter(event.key) && !visit.get().settings.letterKeys) return;
    const on = event.target as Element;
    // A slider and a button have these keys for themselves.
    if (on.matches('input') || (event.key === ' ' && on.matches('button, summary, a'))) return;
    event.preventDefault();
    act();
  };
  page.addEventListener('keydown', pressed);
  return () => page.removeEventListener('keydown', pressed);
}

interface IPhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** The player on the whole screen; on an iPhone, which knows that only for films, its own player. */
export function toggleFullscreen(box: HTMLElement, video: HTMLVideoElement): void {
  const root = box.getRootNode() as Document | ShadowRoot;
  if (root.fullscreenElement) void document.exitFullscreen();
  else if (document.fullscreenEnabled) box.requestFullscreen().catch(reportError);
  else (video as IPhoneVideo).webkitEnterFullscreen?.();
}
