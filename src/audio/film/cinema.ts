import { spokenIn } from '../../tour/film/film.ts';
import { seenScreen } from '../../tour/film/screen.ts';
import type { PackFiles } from '../../tour/pack.ts';
import { hotspotOf, nodeOf } from '../../tour/tour.ts';
import { attentive } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { type Caption, captionAt, fetchCaptions } from '../captions.ts';
import { type Clock, realClock } from '../clock.ts';
import { wordsOf } from '../player.ts';
import { playable } from './playable.ts';
import { type Speaker, speakerOf } from './speaker.ts';

/** A film on the screen of a room. Another one, or the same on another screen, is another object. */
interface Shown {
  id: string;
  screen: string;
  /** files not yet tried */
  left: string[];
  language: string;
  captions: Caption[];
  /** index of the caption shown, -1 none */
  said: number;
}

/**
 * Plays what `visit.watching` asks for on the screen of a room: `video` is its picture, and its sound comes from
 * there. Call it at the start: it fetches nothing before a film is wanted. Returns how to take it down.
 */
export function connectCinema(
  visit: Visit,
  files: PackFiles,
  video: HTMLVideoElement,
  clock: Clock = realClock,
): () => void {
  let shown: Shown | undefined;
  let speaker: Speaker | undefined;
  let unwatch = () => {};
  video.crossOrigin = 'anonymous';
  video.playsInline = true;
  video.preload = 'auto';

  function reconcile(now: VisitState): void {
    const { watching } = now;
    const screen = watching?.screen ?? null;
    if (shown && (shown.id !== watching?.id || shown.screen !== screen)) takeDown();
    if (!watching || screen === null) return;
    if (!shown) begin(now, watching.id, screen);
    if (shown) steer(now);
  }

  function begin(now: VisitState, id: string, screen: string): void {
    const film = files.pack.films?.[id];
    if (!film) {
      const reason = `no film "${id}" in the pack`;
      visit.dispatch({ type: 'film/failed', id, reason }, 'device');
      return;
    }
    const { language } = now.settings;
    const left = playable(spokenIn(film, language), (type) => video.canPlayType(type));
    shown = { id, screen, left, language: '', captions: [], said: -1 };
    speaker ??= speakerOf(video);
    speaker.hear(now.settings);
    const at = now.place && hotspotOf(now.tour, screen)?.hotspot.screen;
    if (now.place && at) speaker.place(seenScreen(nodeOf(now.tour, now.place), at).position);
    next(shown, 'it has no files');
  }

  /** The next file that may be playable; with none left the film is given up. */
  function next(mine: Shown, reason: string): void {
    const src = mine.left.shift();
    if (src === undefined) {
      takeDown();
      visit.dispatch({ type: 'film/failed', id: mine.id, reason }, 'device');
      return;
    }
    video.src = files.url(src);
    video.load();
    steer(visit.get());
  }

  function steer(now: VisitState): void {
    const { watching } = now;
    if (!shown || !watching) return;
    if (shown.language !== now.settings.language) void readCaptions(shown, now.settings.language);
    const wanted = watching.state === 'waiting' || watching.state === 'playing';
    if (!wanted || !attentive(now)) video.pause();
    else if (video.paused) play(shown);
    else started(shown.id);
  }

  function play(mine: Shown): void {
    video.play().then(
      () => shown === mine && started(mine.id),
      (reason: unknown) => {
        // A file that is exchanged or paused before it began says so here, too.
        if (shown !== mine || (reason as DOMException).name !== 'NotAllowedError') return;
        visit.dispatch({ type: 'film/pause' }, 'device');
      },
    );
  }

  function started(id: string): void {
    if (visit.get().watching?.state === 'waiting' && video.readyState > 2)
      visit.dispatch({ type: 'film/started', id }, 'device');
  }

  async function readCaptions(mine: Shown, language: string): Promise<void> {
    mine.language = language;
    const captions = files.pack.films?.[mine.id]?.captions ?? {};
    const file = captions[language] ?? Object.values(captions)[0];
    if (file === undefined) return;
    try {
      const read = await fetchCaptions(files.url(file));
      if (mine.language !== language) return;
      mine.captions = read.captions;
      mine.said = -1;
      if (shown === mine) follow();
    } catch (reason) {
      visit.dispatch({ type: 'problem/report', code: 'sound', message: wordsOf(reason) }, 'device');
    }
  }

  function follow(): void {
    if (!shown) return;
    const seconds = video.currentTime;
    const said = captionAt(shown.captions, seconds);
    if (said === shown.said) return;
    shown.said = said;
    const caption = shown.captions[said];
    const cue = caption ? { speaker: caption.speaker, text: caption.text } : null;
    visit.dispatch({ type: 'film/cue', id: shown.id, cue, seconds }, 'device');
  }

  function takeDown(): void {
    shown = undefined;
    video.pause();
    video.removeAttribute('src');
    video.load();
  }

  const events: Partial<Record<keyof HTMLMediaElementEventMap, () => void>> = {
    error: () => shown && next(shown, video.error?.message || 'it could not be played'),
    // A codec the browser lacks may still give sound; a film without a picture is none.
    loadeddata: () => shown && video.videoWidth === 0 && next(shown, 'it has no picture'),
    playing: () => {
      if (shown) started(shown.id);
      unwatch();
      unwatch = clock.every(100, follow);
    },
    pause: () => unwatch(),
    ended: () => shown && visit.dispatch({ type: 'film/ended', id: shown.id }, 'device'),
  };
  for (const [type, listener] of Object.entries(events)) video.addEventListener(type, listener);
  const stop = visit.reconcile((now, before) => {
    if (now.settings !== before.settings) speaker?.hear(now.settings);
    reconcile(now);
  });
  return () => {
    stop();
    unwatch();
    takeDown();
    speaker?.close();
    for (const [type, listener] of Object.entries(events))
      video.removeEventListener(type, listener);
  };
}
